import { type Moment, minute, second } from '#domain/kernel/moments.ts';
import type { RunSheetItem } from '#domain/process/events.ts';
import type { Contribution, HelpRequest, Live, Seat, Table } from '#domain/session/state.ts';

/** The evening of the drawing: item 6 (Tafelronde 2) runs, 18 seconds past 20.36. */
export const startsAt: Moment = Date.UTC(2026, 8, 29, 17, 20);
export const now: Moment = startsAt + 76 * minute + 18 * second;

const steps = [
  { title: 'Om de beurt', hint: '', minutes: 6 },
  { title: 'Doorvragen', hint: '', minutes: 8 },
  { title: 'Kernzinnen', hint: '', minutes: 6 },
];

const item = (
  id: string,
  title: string,
  minutes: number,
  place: RunSheetItem['place'],
  prompt = '',
): RunSheetItem => ({
  id,
  title,
  minutes,
  place,
  prompt,
  text: '',
  steps: place === 'tables' ? steps : [],
  visibility: 'public',
});

export const items: readonly RunSheetItem[] = [
  item('item000001', 'Inloop', 10, 'plenary'),
  item('item000002', 'Welkom', 8, 'plenary'),
  item('item000003', 'Vorige keer', 12, 'plenary'),
  item('item000004', 'Uitleg', 10, 'plenary'),
  item('item000005', 'Tafelronde 1', 20, 'tables', 'Wat werkt er al?'),
  item('item000006', 'Wissel', 3, 'break'),
  item('item000007', 'Tafelronde 2', 20, 'tables', 'Wat is er nodig zodat deze afspraak werkt?'),
  item('item000008', 'Wissel', 3, 'break'),
  item('item000009', 'Tafelronde 3', 20, 'tables', 'Wie zet welke stap?'),
  item('item000010', 'Oogst in plenair', 18, 'plenary', 'Wat hoorden we aan tafel?'),
  item('item000011', 'Einde', 6, 'plenary'),
];

const tableNames = [
  'Het Veer',
  'De Molen',
  'De Kade',
  'De Akker',
  'De Wilg',
  'De Sluis',
  'De Brink',
  'De Dijk',
];
const facilitators = ['Anouk', 'Gijs', 'Hein', 'Noor', 'Jasper', 'Shanti', 'Wietske', 'Omar'];
const noteTakers = ['Bram', 'Mila', 'Lars', 'Fien', 'Sanne', 'Koen', 'Joost', 'Eefje'];
const residents = [
  ['Eva', 'Tom', 'Gré', 'Mo', 'Isa', 'Rob'],
  ['Amina', 'Wim', 'Sem', 'Lotte', 'Karin', 'Piet'],
  ['Nuray', 'Cor', 'Anna', 'Rutger', 'Yusuf', 'Bea'],
  ['Liv', 'Daan', 'Greet', 'Noud', 'Stijn', 'Fenna'],
  ['Riet', 'Bo', 'Thijs', 'Fatima', 'Els', 'Joep'],
  ['Kees', 'Ali', 'Imke', 'Ria', 'Sunny', 'Pam'],
  ['Sara', 'Dewi', 'Vera', 'Hans', 'Ioana', 'Max'],
  ['Carla', 'Vic', 'Mia', 'Gerrit', 'Ahmed', 'Truus'],
];

const person = (name: string, table: number): string =>
  `${name
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase()}${table}xxxxxxxx`.slice(0, 12);

export const names: Record<string, string> = {};
const known = (name: string, table: number): string => {
  const id = person(name, table);
  names[id] = name;
  return id;
};

const calls = new Set(['Gré', 'Ria']);

function seat(name: string, table: number, chair: number, role: Seat['role']): Seat {
  const means = calls.has(name)
    ? 'phone'
    : table === 8 && role === 'participant' && chair > 3
      ? 'library'
      : 'screen';
  return { person: known(name, table), chair, role, means, joined: true, turns: 1, spokeMs: 60 * second };
}

const said = [
  ['Zeg eerlijk wat al vastligt. Dan praat ik over de rest mee.', 'Bel ook mensen die niet vanzelf komen.'],
  ['Een nee met uitleg is ook een antwoord.'],
  ['Laat één ambtenaar het hele traject doen.', 'Kom langs in de buurt.', 'Kijk samen naar de kaart.'],
  ['Ik wil niet gelijk krijgen, ik wil weten wat ermee gebeurt.', 'Schrijf de reden op.'],
  ['Een raadslid hoeft niet meteen te antwoorden.'],
  ['Mijn buurvrouw komt niet na een brief. Bel haar.', 'Ik stuurde drie brieven. Ik kreeg niets terug.'],
  ['Eén bladzijde. Die mijn moeder ook snapt.'],
  ['Wie niet komt, heeft ook een mening.'],
];
const ago = [20, 45, 190, 5, 130, 40, 365, 60];

const contribution = (table: number, index: number, text: string): Contribution => ({
  id: `words${table}${index}xxxxxx`,
  table,
  item: 'item000007',
  text,
  visibility: 'public',
  source: 'recorded',
  at: now - (ago[table - 1] ?? 60) * second - (index === 0 ? 0 : index * 97 * second),
  status: 'confirmed',
  disputedWith: null,
  starred: table === 1 && index === 0,
  redacted: null,
  author: null,
  recordedBy: null,
});

function table(number: number): Table {
  const facilitator = known(facilitators[number - 1] ?? '', number);
  const noteTaker = known(noteTakers[number - 1] ?? '', number);
  const people = residents[number - 1] ?? [];
  const speaker = people[number % people.length];
  return {
    number,
    name: tableNames[number - 1] ?? '',
    videoLink: `https://video.example/${number}`,
    facilitator,
    noteTaker,
    seats: [
      seat(facilitators[number - 1] ?? '', number, 0, 'facilitator'),
      seat(noteTakers[number - 1] ?? '', number, 1, 'note-taker'),
      ...people.map((name, index) => seat(name, number, index + 2, 'participant')),
    ],
    hands: [],
    floor: speaker ? { person: person(speaker, number), since: now - 50 * second } : null,
    step: number === 3 ? 2 : 1,
    stepSince: number === 3 ? now - 7 * minute : now - 4 * minute,
    extraMs: 0,
    contributions: (said[number - 1] ?? []).map((text, index) => contribution(number, index, text)).reverse(),
  };
}

const tables = tableNames.map((_, index) => table(index + 1));
export const liesbeth = 'liesbethxxxx';
export const tess = 'tessxxxxxxxx';
names[liesbeth] = 'Liesbeth';
names[tess] = 'Tess';

const help = (
  id: string,
  number: number,
  words: string,
  seconds: number,
  by: string | null,
): HelpRequest => ({
  id,
  kind: 'technical',
  words,
  person: tables[number - 1]?.seats[3]?.person ?? '',
  table: number,
  askedAt: now - seconds * second,
  state: by === null ? { is: 'open' } : { is: 'claimed', by, at: now - 30 * second },
});

const began = (index: number, from: number, to: number | null) => ({
  item: index,
  startedAt: startsAt + from * minute,
  endedAt: to === null ? null : startsAt + to * minute,
});

export const evening: Live = {
  status: 'live',
  occasion: {
    session: 'session000001',
    project: 'project000001',
    title: 'Verdiepen',
    projectTitle: 'Samen aan tafel',
    organisation: 'Gemeente Rietvoorde',
    question: 'Hoe werken inwoners en gemeente goed samen?',
    startsAt,
    zone: 'Europe/Amsterdam',
    helpNumber: '0123 456 789',
    plenaryLink: 'https://video.example/zaal',
    team: { leadFacilitators: [liesbeth], techHosts: [tess], rapporteurs: [] },
  },
  items,
  tables,
  help: [
    help('help00000001', 5, 'We horen Jasper steeds half.', 100, null),
    help('help00000002', 6, 'Beller hoort echo', 192, tess),
    help('help00000003', 7, 'Vraag over een woord', 270, liesbeth),
  ],
  messages: [
    {
      id: 'message00001',
      to: 'everyone',
      text: 'Nog 10 minuten. Schrijf uw belangrijkste zin op.',
      by: liesbeth,
      at: now - 78 * second,
    },
  ],
  support: [],
  focus: null,
  clock: {
    item: 6,
    startedAt: startsAt + 65 * minute,
    endsAt: startsAt + 85 * minute,
    place: 'tables',
    callBack: null,
    automatic: true,
    log: [
      began(0, 0, 10),
      began(1, 10, 19),
      began(2, 19, 31),
      began(3, 31, 41),
      began(4, 41, 62),
      began(5, 62, 65),
      began(6, 65, null),
    ],
  },
  openedAt: startsAt,
};

export const everyone: ReadonlySet<string> = new Set(
  tables.flatMap((each) => each.seats.filter((s) => s.means !== 'phone').map((s) => s.person)),
);

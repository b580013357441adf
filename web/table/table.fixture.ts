import { type Moment, minute, second } from '#domain/kernel/moments.ts';
import type { RunSheetItem } from '#domain/process/events.ts';
import type { Contribution, Live, Seat, Table } from '#domain/session/state.ts';

/** Table 4 of the drawing, at 20.18 in the conversation about experiences. */
export const startsAt: Moment = Date.UTC(2026, 8, 15, 17, 30);
export const now: Moment = startsAt + 48 * minute;

const item = (id: string, title: string, minutes: number, place: RunSheetItem['place']): RunSheetItem => ({
  id,
  title,
  minutes,
  place,
  prompt: '',
  text: '',
  steps: [],
  visibility: 'public',
});

export const items: readonly RunSheetItem[] = [
  item('item000001', 'Inloop', 10, 'plenary'),
  item('item000002', 'Welkom', 10, 'plenary'),
  item('item000003', 'Kennismaken', 15, 'tables'),
  {
    ...item('item000004', 'Ervaringen', 25, 'tables'),
    prompt: 'Wanneer ging samenwerken met de gemeente goed? Waardoor kwam dat?',
    steps: [
      { title: 'Vraag voorlezen', hint: '', minutes: 2 },
      { title: 'Een minuut stil', hint: '', minutes: 1 },
      { title: 'Rondje: ieder één ervaring', hint: 'Vraag niet door, dat komt straks.', minutes: 14 },
      { title: 'Doorvragen', hint: 'Vraag naar een voorbeeld.', minutes: 5 },
      { title: 'Kernzinnen teruglezen', hint: 'Lees voor wat er staat.', minutes: 3 },
    ],
  },
  item('item000005', 'Pauze', 5, 'break'),
  item('item000006', 'Dromen', 20, 'tables'),
  item('item000007', 'Doen', 20, 'tables'),
  item('item000008', 'Teruglezen', 10, 'tables'),
];

const people = [
  ['noorxxxxxxxx', 'Noor', 'facilitator', 'screen', 2, 40],
  ['henkxxxxxxxx', 'Henk', 'participant', 'screen', 2, 250],
  ['bramxxxxxxxx', 'Bram', 'note-taker', 'screen', 0, 0],
  ['yusufxxxxxxx', 'Yusuf', 'participant', 'screen', 0, 10],
  ['samiraxxxxxx', 'Samira', 'participant', 'screen', 0, 0],
  ['riaxxxxxxxxx', 'Ria', 'participant', 'phone', 1, 95],
  ['daanxxxxxxxx', 'Daan', 'participant', 'screen', 1, 85],
  ['meilinxxxxxx', 'Mei-Lin', 'participant', 'screen', 1, 105],
] as const;

export const noor = 'noorxxxxxxxx';
export const bram = 'bramxxxxxxxx';
export const henk = 'henkxxxxxxxx';
export const ria = 'riaxxxxxxxxx';
export const samira = 'samiraxxxxxx';
export const yusuf = 'yusufxxxxxxx';
export const meiLin = 'meilinxxxxxx';
export const daan = 'daanxxxxxxxx';
export const liesbeth = 'liesbethxxxx';

export const names: Readonly<Record<string, string>> = {
  ...Object.fromEntries(people.map(([person, name]) => [person, name])),
  [liesbeth]: 'Liesbeth',
};

const seats: readonly Seat[] = people.map(([person, , role, means, turns, spoke], chair) => ({
  person,
  chair,
  role,
  means,
  joined: true,
  turns,
  spokeMs: spoke * second,
}));

const words = (
  index: number,
  author: string,
  text: string,
  status: Contribution['status'],
  disputedWith: string | null = null,
): Contribution => ({
  id: `words${index}xxxxxxx`,
  table: 4,
  item: 'item000004',
  text,
  visibility: 'public',
  source: 'recorded',
  at: startsAt + (38 + index) * minute,
  status,
  disputedWith,
  starred: false,
  redacted: null,
  author,
  recordedBy: bram,
});

export const table: Table = {
  number: 4,
  name: 'De Akker',
  videoLink: 'https://video.example/4',
  facilitator: noor,
  noteTaker: bram,
  seats,
  hands: [
    { person: ria, at: now - 2 * minute },
    { person: meiLin, at: now - 40 * second },
  ],
  floor: { person: henk, since: now - 115 * second },
  step: 2,
  stepSince: startsAt + 38 * minute,
  extraMs: 0,
  contributions: [
    words(1, henk, 'Ze kwamen kijken, op mijn eigen stoep.', 'confirmed'),
    words(2, ria, 'Eén vast gezicht. Dan weet ik wie ik kan bellen.', 'confirmed'),
    words(3, daan, 'Bij klein werk gaat het vaak wel goed.', 'read-back'),
    words(4, meiLin, 'De gemeente luistert als je hard roept.', 'disputed', 'Ik zei: sóms.'),
    words(5, henk, 'Ik belde over losse stoeptegels. Diezelfde week kwam er iemand kijken.', 'noted'),
  ],
};

const others: readonly Table[] = [1, 2, 3].map((number) => ({
  ...table,
  number,
  name: ['Het Veer', 'De Molen', 'De Kade'][number - 1] ?? '',
  seats: [],
  hands: [],
  floor: null,
  contributions: [],
}));

export const session: Live = {
  status: 'live',
  occasion: {
    session: 'session000001',
    project: 'project000001',
    title: 'Avond 1, verkennen',
    projectTitle: 'Samen aan tafel',
    organisation: 'Gemeente Rietvoorde',
    question: 'Hoe werken inwoners en gemeente goed samen?',
    startsAt,
    zone: 'Europe/Amsterdam',
    helpNumber: '0123 456 789',
    plenaryLink: '',
    team: { leadFacilitators: [liesbeth], techHosts: [], rapporteurs: [] },
  },
  items,
  tables: [...others, table],
  help: [],
  messages: [
    {
      id: 'message00001',
      to: 'everyone',
      text: 'Om 20.35 uur zijn we weer samen in de zaal.',
      by: liesbeth,
      at: now - 4 * minute,
    },
  ],
  support: [],
  focus: null,
  clock: {
    item: 3,
    startedAt: startsAt + 35 * minute,
    endsAt: startsAt + 60 * minute,
    place: 'tables',
    callBack: null,
    automatic: true,
    log: [{ item: 3, startedAt: startsAt + 35 * minute, endedAt: null }],
  },
  openedAt: startsAt,
};

export const online: ReadonlySet<string> = new Set(
  people.map(([person]) => person).filter((person) => person !== daan && person !== ria),
);

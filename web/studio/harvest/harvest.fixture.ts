import { harvestDecider } from '#domain/harvest/decider.ts';
import type { ContributionRef } from '#domain/harvest/events.ts';
import type { Agreement, HarvestState, Theme, Wording } from '#domain/harvest/state.ts';
import type { SessionId } from '#domain/kernel/ids.ts';
import { minute } from '#domain/kernel/moments.ts';
import type { Means } from '#domain/people/events.ts';
import type { Contribution, Laid, SessionState, SupportCheck, Table } from '#domain/session/state.ts';
import { emptyView, type View } from '../../connection/view.ts';

/** The rapporteur's evening: one session held, one going on, themes made, four proposals. */
export const verkennen: SessionId = 'verkennen0';
export const verdiepen: SessionId = 'verdiepen0';
const evenings: Record<SessionId, { title: string; startsAt: number }> = {
  [verkennen]: { title: 'Verkennen', startsAt: Date.UTC(2026, 8, 15, 17, 30) },
  [verdiepen]: { title: 'Verdiepen', startsAt: Date.UTC(2026, 8, 29, 17, 30) },
};
const tableNames = [
  'De Brug',
  'De Molen',
  'De Kade',
  'De Akker',
  'Het Veer',
  'De Sluis',
  'De Gaard',
  'De Dijk',
];

/** Table, words, minutes after the start; a second text is what the speaker meant. */
type Said = readonly [table: number, text: string, minutes: number, meant?: string];

const first: readonly Said[] = [
  [4, 'Ik wil niet gelijk krijgen, ik wil weten wat ermee gebeurt.', 41],
  [1, 'Stuur een brief met: dit deden we met uw idee.', 43],
  [6, 'Bel me gewoon op, ook als het nee is.', 44],
  [5, 'Bijna niemand leest die verslagen.', 46, 'Weinig mensen lezen die verslagen.'],
  [2, 'Een nee met uitleg is ook een antwoord.', 47],
  [6, 'Ik stuurde drie brieven. Ik kreeg niets terug.', 49],
  [7, 'Ik heb drie keer gebeld en nooit iets gehoord.', 51],
  [3, 'Zeg vooraf wat al vastligt. Dan praat ik daar niet over.', 52],
  [8, 'Ik dacht dat alles nog open was. Dat was niet zo.', 53],
  [1, 'Op één bladzijde past meer dan u denkt.', 55],
  [2, 'De gemeente belooft altijd te veel.', 56, 'De gemeente belooft soms te veel.'],
  [4, 'Schrijf zoals u praat.', 58],
  [5, 'Jongeren komen wel als het onderwerp van hen is.', 60],
  [3, 'Mijn buurvrouw durft niet te komen. Bel haar eens.', 61],
  [8, 'Mijn moeder leest geen mail. Stuur een kaart.', 63],
  [7, 'Een wethouder die eerst luistert, die geloof ik.', 65],
  [6, 'Neem geen besluiten in de zomer.', 66],
  [2, 'Wie belt er terug? Ik wil een naam.', 68],
];
const second: readonly Said[] = [
  [3, 'Noemen we een datum? Dan moeten we die ook halen.', 31],
  [4, 'Vier weken is lang bij een gevaarlijke oversteek.', 33],
  [1, 'Schrijf de naam van de wethouder erbij.', 34],
  [3, 'Zet bij elk plan een gezicht en een telefoonnummer.', 41],
  [5, 'Ik kwam er niet in. Gelukkig hielp iemand mij aan de telefoon.', 42],
  [7, 'Raadsleden praatten door ons heen.', 43, 'Eén raadslid praatte door ons heen.'],
  [8, 'Laat iemand van de school meedoen.', 45],
  [2, 'Wij tellen auto’s, u telt auto’s. Tel samen.', 47],
  [6, 'Elk jaar even kijken of het nog klopt.', 48],
  [4, 'Een avond is te kort voor dit onderwerp.', 52],
];

const contribution = (session: SessionId, index: number, said: Said): Contribution => {
  const [table, text, minutes, meant] = said;
  return {
    id: `${session.slice(0, 5)}${String(index + 1).padStart(5, '0')}`,
    table,
    item: null,
    text,
    visibility: 'public',
    source: index % 3 === 0 ? 'typed' : 'recorded',
    at: (evenings[session]?.startsAt ?? 0) + minutes * minute,
    status: meant === undefined ? (index % 9 === 8 ? 'noted' : 'confirmed') : 'disputed',
    disputedWith: meant ?? null,
    starred: false,
    redacted: null,
    author: `person${table}${index % 5}00`,
    recordedBy: null,
  };
};

const allMeans: readonly Means[] = ['screen', 'phone', 'screen', 'library', 'screen'];

const table = (number: number, contributions: readonly Contribution[]): Table => ({
  number,
  name: tableNames[number - 1] ?? '',
  videoLink: '',
  facilitator: null,
  noteTaker: null,
  seats: allMeans.map((means, chair) => ({
    person: `person${number}${chair}00`,
    chair,
    role: 'participant',
    means,
    joined: true,
    turns: 0,
    spokeMs: 0,
  })),
  hands: [],
  floor: null,
  step: 0,
  stepSince: 0,
  extraMs: 0,
  contributions,
});

const taken: Contribution = {
  ...contribution(verkennen, 90, [2, '', 40]),
  redacted: { reason: 'Op verzoek.', at: 0 },
};

function evening(session: SessionId, said: readonly Said[], support: readonly SupportCheck[]): SessionState {
  const { title, startsAt } = evenings[session] ?? { title: '', startsAt: 0 };
  const words = said.map((one, index) => contribution(session, index, one));
  const all = session === verkennen ? [...words, taken] : words;
  const laid = {
    occasion: {
      session,
      project: 'samenaantafel',
      title,
      projectTitle: 'Samen aan tafel',
      organisation: 'Gemeente Rietvoorde',
      question: 'Hoe beslissen we samen over onze gemeente?',
      startsAt,
      zone: 'Europe/Amsterdam',
      helpNumber: '0123 456 789',
      plenaryLink: '',
      team: { leadFacilitators: [], techHosts: [], rapporteurs: ['mila000000'] },
    },
    items: [],
    tables: tableNames.map((_, index) =>
      table(
        index + 1,
        all.filter((one) => one.table === index + 1),
      ),
    ),
    help: [],
    messages: [],
    support,
    focus: null,
    openedAt: startsAt,
  } satisfies Partial<Laid>;
  if (session === verkennen) return { ...laid, status: 'closed', closedAt: startsAt + 120 * minute, log: [] };
  const clock = {
    item: 0,
    startedAt: startsAt,
    endsAt: startsAt + 120 * minute,
    place: 'plenary' as const,
    callBack: null,
    automatic: false,
    log: [],
  };
  return { ...laid, status: 'live', clock } as SessionState;
}

type Given = readonly ('support' | 'reservation' | 'no-support')[];
const stances = (number: number, given: Given) =>
  Object.fromEntries(given.map((stance, chair) => [`person${number}${chair}00`, { stance, words: '' }]));

const four: Given = ['support', 'support', 'support', 'support'];
const given: readonly Given[] = [
  four,
  [...four, 'reservation'],
  ['support', 'support'],
  [...four, 'support'],
  [...four.slice(1), 'reservation', 'no-support'],
  [...four, 'reservation'],
  [...four, 'reservation'],
  four,
];

const check = (agreement: string, closed: boolean, per: readonly Given[]): SupportCheck => ({
  agreement,
  version: 2,
  title: '',
  text: '',
  askedAt: 0,
  closedAt: closed ? 1 : null,
  stances: per.map((one, index) => stances(index + 1, one)),
  result: null,
});

export const sessionsOf = (): Readonly<Record<SessionId, SessionState>> => ({
  [verkennen]: evening(verkennen, first, []),
  [verdiepen]: evening(verdiepen, second, [
    check('afspraak002', true, given),
    check('afspraak003', false, [['support'], ['support'], [], [], [], [], [], []]),
  ]),
});

const all = (): readonly (readonly [ContributionRef, string])[] =>
  Object.values(sessionsOf()).flatMap((state) =>
    state.status === 'empty'
      ? []
      : state.tables.flatMap((one) =>
          one.contributions.map(
            ({ id, text }) =>
              [{ session: state.occasion.session, table: one.number, contribution: id }, text] as const,
          ),
        ),
  );

const holding = (pattern: RegExp): readonly ContributionRef[] =>
  all().flatMap(([ref, text]) => (pattern.test(text) ? [ref] : []));

const theme = (id: string, name: string, pattern: RegExp): Theme => ({
  id,
  name,
  contributions: holding(pattern),
});

const wording = (version: number, title: string, why = ''): Wording => ({
  version,
  title,
  text: 'Stuurt u de gemeente een idee, een vraag of een klacht? Dan krijgt u binnen vier weken antwoord.',
  why,
  at: version,
  by: 'mila000000',
});

const agreement = (number: number, over: Partial<Agreement> & Pick<Agreement, 'wordings'>): Agreement => ({
  id: `afspraak${String(number).padStart(3, '0')}`,
  number,
  contributions: [],
  theme: null,
  who: '',
  when: '',
  how: '',
  support: [],
  status: 'draft',
  publishedVersion: null,
  withdrawnBecause: '',
  ...over,
});

export function harvestOf(): HarvestState {
  const answers = holding(/gelijk|brief|Bel me|verslagen|uitleg|brieven|gebeld|datum|lang bij/);
  return {
    ...harvestDecider.initial,
    themes: [
      theme('themaopen0', 'Weten wat open is', /vastligt|open was/),
      { id: 'themaantw0', name: 'Antwoord krijgen', contributions: answers },
      theme('themataal0', 'Gewone taal', /bladzijde|praat\.|kaart/),
      theme('themaiede0', 'Iedereen aan tafel', /Jongeren|buurvrouw|school|kaart/),
      theme('themaluis0', 'Eerst luisteren', /luistert|door ons heen/),
      theme('themahulp0', 'Hulp bij techniek', /kwam er niet in/),
    ],
    agreements: [
      agreement(1, {
        wordings: [wording(1, 'We zeggen vooraf waarover u kunt meepraten')],
        contributions: holding(/vastligt|open was/),
        status: 'published',
        publishedVersion: 1,
      }),
      agreement(2, {
        wordings: [
          wording(1, 'Binnen twee weken hoort u wat er met uw inbreng gebeurt'),
          wording(
            2,
            'Binnen vier weken hoort u wat er met uw inbreng gebeurt',
            'Twee weken lukt niet bij moeilijke vragen.',
          ),
        ],
        contributions: answers.filter((_, index) => index !== 3),
        theme: 'themaantw0',
        who: 'teamleider Inwonerscontact',
        when: 'vanaf 1 januari 2027',
        how: 'mail, brief of telefoon, uw keuze',
        support: [
          {
            session: verdiepen,
            version: 2,
            at: (evenings[verdiepen]?.startsAt ?? 0) + 90 * minute,
            asked: 40,
            support: 32,
            reservation: 4,
            noSupport: 1,
            voices: [
              { stance: 'reservation', table: 6, words: 'Vier weken is lang bij een gevaarlijke oversteek.' },
              { stance: 'no-support', table: 5, words: 'Zonder vaste naam erbij gebeurt het niet.' },
            ],
          },
        ],
        status: 'supported',
      }),
      agreement(3, {
        wordings: [
          wording(1, 'We bellen wie niet komt'),
          wording(2, 'We bellen ook mensen die niet vanzelf komen', 'Duidelijker.'),
        ],
        contributions: holding(/buurvrouw|moeder/),
        status: 'proposed',
      }),
      agreement(4, {
        wordings: [wording(1, 'Inwoners stemmen mee in de raad')],
        status: 'withdrawn',
        withdrawnBecause: 'De wet laat dat niet toe.',
      }),
      agreement(5, { wordings: [wording(1, 'Raadsleden luisteren eerst en reageren daarna')] }),
    ],
    undo: [{ id: 'step-9', what: 'themed', theme: 'Gewone taal', other: '', count: 3, before: [], made: [] }],
    steps: 9,
  };
}

export function agreementOf(harvest: HarvestState, number: number): Agreement {
  const found = harvest.agreements.find((one) => one.number === number);
  if (!found) throw new Error(`no agreement ${number} in the fixture`);
  return found;
}

export const viewOf = (over: Partial<View> = {}): View => ({
  ...emptyView,
  status: 'online',
  you: { person: 'mila000000', kind: 'staff', table: null, roles: ['rapporteur'] },
  names: { mila000000: 'Mila' },
  sessions: sessionsOf(),
  harvest: harvestOf(),
  ...over,
});

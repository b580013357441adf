import { answerDecider } from '#domain/answer/decider.ts';
import type { PublicationContent, PublishedAgreement } from '#domain/answer/events.ts';
import type { ContributionRef } from '#domain/harvest/events.ts';
import type { HarvestState } from '#domain/harvest/state.ts';
import type { Contribution, SessionState, Table } from '#domain/session/state.ts';
import type { ProjectSources } from './public.ts';

/** One project in the middle of its life, for specs of views and pages. */
export const evening = Date.UTC(2026, 8, 15, 17, 30);
export const later = Date.UTC(2026, 8, 29, 17, 30);
const hour = 3_600_000;
const names = ['De Brug', 'De Molen', 'De Kade', 'De Akker', 'Het Veer', 'De Sluis', 'De Gaard', 'De Dijk'];

export const contribution = (id: string, table: number, over: Partial<Contribution> = {}): Contribution => ({
  id,
  table,
  item: 'gesprek000',
  text: `Woorden van ${id}`,
  visibility: 'public',
  source: 'recorded',
  at: evening + hour + Number(id.replace(/\D/g, '') || 0),
  status: 'confirmed',
  disputedWith: null,
  starred: false,
  redacted: null,
  author: `author${table}000`,
  recordedBy: 'bram000000',
  ...over,
});

const table = (number: number, contributions: readonly Contribution[]): Table => ({
  number,
  name: names[number - 1] ?? '',
  videoLink: '',
  facilitator: null,
  noteTaker: 'bram000000',
  seats: [],
  hands: [],
  floor: null,
  step: 0,
  stepSince: evening,
  extraMs: 0,
  contributions,
});

export const session = (
  id: string,
  title: string,
  startsAt: number,
  said: readonly Contribution[],
): SessionState => ({
  status: 'closed',
  occasion: {
    session: id,
    project: 'samenaantafel',
    title,
    projectTitle: 'Samen aan tafel',
    organisation: 'Gemeente Rietvoorde',
    question: 'Hoe beslissen we samen over onze gemeente?',
    startsAt,
    zone: 'Europe/Amsterdam',
    helpNumber: '0123 456 789',
    plenaryLink: '',
    team: { leadFacilitators: [], techHosts: [], rapporteurs: [] },
  },
  items: [],
  tables: names.map((_, index) =>
    table(
      index + 1,
      said.filter((one) => one.table === index + 1),
    ),
  ),
  help: [],
  messages: [],
  support: [],
  focus: null,
  openedAt: startsAt,
  closedAt: startsAt + 2 * hour,
  log: [],
});

const first: readonly Contribution[] = [
  contribution('w1', 4, {
    text: 'Ik wil niet gelijk krijgen, ik wil weten wat ermee gebeurt.',
    author: 'samira0000',
  }),
  contribution('w2', 2, { text: 'Een nee met uitleg is ook een antwoord.' }),
  contribution('w3', 6, { text: 'Ik stuurde drie brieven. Ik kreeg niets terug.' }),
  contribution('w4', 1, { text: 'Alleen voor de zaal.', visibility: 'dialogue' }),
  contribution('w5', 5, { text: 'Dit bleef aan tafel.', visibility: 'table' }),
  contribution('w6', 8, { text: '', redacted: { reason: 'Op verzoek.', at: evening } }),
  contribution('w7', 4, {
    text: 'De gemeente belooft altijd te veel.',
    status: 'disputed',
    disputedWith: 'De gemeente belooft soms te veel.',
  }),
];
const second: readonly Contribution[] = [
  contribution('w8', 3, { text: 'Noemen we een datum? Dan moeten we die ook halen.', at: later + hour }),
  contribution('w9', 2, { text: 'Bel me gewoon op, ook als het nee is.', at: later + hour + 1 }),
];

export const sessions = {
  evening001: session('evening001', 'Verkennen', evening, first),
  evening002: session('evening002', 'Verdiepen', later, second),
};

const refs = (said: readonly Contribution[], id: string): readonly ContributionRef[] =>
  said.map((one) => ({ session: id, table: one.table, contribution: one.id }));

export const allRefs = [...refs(first, 'evening001'), ...refs(second, 'evening002')];

export const content: PublicationContent = {
  agreement: 'afspraak002',
  number: 2,
  version: 2,
  title: 'Binnen vier weken hoort u wat er met uw inbreng gebeurt',
  text: 'Stuurt u de gemeente een idee, een vraag of een klacht? Dan krijgt u binnen vier weken antwoord: wat doen we ermee, en waarom.',
  earlier: [
    {
      title: 'Binnen twee weken hoort u wat er met uw inbreng gebeurt',
      why: 'De klankbordgroep zei: twee weken lukt niet bij moeilijke vragen. Liever een belofte die blijft staan.',
      from: later + 100 * hour,
      until: later + 200 * hour,
    },
  ],
  theme: 'Hoor ik nog iets?',
  contributions: allRefs,
  support: {
    session: 'evening002',
    at: later + 2 * hour,
    asked: 40,
    support: 33,
    reservation: 4,
    noSupport: 3,
  },
  voices: [{ stance: 'no-support', words: 'Vier weken is te lang als je straat morgen opengaat.' }],
  who: 'De teamleider Inwonerscontact.',
  when: 'vanaf 1 januari 2027',
  how: 'mail, brief of telefoon, uw keuze',
};

export const agreement: PublishedAgreement = {
  ...content,
  publishedAt: later + 300 * hour,
  publishedBy: 'mila000000',
  adoption: {
    decision: 'adopted-changed',
    by: 'de gemeenteraad van Rietvoorde',
    at: later + 1_200 * hour,
    reason:
      'Sommige vragen kosten meer tijd. Wij willen niets beloven wat we niet kunnen waarmaken. Daarom krijgt u altijd binnen vier weken bericht. Ook als het antwoord er nog niet is.',
    added: 'Kost het meer tijd? Dan hoort u binnen vier weken waarom, en wanneer u wel antwoord krijgt.',
  },
  actions: [
    {
      what: 'Elke inbreng krijgt meteen een naam en een datum.',
      who: 'Team Inwonerscontact',
      when: 'sinds 1 januari 2027',
      status: 'done',
      reason: '',
    },
    {
      what: 'Wie geen e-mail heeft, bellen we.',
      who: 'Team Inwonerscontact',
      when: 'klaar op 1 maart 2027',
      status: 'in-progress',
      reason: '',
    },
    {
      what: 'Elk kwartaal staat hier hoe vaak het lukte.',
      who: 'De griffie',
      when: 'voor het eerst op 1 april 2027',
      status: 'not-started',
      reason: '',
    },
  ],
  fate: 'in-progress',
  fateSince: later + 2_300 * hour,
  fateReason: '',
};

const plain = {
  theme: 'Gewone taal',
  earlier: [],
  support: null,
  voices: [],
  adoption: null,
  actions: [],
  fateReason: '',
};
const others: readonly PublishedAgreement[] = [
  {
    ...agreement,
    ...plain,
    agreement: 'afspraak001',
    number: 1,
    title: 'We zeggen vooraf waarover u wel en niet kunt meepraten',
    fate: 'kept',
  },
  {
    ...agreement,
    ...plain,
    agreement: 'afspraak003',
    number: 3,
    title: 'We bellen ook mensen die niet vanzelf komen',
    fate: 'published',
  },
  {
    ...agreement,
    ...plain,
    agreement: 'afspraak004',
    number: 4,
    title: 'Inwoners stemmen mee in de raad',
    fate: 'rejected',
    adoption: { decision: 'rejected', by: 'de gemeenteraad', at: later, reason: 'De wet laat dat niet toe.' },
  },
];

export const harvest: HarvestState = {
  themes: [{ id: 'hooriknogiets', name: 'Hoor ik nog iets?', contributions: allRefs }],
  agreements: [],
  undo: [],
  steps: 0,
  mergedInto: {},
};

export const sources: ProjectSources & { readonly harvest: HarvestState } = {
  organisation: { status: 'founded', name: 'Gemeente Rietvoorde', staff: {} },
  project: {
    status: 'preparing',
    id: 'samenaantafel',
    slug: 'samen-aan-tafel',
    example: false,
    frame: {
      title: 'Samen aan tafel',
      question: 'Hoe beslissen we samen over onze gemeente?',
      level: 'COPRODUCE',
      deciders: 'de gemeenteraad van Rietvoorde',
      promise:
        'Wij nemen over wat u samen afspreekt. Wijken wij af, dan leggen wij in het openbaar uit waarom.',
      fixed: 'De wet geldt. Het geld voor dit jaar is verdeeld.',
      open: 'Hoe u meepraat, hoe u antwoord krijgt en wie dat doet.',
      useOfInput: 'Uw woorden komen letterlijk in het verslag. Uit de woorden maken wij samen afspraken.',
      helpNumber: '0123 456 789',
      retentionUntil: null,
    },
    sessions: [
      planned('evening001', 'Verkennen', evening),
      planned('evening002', 'Verdiepen', later),
      planned('evening003', 'Afspreken', later + 336 * hour),
    ],
    overrides: [],
  },
  sessions,
  answer: { published: [agreement, ...others].sort((a, b) => a.number - b.number) },
  harvest,
};

function planned(id: string, title: string, startsAt: number) {
  return {
    id,
    title,
    startsAt,
    zone: 'Europe/Amsterdam',
    items: [],
    tables: names.map((name, index) => ({
      number: index + 1,
      name,
      facilitator: null,
      noteTaker: null,
      videoLink: '',
    })),
    team: { leadFacilitators: [], techHosts: [], rapporteurs: [] },
    plenaryLink: '',
    calendarSequence: 0,
    ready: { dryRun: null, briefing: null },
  };
}

/** The answer of a project of which nothing has been published. */
export const silence = answerDecider.initial;

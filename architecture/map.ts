/** One folder of the map. `ARCHITECTURE.md` tells the same, and `map.spec.ts` holds every file to it. */
export interface Folder {
  /** A folder; with `/*` only the files that stand directly in it. The longest path that fits a file is its folder. */
  readonly path: string;
  readonly is: string;
  /** Folders or single files it may import, besides itself. */
  readonly mayImport: readonly string[];
  /** npm packages it may import. A package that no folder names does not belong in package.json. */
  readonly packages: readonly string[];
  /** May it import modules of Node itself? */
  readonly node: boolean;
  /** Folders and packages that its specs and fixtures may import on top of that. */
  readonly inSpecs?: readonly string[];
}

const pure = { packages: [], node: false } as const;

const domain: readonly Folder[] = [
  {
    path: 'domain/kernel',
    is: 'what every slice is made of: Decider, Result, ids, moments, audiences',
    mayImport: [],
    ...pure,
  },
  {
    path: 'domain/people',
    is: 'who takes part, in which role, with which need and consent',
    mayImport: ['domain/kernel'],
    ...pure,
  },
  {
    path: 'domain/process',
    is: 'designing a project: frame, sessions, run sheets, formats, gates',
    mayImport: ['domain/kernel', 'domain/people/events.ts'],
    ...pure,
  },
  {
    path: 'domain/seating',
    is: 'dividing people over tables, explainably',
    mayImport: ['domain/kernel'],
    ...pure,
  },
  {
    path: 'domain/session',
    is: 'the live session: clock, seats, turns, words, help, support',
    mayImport: [
      'domain/kernel',
      'domain/people/events.ts',
      'domain/process/events.ts',
      'domain/seating/seating.ts',
    ],
    ...pure,
  },
  {
    path: 'domain/harvest',
    is: 'contributions → themes → agreements',
    mayImport: ['domain/kernel', 'domain/session/events.ts'],
    ...pure,
  },
  {
    path: 'domain/answer',
    is: 'publishing agreements and what became of them',
    mayImport: ['domain/kernel', 'domain/harvest/events.ts'],
    ...pure,
  },
];

const between: readonly Folder[] = [
  {
    path: 'protocol',
    is: 'messages up and down, their limits and their version',
    mayImport: ['domain'],
    packages: ['zod'],
    node: false,
  },
  {
    path: 'wording',
    is: 'every sentence a person reads, per language',
    mayImport: ['domain', 'protocol'],
    packages: ['intl-messageformat'],
    node: false,
    inSpecs: ['tools/wording'],
  },
];

const server: readonly Folder[] = [
  {
    path: 'server/ports',
    is: 'what the server needs from outside',
    mayImport: ['domain', 'protocol'],
    packages: [],
    node: false,
  },
  {
    path: 'server/storage',
    is: 'events and register in memory, SQLite or PostgreSQL, held to one contract suite',
    mayImport: ['domain/kernel', 'server/ports'],
    packages: ['pg', 'zod'],
    node: true,
  },
  {
    path: 'server/access',
    is: 'people, links and sign-ins in the register: who somebody is',
    mayImport: ['domain', 'server/ports'],
    packages: ['zod'],
    node: true,
    inSpecs: ['server/running'],
  },
  {
    path: 'server/dispatch',
    is: 'one command: load, decide, append, acknowledge, publish',
    mayImport: ['domain', 'protocol', 'server/ports'],
    packages: [],
    node: true,
    inSpecs: ['server/storage'],
  },
  {
    path: 'server/reactions',
    is: 'what must follow an event: plan to session, clock, mail',
    mayImport: ['domain', 'wording', 'server/ports', 'server/dispatch', 'server/access', 'server/mail'],
    packages: [],
    node: true,
    inSpecs: ['server/storage', 'server/running'],
  },
  {
    path: 'server/views',
    is: 'read models for pages and exports',
    mayImport: ['domain', 'protocol', 'server/ports', 'server/access', 'server/dispatch'],
    packages: [],
    node: true,
    inSpecs: ['server/storage'],
  },
  {
    path: 'server/operations',
    is: 'what an operator asks: founding, tokens, export, erasing; in the running server or beside it',
    mayImport: ['domain', 'wording', 'server/ports', 'server/access', 'server/dispatch', 'server/mail'],
    packages: ['zod'],
    node: true,
    inSpecs: ['server/storage', 'server/running'],
  },
  {
    path: 'server/documents',
    is: 'participant lists as people keep them, letters to hand out',
    mayImport: ['domain', 'protocol', 'wording', 'server/ports', 'server/access'],
    packages: ['papaparse', 'read-excel-file', 'uqr', 'hono'],
    node: true,
    inSpecs: ['write-excel-file'],
  },
  {
    path: 'server/mail',
    is: 'invitations, sign-in links and calendar files; the mailbox without SMTP',
    mayImport: ['domain', 'wording', 'server/ports', 'server/access'],
    packages: ['nodemailer', 'ical-generator', 'temporal-polyfill', 'zod'],
    node: true,
    inSpecs: ['server/storage', 'smtp-server'],
  },
  {
    path: 'server/pages',
    is: 'what is read before or without the live app, as HTML',
    mayImport: ['domain', 'wording', 'protocol', 'server/ports', 'server/views', 'server/access'],
    packages: ['hono'],
    node: true,
  },
  {
    path: 'server/example',
    is: 'the example that a first visitor can open: one seed file, and what loads it',
    mayImport: [
      'domain',
      'protocol',
      'wording',
      'server/ports',
      'server/access',
      'server/dispatch',
      'server/operations',
      'server/reactions',
      'server/views',
    ],
    packages: ['zod'],
    node: true,
    inSpecs: ['server/storage'],
  },
  {
    path: 'server/http',
    is: 'HTTP: pages, API, import and sign-in',
    mayImport: [
      'domain',
      'protocol',
      'wording',
      'server/ports',
      'server/access',
      'server/dispatch',
      'server/operations',
      'server/reactions',
      'server/live',
      'server/views',
      'server/pages',
      'server/documents',
      'server/example',
      'server/mail',
    ],
    packages: ['hono', 'zod'],
    node: true,
    inSpecs: ['server/storage', 'server/running'],
  },
  {
    path: 'server/live',
    is: 'live rooms over WebSockets or streams: one frame per audience',
    mayImport: ['domain', 'protocol', 'server/ports', 'server/access', 'server/dispatch', 'server/views'],
    packages: ['ws'],
    node: true,
    inSpecs: ['server/storage', 'server/running'],
  },
  {
    path: 'server/media',
    is: 'sound and picture: built in, LiveKit, Jitsi, links; who sits where comes from the session',
    mayImport: ['domain', 'protocol', 'server/ports', 'server/access', 'server/dispatch'],
    packages: ['node-datachannel', 'jose', 'libphonenumber-js', 'livekit-server-sdk', 'zod'],
    node: true,
    inSpecs: ['server/storage', 'server/running', 'tools/bench/media'],
  },
  {
    path: 'server/*',
    is: 'composition root: settings in, a running server out',
    mayImport: ['domain', 'protocol', 'wording', 'server'],
    packages: ['@hono/node-server', 'zod'],
    node: true,
    inSpecs: ['server/running'],
  },
  {
    path: 'server/running',
    is: 'for specs: a real server in the same process, an evening on it, sockets that keep every byte',
    mayImport: ['domain', 'protocol', 'server'],
    packages: ['ws'],
    node: true,
  },
];

const screens = {
  mayImport: ['domain', 'protocol', 'wording', 'web/connection', 'web/media', 'web/ui'],
  node: false,
} as const;

const web: readonly Folder[] = [
  {
    path: 'web/connection',
    is: 'decide locally, keep until acknowledged, rebase, reconnect',
    mayImport: ['domain', 'protocol'],
    packages: ['react'],
    node: false,
  },
  {
    path: 'web/media',
    is: 'sound and picture in the browser, whichever provider brings them',
    mayImport: ['domain', 'protocol', 'wording', 'web/connection', 'web/ui'],
    packages: ['react', 'livekit-client'],
    node: false,
  },
  {
    path: 'web/ui',
    is: 'accessible parts that know no dialogue; tokens, font, styles',
    mayImport: ['wording', 'domain/kernel'],
    packages: ['react', 'react-aria-components', 'zod', '@fontsource-variable/atkinson-hyperlegible-next'],
    node: false,
  },
  {
    path: 'web/participant',
    is: 'screens of a participant',
    ...screens,
    packages: ['react', 'react-dom'],
  },
  {
    path: 'web/table',
    is: 'screens of the table facilitator and the note-taker',
    ...screens,
    packages: ['react', 'react-dom', 'react-aria-components'],
  },
  {
    path: 'web/stage',
    is: 'screens of the lead facilitator and the tech host; the big screen',
    ...screens,
    packages: ['react', 'react-dom', 'react-aria-components'],
  },
  {
    path: 'web/studio',
    is: 'screens of the organiser and the rapporteur',
    ...screens,
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      '@tanstack/react-router',
      'zod',
      'temporal-polyfill',
    ],
  },
];

const all = ['domain', 'protocol', 'wording', 'server', 'web', 'tools'] as const;

const beside: readonly Folder[] = [
  {
    path: 'tools',
    is: 'the commands: start, dev, test, rehearse, bench, admin',
    mayImport: all,
    packages: [
      'node',
      'typescript',
      '@biomejs/biome',
      'vite',
      'playwright',
      'ws',
      'papaparse',
      'intl-messageformat',
      'node-datachannel',
      '@vitejs/plugin-react',
      '@react-aria/optimize-locales-plugin',
    ],
    node: true,
  },
  {
    path: 'tests',
    is: 'journeys through the screens in a browser; simulations with seeds',
    mayImport: all,
    packages: ['@playwright/test', 'playwright', '@axe-core/playwright', 'ws'],
    node: true,
  },
  {
    path: 'architecture',
    is: 'this map as data, and the specs that hold everything to it',
    mayImport: [],
    packages: ['vite'],
    node: true,
  },
];

export const map: readonly Folder[] = [...domain, ...between, ...server, ...web, ...beside];

/** Specs are written with these everywhere. */
export const specPackages: readonly string[] = ['vitest', 'fast-check'];

/** The configuration files at the top own these. */
export const rootPackages: readonly string[] = ['vite', 'vitest', '@playwright/test'];

/** Files above 400 lines, each with the decision that says why. */
export const longFiles: Readonly<Record<string, string>> = {
  'wording/arguments.ts': 'docs/decisions/0009-sentences-as-messages-read-while-building.md',
};

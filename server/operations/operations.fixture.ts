import type { AnswerEvent } from '#domain/answer/events.ts';
import type { HarvestEvent } from '#domain/harvest/events.ts';
import type { DomainEvent } from '#domain/kernel/decider.ts';
import type { EnrolmentEvent, OrganisationEvent } from '#domain/people/events.ts';
import { emptyFrame } from '#domain/process/empty-frame.ts';
import type { PlannedSession, ProcessEvent } from '#domain/process/events.ts';
import type { Occasion, SessionEvent } from '#domain/session/events.ts';
import { putResident, putStaff } from '../access/people.ts';
import { Dispatch } from '../dispatch/dispatch.ts';
import type { Chance } from '../ports/clock.ts';
import type { Storage } from '../ports/storage.ts';
import type { OperationTools } from './tools.ts';

export const now = 1_764_000_000_000;
export const project = 'samenaantafelxxx';
export const evening = 'eveningonexxxxxx';
export const anna = 'annaannaannaanna';
export const bram = 'brambrambrambram';
export const zeynep = 'zeynepzeynepzeyn';
export const rapporteur = 'rapporteurrappor';

let drawn = 0;
/** Different every time, the same in every run. */
const chance: Chance = {
  bytes: (count) => {
    drawn += 1;
    return Uint8Array.from({ length: count }, (_, index) => (drawn * 31 + index * 17 + drawn ** index) & 255);
  },
};

export const toolsOn = (storage: Storage): OperationTools => {
  const clock = () => now;
  return { storage, dispatch: new Dispatch(storage, clock), chance, now: clock };
};

const empty = { leadFacilitators: [], techHosts: [], rapporteurs: [] };
const planned: PlannedSession = {
  id: evening,
  title: 'Verkennen',
  startsAt: now,
  zone: 'Europe/Amsterdam',
  items: [],
  tables: [],
  team: empty,
  plenaryLink: '',
  calendarSequence: 0,
  ready: { dryRun: null, briefing: null },
};
const frame = { ...emptyFrame, title: 'Samen aan tafel', question: 'Hoe praten we mee?' };
const occasion: Occasion = {
  session: evening,
  project,
  title: 'Verkennen',
  projectTitle: 'Samen aan tafel',
  organisation: 'Gemeente Rietvoorde',
  question: 'Hoe praten we mee?',
  startsAt: now,
  zone: 'Europe/Amsterdam',
  helpNumber: '',
  plenaryLink: '',
  team: empty,
};

const staff = 'staff' as const;
const everyone = 'everyone' as const;
const table = 1;

const said = (id: string, author: string, text: string): readonly SessionEvent[] => [
  {
    type: 'contribution-made',
    audience: everyone,
    id,
    table,
    item: null,
    text,
    visibility: 'public',
    source: 'typed',
    at: now,
  },
  { type: 'contribution-attributed', audience: 'table:1', id, table, author, recordedBy: null },
];

const organisation: readonly OrganisationEvent[] = [
  { type: 'organisation-founded', audience: staff, name: 'Gemeente Rietvoorde', at: now },
  { type: 'staff-appointed', audience: staff, person: zeynep, roles: ['organiser'], at: now },
  { type: 'staff-appointed', audience: staff, person: rapporteur, roles: ['rapporteur'], at: now },
];
const process: readonly ProcessEvent[] = [
  { type: 'project-started', audience: staff, id: project, slug: 'samen', example: false, frame, at: now },
  { type: 'session-planned', audience: staff, session: planned, at: now },
];
const people: readonly EnrolmentEvent[] = [
  {
    type: 'people-enrolled',
    audience: staff,
    session: evening,
    people: [anna, bram].map((person) => ({ person, means: 'screen', reachedBy: 'mail', needs: [] })),
    at: now,
  },
];
const session: readonly SessionEvent[] = [
  { type: 'occasion-set', audience: everyone, occasion },
  { type: 'tables-laid', audience: everyone, tables: [{ number: 1, name: '', videoLink: '' }] },
  ...said('annaoneannaone', anna, 'Ik wil niet gelijk krijgen, zegt Anna.'),
  ...said('bramonebramone', bram, 'Bram luistert eerst.'),
  {
    type: 'contribution-disputed',
    audience: everyone,
    id: 'annaoneannaone',
    table,
    words: 'Anna bedoelt het anders.',
  },
  {
    type: 'help-asked',
    audience: staff,
    id: 'helphelphelp',
    kind: 'technical',
    words: 'Anna hoort niets.',
    person: anna,
    table,
    at: now,
  },
  {
    type: 'support-given',
    audience: staff,
    agreement: 'agreementone',
    table,
    person: anna,
    stance: 'reservation',
    words: 'Anna twijfelt nog.',
  },
];
const harvest: readonly HarvestEvent[] = [
  {
    type: 'theme-made',
    audience: everyone,
    theme: 'themeoneone',
    name: 'Luisteren',
    contributions: [{ session: evening, table, contribution: 'bramonebramone' }],
    at: now,
    by: rapporteur,
  },
  {
    type: 'support-recorded',
    audience: staff,
    agreement: 'agreementone',
    result: {
      session: evening,
      version: 1,
      at: now,
      asked: 2,
      support: 1,
      reservation: 1,
      noSupport: 0,
      voices: [
        { stance: 'reservation', table: null, words: 'Anna twijfelt nog.' },
        { stance: 'reservation', table: null, words: 'Iemand anders twijfelt.' },
      ],
    },
  },
];
const answer: readonly AnswerEvent[] = [];

/** An organisation with one project and one evening: two residents at a table, each with something said. */
export async function heldEvening(storage: Storage): Promise<OperationTools> {
  const streams: Record<string, readonly DomainEvent[]> = {
    organisation,
    [`process:${project}`]: process,
    [`people:${project}`]: people,
    [`session:${evening}`]: session,
    [`harvest:${project}`]: harvest,
    [`answer:${project}`]: answer,
  };
  for (const [stream, events] of Object.entries(streams)) {
    await storage.append({
      stream,
      expected: 0,
      at: now,
      actor: 'server',
      commandId: 'beginbegin',
      events,
    });
  }
  const details = {
    lastName: 'Jansen',
    phone: '0612345678',
    address: null,
    language: 'nl',
    erasedAt: null,
  } as const;
  await storage.change([
    putStaff(zeynep, 'zeynep@rietvoorde.example', { ...details, firstName: 'Zeynep' }),
    putStaff(rapporteur, 'rapporteur@rietvoorde.example', { ...details, firstName: 'Ruth' }),
    putResident(anna, project, { ...details, firstName: 'Anna', email: 'thuis@example.org' }),
    putResident(bram, project, { ...details, firstName: 'Bram', email: 'bram@example.org' }),
  ]);
  return toolsOn(storage);
}

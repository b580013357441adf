import { describe, expect, it } from 'vitest';
import type { Enrolment } from '#domain/people/state.ts';
import type { PlannedSession, ProjectFrame } from '#domain/process/events.ts';
import { emptyFrame } from './fields.ts';
import { nextThings, type Standing } from './next-things.ts';

const now = Date.UTC(2026, 8, 1);

const frame: ProjectFrame = {
  ...emptyFrame,
  title: 'Samen aan tafel',
  question: 'Hoe werken wij beter samen?',
  level: 'COPRODUCE',
  deciders: 'de raad',
  promise: 'Wij nemen het over.',
  fixed: 'het geld',
  open: 'al het andere',
  useOfInput: 'een verslag',
};

const session: PlannedSession = {
  id: 'session22222',
  title: 'Verkennen',
  startsAt: Date.UTC(2026, 8, 15, 17, 30),
  zone: 'Europe/Amsterdam',
  items: [
    {
      id: 'itemaaaaaaaa',
      title: 'Kennismaken',
      minutes: 15,
      place: 'tables',
      prompt: 'Wat brengt u hier?',
      text: 'U leert elkaar kennen.',
      steps: [],
      visibility: 'table',
    },
  ],
  tables: [
    { number: 1, name: 'De Brug', facilitator: 'facilitator2', noteTaker: 'notetaker222', videoLink: '' },
  ],
  team: { leadFacilitators: [], techHosts: [], rapporteurs: [] },
  plenaryLink: '',
  calendarSequence: 0,
  ready: { dryRun: now, briefing: now },
};

const enrolment: Enrolment = {
  person: 'amiraaaaaaaa',
  session: session.id,
  means: 'screen',
  reachedBy: 'mail',
  needs: [],
  invitation: { status: 'mailed', at: now, sequence: 0 },
  called: false,
};

const ready: Standing = { frame, session, enrolments: [enrolment], undecided: 0, now };
const things = (changes: Partial<Standing>): readonly string[] =>
  nextThings({ ...ready, ...changes }).map(({ what }) => what);

describe('the next things', () => {
  it('are to open the evening once all is ready', () => {
    expect(things({})).toEqual(['open']);
  });

  it('[R1] begin with the frame, as long as people cannot be told what they are invited to', () => {
    expect(things({ frame: { ...frame, promise: ' ' } })).toEqual(['frame']);
    expect(things({ frame: emptyFrame, session: null })).toEqual(['frame', 'session']);
  });

  it('[R3] name the dry run and the briefing until both are ticked', () => {
    expect(things({ session: { ...session, ready: { dryRun: null, briefing: now } } })).toEqual(['ready']);
  });

  it('[R4] name tables without a facilitator or a note-taker', () => {
    const tables = session.tables.map((table) => ({ ...table, noteTaker: null }));
    expect(things({ session: { ...session, tables } })).toEqual(['team']);
    expect(things({ session: { ...session, tables: [] } })).toEqual(['tables']);
  });

  it('count people of this evening only', () => {
    expect(things({ enrolments: [{ ...enrolment, session: 'another22222' }] })).toEqual(['people']);
    const waiting = { ...enrolment, invitation: { status: 'not-invited' } as const };
    expect(things({ enrolments: [waiting] })).toEqual(['invite']);
  });

  it('put an answer that residents wait for before everything else', () => {
    expect(things({ undecided: 3, frame: emptyFrame })).toEqual(['decide', 'frame']);
  });

  it('of an evening that has been held are over', () => {
    expect(things({ now: Date.UTC(2026, 8, 20) })).toEqual([]);
  });
});

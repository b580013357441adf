import { describe, expect, it } from 'vitest';
import type { PublishedAgreement } from '#domain/answer/events.ts';
import type { Agreement, HarvestState } from '#domain/harvest/state.ts';
import { day } from '#domain/kernel/moments.ts';
import type { Enrolment } from '#domain/people/state.ts';
import { emptyFrame } from '#domain/process/empty-frame.ts';
import type { PlannedSession, ProjectFrame } from '#domain/process/events.ts';
import type { SessionState } from '#domain/session/state.ts';
import { emptyView } from '../../connection/view.ts';
import { agreementOf, harvestOf, sessionsOf, verkennen } from '../harvest/harvest.fixture.ts';
import { refsOf, slipsOf } from '../harvest/slips.ts';
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
  retentionUntil: Date.UTC(2026, 11, 14),
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

const ready: Standing = {
  frame,
  sessions: [session],
  evenings: {},
  enrolments: [enrolment],
  harvest: emptyView.harvest,
  published: [],
  now,
};
const things = (changes: Partial<Standing>): readonly string[] =>
  nextThings({ ...ready, ...changes }).map(({ what }) => what);

describe('the next things', () => {
  it('are to open the evening once all is ready', () => {
    expect(things({})).toEqual(['open']);
  });

  it('[R1] begin with the frame, as long as people cannot be told what they are invited to', () => {
    expect(things({ frame: { ...frame, promise: ' ' } })).toEqual(['frame']);
    expect(things({ frame: emptyFrame, sessions: [] })).toEqual(['frame', 'session']);
  });

  it('[R3] name the dry run and the briefing until both are ticked', () => {
    expect(things({ sessions: [{ ...session, ready: { dryRun: null, briefing: now } }] })).toEqual(['ready']);
  });

  it('[R4] name tables without a facilitator or a note-taker', () => {
    const tables = session.tables.map((table) => ({ ...table, noteTaker: null }));
    expect(things({ sessions: [{ ...session, tables }] })).toEqual(['team']);
    expect(things({ sessions: [{ ...session, tables: [] }] })).toEqual(['tables']);
  });

  it('count people of this evening only', () => {
    expect(things({ enrolments: [{ ...enrolment, session: 'another22222' }] })).toEqual(['people']);
    const waiting = { ...enrolment, invitation: { status: 'not-invited' } as const };
    expect(things({ enrolments: [waiting] })).toEqual(['invite']);
  });

  it('are the evening itself while it goes on, however little of it was made ready', () => {
    const evenings = { [session.id]: eveningOf('live') };
    expect(things({ evenings, enrolments: [], now: later })).toEqual(['live']);
  });

  it('of an evening that nobody opened are over long after it', () => {
    expect(things({ frame: emptyFrame, now: later })).toEqual([]);
  });
});

const later = Date.UTC(2026, 8, 20);
const held = { [session.id]: eveningOf('closed') };
const words = slipsOf(held);
const refs = refsOf(words.keys(), words);
const theme = { id: 'themeaaaaaaa', name: 'Bellen', contributions: refs };

/** The evening of the fixture, at which people spoke, as this one. */
function eveningOf(status: 'live' | 'closed'): SessionState {
  const said = sessionsOf()[verkennen];
  if (!said || said.status === 'empty') throw new Error('nothing was said');
  return { ...said, occasion: { ...said.occasion, session: session.id }, status } as SessionState;
}
const agreed = (status: Agreement['status']): Agreement => ({
  ...agreementOf(harvestOf(), 2),
  status,
  contributions: refs,
  publishedVersion: null,
});
const afterwards = (changes: Partial<HarvestState>, standing: Partial<Standing> = {}): readonly string[] =>
  things({ evenings: held, harvest: { ...emptyView.harvest, ...changes }, ...standing });

describe('the next things after an evening', () => {
  it('are nothing of that evening any more, also when it was held before its time', () => {
    const unready = { ...session, ready: { dryRun: null, briefing: null }, tables: [] };
    const told = { sessions: [unready], enrolments: [], frame: emptyFrame };
    expect(afterwards({ themes: [theme], agreements: [agreed('published')] }, told)).toEqual([]);
  });

  it('begin with what was said and lies loose, counted', () => {
    const [first] = nextThings({ ...ready, evenings: held });
    expect(first).toMatchObject({ what: 'group', count: words.size });
    expect(afterwards({ agreements: [agreed('published')] })).toEqual([]);
  });

  it('go on with an agreement, as long as there is none', () => {
    expect(afterwards({ themes: [theme] })).toEqual(['draft']);
    expect(afterwards({ themes: [theme], agreements: [agreed('withdrawn')] })).toEqual(['draft']);
  });

  it('[H18] make public what may be: a draft only where no tables can be asked any more', () => {
    const themes = [theme];
    expect(afterwards({ themes, agreements: [agreed('draft')] })).toEqual(['publish']);
    expect(afterwards({ themes, agreements: [agreed('not-supported')] })).toEqual([]);
    const sessions = [session, { ...session, id: 'another22222', startsAt: now + day }];
    expect(afterwards({ themes, agreements: [agreed('draft')] }, { sessions })).toEqual(['people']);
    expect(afterwards({ themes, agreements: [agreed('supported')] }, { sessions })).toEqual([
      'publish',
      'people',
    ]);
  });

  it('[R10] put an answer that residents wait for before everything else', () => {
    expect(things({ published: [published(null)], frame: emptyFrame })).toEqual(['decide', 'frame']);
  });

  it('end with who does what, where an agreement was taken over', () => {
    const harvest = { themes: [theme], agreements: [agreed('published')] };
    expect(afterwards(harvest, { published: [published('adopted')] })).toEqual(['act']);
    expect(afterwards(harvest, { published: [published('rejected')] })).toEqual([]);
  });
});

function published(fate: 'adopted' | 'rejected' | null): PublishedAgreement {
  const decision = fate === 'rejected' ? ('rejected' as const) : ('adopted-unchanged' as const);
  return {
    agreement: 'agreementaaa',
    number: 1,
    version: 1,
    title: 'Wij bellen terug.',
    text: '',
    earlier: [],
    theme: '',
    contributions: refs,
    support: null,
    voices: [],
    who: '',
    when: '',
    how: '',
    publishedAt: now,
    publishedBy: 'rapporteur22',
    adoption: fate && { decision, by: 'de raad', at: now, reason: '' },
    actions: [],
    fate: fate ?? 'published',
    fateSince: now,
    fateReason: '',
  };
}

import type { ProcessCommand } from '#domain/process/commands.ts';
import { processDecider } from '#domain/process/decider.ts';
import { emptyFrame } from '#domain/process/empty-frame.ts';
import type { PlannedTable, ProcessEvent, RunSheetItem } from '#domain/process/events.ts';
import type { ProjectState } from '#domain/process/state.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { askingBy, everybody, staffOnly, twice } from './asking.ts';

export const processWorld: World<ProjectState, ProcessCommand, ProcessEvent> = {
  decider: processDecider,
  refusals: null,
  begin: (random) => askingBy(random, command),
  viewers: () => everybody,
  secrets: () => [],
  faults(state) {
    if (state.status === 'none') return [];
    const wrong = [
      twice(state.sessions.map(({ id }) => id)) && 'a session that is there twice',
      state.sessions.some(({ items }) => twice(items.map(({ id }) => id))) && 'an item that is there twice',
      state.sessions.some(({ tables }) => tables.some(({ number }, index) => number !== index + 1)) &&
        'tables with gaps',
    ];
    return wrong.filter((fault) => typeof fault === 'string');
  },
  complaints: (viewer, sent) => staffOnly(viewer, sent, /./),
};

const frame = { ...emptyFrame, title: 'Samen aan tafel' };

function command(random: Random, state: ProjectState, made: number): ProcessCommand {
  if (state.status === 'none' || random.chance(0.02)) {
    return { type: 'start-project', id: 'samen', slug: 'samen-aan-tafel', example: false, frame };
  }
  const planned = state.sessions.length === 0 ? undefined : random.pick(state.sessions);
  const session = planned?.id ?? 'onbekend';
  const at = planned && planned.items.length > 0 ? random.pick(planned.items).id : 'onbekend';
  const index = random.whole(-1, (planned?.items.length ?? 0) + 1);
  switch (random.whole(0, 12)) {
    case 0:
    case 1: {
      const saw = random.chance(0.8) ? state.frame.question : 'iets anders';
      return { type: 'change-frame', changes: { question: `vraag ${made}` }, saw: { question: saw } };
    }
    case 2: {
      const id = state.sessions.length < 3 ? `avond${made}` : session;
      const items = [item(random, `item${made}`)];
      return { type: 'plan-session', session: id, title: 'Avond', startsAt: 1, zone: zone(random), items };
    }
    case 3:
      return {
        type: 'change-session',
        session,
        title: random.pick(['Avond', 'Verkennen', '']),
        startsAt: made,
      };
    case 4:
      return {
        type: 'name-team',
        session,
        team: {
          leadFacilitators: ['liesbeth'],
          techHosts: [random.pick(['tess', 'liesbeth'])],
          rapporteurs: [],
        },
      };
    case 5:
      return { type: 'set-tables', session, tables: tables(random) };
    case 6:
      return { type: 'add-item', session, item: item(random, `item${made}`), index };
    case 7:
      return { type: 'change-item', session, item: at, changes: { minutes: random.whole(-1, 30) } };
    case 8:
    case 9:
      return { type: 'move-item', session, item: at, to: index };
    case 10:
      return { type: 'remove-item', session, item: at };
    case 11:
      return { type: 'tick-readiness', session, what: random.pick(['dry-run', 'briefing']) };
    default:
      return {
        type: 'override-gate',
        gate: random.pick(['R1', 'R3']),
        session,
        reason: random.pick(['haast', ' ']),
      };
  }
}

const zone = (random: Random) => (random.chance(0.9) ? 'Europe/Amsterdam' : 'Maan/Krater');

const item = (random: Random, id: string): RunSheetItem => ({
  id,
  title: random.chance(0.9) ? id : '',
  minutes: random.whole(0, 30),
  place: random.pick(['plenary', 'tables', 'break']),
  prompt: '',
  text: '',
  steps: [],
  visibility: random.pick(['table', 'dialogue', 'public']),
});

const tables = (random: Random): readonly PlannedTable[] =>
  Array.from({ length: random.whole(0, 4) }, (_, index) => ({
    number: random.chance(0.95) ? index + 1 : index + 2,
    name: `Tafel ${index + 1}`,
    facilitator: random.pick([null, `leider${index}`, 'leider0']),
    noteTaker: random.pick([null, `schrijver${index}`]),
    videoLink: '',
  }));

import type { Moment } from '../../kernel/moments.ts';
import type { Clock, Closed, Live, Lobby } from '../state.ts';
import type { Told } from '../told.ts';
import { anew, quiet } from '../turns/evolve.ts';

export const openSession = (state: Lobby, at: Moment): Live => ({
  ...state,
  status: 'live',
  openedAt: at,
  clock: {
    item: -1,
    startedAt: at,
    endsAt: at,
    place: 'plenary',
    callBack: null,
    automatic: true,
    log: [],
  },
});

export function startItem(state: Live, event: Told<'item-started'>): Live {
  const { item, startedAt, endsAt } = event;
  const clock: Clock = {
    ...state.clock,
    item,
    startedAt,
    endsAt,
    place: state.items[item]?.place ?? 'plenary',
    callBack: null,
    log: [...endLog(state.clock.log, startedAt), { item, startedAt, endedAt: null }],
  };
  return { ...state, clock, tables: state.tables.map((table) => anew(table, startedAt)) };
}

export const setClock = (state: Live, change: Partial<Clock>): Live => ({
  ...state,
  clock: { ...state.clock, ...change },
});

export const callBack = (state: Live, { until, briefly }: Told<'called-back'>): Live =>
  setClock(state, { callBack: briefly ? { until, briefly } : { until } });

export const gather = (state: Live, at: Moment): Live => ({
  ...setClock(state, { place: 'plenary', callBack: null }),
  tables: state.tables.map((table) => quiet(table, at)),
});

export function closeSession(state: Live, at: Moment): Closed {
  const { clock, ...evening } = state;
  return {
    ...evening,
    status: 'closed',
    closedAt: at,
    log: endLog(clock.log, at),
    tables: state.tables.map((table) => quiet(table, at)),
  };
}

function endLog(log: Clock['log'], at: Moment): Clock['log'] {
  const last = log.at(-1);
  return last ? [...log.slice(0, -1), { ...last, endedAt: at }] : log;
}

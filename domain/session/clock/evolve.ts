import type { Moment } from '../../kernel/moments.ts';
import { plenaryOver, tableOver } from '../sound/evolve.ts';
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
    ...goesOn(state.clock),
    item,
    startedAt,
    endsAt,
    place: state.items[item]?.place ?? 'plenary',
    callBack: null,
    log: [...endLog(state.clock.log, startedAt), { item, startedAt, endedAt: null }],
  };
  const tables = state.tables.map((table) => tableOver(anew(table, startedAt)));
  return plenaryOver({ ...state, clock, tables });
}

export const setClock = (state: Live, change: Partial<Clock>): Live => ({
  ...state,
  clock: { ...state.clock, ...change },
});

export const callBack = (state: Live, { until, briefly }: Told<'called-back'>): Live =>
  setClock(state, { callBack: briefly ? { until, briefly } : { until } });

export const gather = (state: Live, at: Moment): Live => ({
  ...setClock(state, {
    place: 'plenary',
    callBack: null,
    ...(state.clock.callBack?.briefly ? { briefly: true } : {}),
  }),
  tables: state.tables.map((table) => quiet(table, at)),
});

export const sendToTables = (state: Live): Live => ({
  ...state,
  clock: { ...goesOn(state.clock), place: 'tables', callBack: null },
});

function goesOn(clock: Clock): Clock {
  const { briefly: _over, ...goes } = clock;
  return goes;
}

export function closeSession(state: Live, at: Moment): Closed {
  const { clock, ...evening } = plenaryOver(state);
  return {
    ...evening,
    status: 'closed',
    closedAt: at,
    log: endLog(clock.log, at),
    tables: state.tables.map((table) => tableOver(quiet(table, at))),
  };
}

function endLog(log: Clock['log'], at: Moment): Clock['log'] {
  const last = log.at(-1);
  return last ? [...log.slice(0, -1), { ...last, endedAt: at }] : log;
}

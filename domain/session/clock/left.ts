import { type Moment, minute, second } from '../../kernel/moments.ts';
import type { Live, Table } from '../state.ts';
import { endAt, grace, isTablesTime } from './time.ts';

/** The seconds of a call-back are told in steps, so that nothing flashes and no two screens differ. */
const stepSeconds = 5;

/** What runs now, from when to when. */
export interface Stretch {
  readonly startedAt: Moment;
  readonly endsAt: Moment;
}

/** For one table, or with null for everybody: a table's own minutes come on top. Called back, it is the time to finish a sentence. */
export function stretchOf(state: Live, table: Pick<Table, 'extraMs'> | null): Stretch {
  const { callBack, startedAt } = state.clock;
  if (callBack) return { startedAt: callBack.until - grace, endsAt: callBack.until };
  return { startedAt, endsAt: itemEnd(state, table) };
}

/** Until when the item lasts, as it is told beside its name. Called back it is over for the tables, for a moment it goes on. */
export function itemEnd({ clock }: Live, table: Pick<Table, 'extraMs'> | null): Moment {
  if (clock.callBack && !clock.callBack.briefly) return clock.callBack.until;
  return table && isTablesTime(clock) ? endAt(clock, table) : clock.endsAt;
}

/** The time that is left, as it is told. Nothing is left: `count` is 0. */
export interface TimeLeft {
  readonly unit: 'minutes' | 'seconds';
  readonly count: number;
}

/** What every screen tells. The last minute is told until it is over; a clock that is behind tells no more than there was. */
export function timeLeft(state: Live, table: Pick<Table, 'extraMs'> | null, now: Moment): TimeLeft {
  const { startedAt, endsAt } = stretchOf(state, table);
  const left = Math.max(0, Math.min(endsAt - now, endsAt - startedAt));
  return state.clock.callBack
    ? { unit: 'seconds', count: Math.ceil(left / (stepSeconds * second)) * stepSeconds }
    : { unit: 'minutes', count: Math.ceil(left / minute) };
}

import { type Moment, minute, second } from '../../kernel/moments.ts';
import type { RunSheetItem } from '../../process/events.ts';
import type { Clock, Live, Table } from '../state.ts';

/** Time to finish a sentence after everyone is called back. */
export const grace = 60 * second;
/** One change of the time is at most this, either way. */
export const mostMinutes = 60;
/** Extra time that a table's own team may give itself in one item. */
export const mostTableMinutes = 10;

/** What follows in the run sheet; undefined after the last item. */
export const nextItem = (state: Live): RunSheetItem | undefined => state.items[state.clock.item + 1];

/**
 * The item's end after adding or taking minutes. Added minutes are really given: they count from now where
 * the time was up already. Taking never goes further back than now.
 */
export function endAfter(clock: Clock, minutes: number, now: Moment): Moment {
  if (minutes >= 0) return Math.max(clock.endsAt, now) + minutes * minute;
  return Math.min(clock.endsAt, Math.max(clock.endsAt + minutes * minute, now));
}

/** When the item is over for this table. */
export const endAt = (clock: Clock, table: Pick<Table, 'extraMs'>): Moment => clock.endsAt + table.extraMs;

/** The round is the tables' own: they talk, or everyone came together for a moment and goes back to it. */
export const isTablesTime = (clock: Clock): boolean => clock.place === 'tables' || clock.briefly === true;

/** When the item is over for the last table: the automatic clock waits for it. */
export function endForAll(state: Live): Moment {
  if (!isTablesTime(state.clock)) return state.clock.endsAt;
  return state.tables.reduce((last, table) => Math.max(last, endAt(state.clock, table)), state.clock.endsAt);
}

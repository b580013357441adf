import type { PersonId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { RunSheetItem } from '#domain/process/events.ts';
import { endAt, grace } from '#domain/session/clock/time.ts';
import { seatOf } from '#domain/session/find.ts';
import type { Laid, Live, Seat, Table } from '#domain/session/state.ts';

export interface Place {
  readonly table: Table;
  readonly seat: Seat;
}

/** Where the viewer sits; null while they have no seat. */
export const placeOf = (session: Laid, me: PersonId | null): Place | null =>
  me === null ? null : seatOf(session, me);

/** The item of now; null before the first. */
export const itemOf = (session: Live): RunSheetItem | null => session.items[session.clock.item] ?? null;

/** Whether everybody will sit at the tables again tonight. */
export const tablesToCome = ({ items, clock }: Live): boolean =>
  items.slice(Math.max(0, clock.item)).some(({ place }) => place === 'tables');

/** From when to when it counts for this table: its own minutes come on top; called back, it is the time to finish a sentence. */
export function timeOf(
  session: Live,
  table: Table | null,
): { readonly startedAt: Moment; readonly endsAt: Moment } {
  const { clock } = session;
  if (clock.callBack) return { startedAt: clock.callBack.until - grace, endsAt: clock.callBack.until };
  const endsAt = clock.place === 'tables' && table ? endAt(clock, table) : clock.endsAt;
  return { startedAt: clock.startedAt, endsAt };
}

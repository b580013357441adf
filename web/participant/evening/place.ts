import type { PersonId } from '#domain/kernel/ids.ts';
import type { RunSheetItem } from '#domain/process/events.ts';
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

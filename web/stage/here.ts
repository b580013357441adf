import type { PersonId } from '#domain/kernel/ids.ts';
import { isHere } from '#domain/session/find.ts';
import type { Seat, Table } from '#domain/session/state.ts';

export const isAway = (seat: Seat, online: ReadonlySet<PersonId>): boolean =>
  seat.means !== 'phone' && !isHere(seat, online);

/** The note-taker, when they are here to take over the table. */
export const standInOf = (table: Table, online: ReadonlySet<PersonId>): PersonId | null =>
  table.seats.find((seat) => seat.person === table.noteTaker && isHere(seat, online))?.person ?? null;

import type { PersonId } from '#domain/kernel/ids.ts';
import type { Seat, Table } from '#domain/session/state.ts';

/** How many residents are here, of how many; and by which means. Who calls has no screen: their seat was joined for them. */
export interface Attendance {
  readonly here: number;
  readonly expected: number;
  readonly online: number;
  readonly library: number;
  readonly phone: number;
}

const participants = (tables: readonly Table[]): readonly Seat[] =>
  tables.flatMap((table) => table.seats.filter((seat) => seat.role === 'participant'));

export function attendanceOf(tables: readonly Table[], online: ReadonlySet<PersonId>): Attendance {
  const seats = participants(tables);
  const isHere = (seat: Seat): boolean => online.has(seat.person) || (seat.means === 'phone' && seat.joined);
  const count = (means: Seat['means']): number =>
    seats.filter((seat) => seat.means === means && isHere(seat)).length;
  return {
    here: seats.filter(isHere).length,
    expected: seats.length,
    online: count('screen'),
    library: count('library'),
    phone: count('phone'),
  };
}

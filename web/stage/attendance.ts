import type { PersonId } from '#domain/kernel/ids.ts';
import { isHere } from '#domain/session/find.ts';
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
  const count = (means: Seat['means']): number =>
    seats.filter((seat) => seat.means === means && isHere(seat, online)).length;
  return {
    here: seats.filter((seat) => isHere(seat, online)).length,
    expected: seats.length,
    online: count('screen'),
    library: count('library'),
    phone: count('phone'),
  };
}

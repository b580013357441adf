import type { PersonId } from '#domain/kernel/ids.ts';
import { isHere, isResident } from '#domain/session/find.ts';
import type { Laid, Seat } from '#domain/session/state.ts';

/** How many residents are here, of how many; and by which means. Who calls has no screen: their seat was joined for them. */
export interface Attendance {
  readonly here: number;
  readonly expected: number;
  readonly online: number;
  readonly library: number;
  readonly phone: number;
}

const residents = (state: Laid): readonly Seat[] =>
  state.tables.flatMap(({ seats }) => seats.filter(isResident));

export function attendanceOf(state: Laid, online: ReadonlySet<PersonId>): Attendance {
  const seats = residents(state);
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

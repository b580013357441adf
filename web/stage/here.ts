import type { PersonId } from '#domain/kernel/ids.ts';
import type { Seat } from '#domain/session/state.ts';

/** Who calls, or sits in the library, may have no screen that could be here: once they spoke up, or the table's
 * team said so, they are. */
export const isHere = (seat: Seat, online: ReadonlySet<PersonId>): boolean =>
  online.has(seat.person) || (seat.means !== 'screen' && seat.joined);

export const isAway = (seat: Seat, online: ReadonlySet<PersonId>): boolean =>
  seat.means !== 'phone' && !isHere(seat, online);

/** The class that gives a table its colour; the number always stands beside it. */
export const colourOf = (table: number): string => `t${((table - 1) % 8) + 1}`;

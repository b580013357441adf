import type { PersonId } from '#domain/kernel/ids.ts';
import type { Seat } from '#domain/session/state.ts';

/** Who calls has no screen that could be here: once they spoke up they are. */
export const isHere = (seat: Seat, online: ReadonlySet<PersonId>): boolean =>
  online.has(seat.person) || (seat.means === 'phone' && seat.joined);

export const isAway = (seat: Seat, online: ReadonlySet<PersonId>): boolean =>
  seat.means !== 'phone' && !online.has(seat.person);

/** The class that gives a table its colour; the number always stands beside it. */
export const colourOf = (table: number): string => `t${((table - 1) % 8) + 1}`;

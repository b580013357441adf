import type { ContributionId, PersonId } from '../kernel/ids.ts';
import type { Moment } from '../kernel/moments.ts';
import type { Clock, Contribution, Laid, Seat, Table } from './state.ts';

export const tableOf = (state: Laid, number: number): Table | undefined => state.tables[number - 1];

export const seatAt = (table: Table, person: PersonId): Seat | undefined =>
  table.seats.find((seat) => seat.person === person);

/** Where somebody sits; null for who has no seat. */
export function seatOf(state: Laid, person: PersonId): { readonly table: Table; readonly seat: Seat } | null {
  for (const table of state.tables) {
    const seat = seatAt(table, person);
    if (seat) return { table, seat };
  }
  return null;
}

/** Who calls, or sits in the library, may have no screen that could be here: once they spoke up, or the table's
 * team said so, they are. */
export const isHere = (seat: Seat, online: ReadonlySet<PersonId>): boolean =>
  online.has(seat.person) || (seat.means !== 'screen' && seat.joined);

export const contributionAt = (table: Table, id: ContributionId): Contribution | undefined =>
  table.contributions.findLast((contribution) => contribution.id === id);

/** The people who came to talk, without those who lead or write. */
export const participantsAt = (table: Table): readonly Seat[] =>
  table.seats.filter((seat) => seat.role === 'participant');

/** Came to talk. Who has no role at the table any more may have come to lead or to write: nobody asks for their support. */
export const isResident = (seat: Seat): boolean => seat.role === 'participant' && !seat.ofTeam;

const logOf = (state: Laid): Clock['log'] =>
  state.status === 'live' ? state.clock.log : state.status === 'closed' ? state.log : [];

/** When the item of now (after closing: the last one) began; 0 before the first. */
export const itemSince = (state: Laid): Moment => logOf(state).at(-1)?.startedAt ?? 0;

/** The last item that ever began: what stands up to there in the run sheet is history. */
export const lastStarted = (state: Laid): number =>
  logOf(state).reduce((last, entry) => Math.max(last, entry.item), -1);

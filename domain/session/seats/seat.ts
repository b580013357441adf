import type { PersonId } from '../../kernel/ids.ts';
import type { Moment } from '../../kernel/moments.ts';
import { freeChair } from '../../seating/seating.ts';
import { atTable } from '../audiences.ts';
import type { SeatRole, SeatTaken, SessionEvent } from '../events.ts';
import { seatAt } from '../find.ts';
import type { Laid, Seat, Table } from '../state.ts';
import { endTurn } from '../turns/evolve.ts';

/** The facilitator sits on chair 0, the note-taker on 1, participants from 2 on: the same order for all. */
const firstChairs = { facilitator: 0, 'note-taker': 1, participant: 2 } as const;

/** A chair for a newcomer; never one that somebody has. */
export const chairAt = (table: Table, role: SeatRole): number =>
  freeChair(
    table.seats.map((seat) => seat.chair),
    firstChairs[role],
  );

export const seating = (table: Pick<Table, 'number'>, ...seats: readonly SeatTaken[]): SessionEvent => ({
  type: 'people-seated',
  audience: atTable(table.number),
  table: table.number,
  seats: seats.map(asTaken),
});

/** Only what belongs to a seat, and no fields for what never happened. */
function asTaken(seat: SeatTaken): SeatTaken {
  const { person, chair, role, means, joined, turns, spokeMs, meansStands, ofTeam } = seat;
  return {
    person,
    chair,
    role,
    means,
    ...(joined ? { joined } : {}),
    ...(turns ? { turns } : {}),
    ...(spokeMs ? { spokeMs } : {}),
    ...(meansStands ? { meansStands } : {}),
    ...(ofTeam ? { ofTeam } : {}),
  };
}

/** Somebody leaves a table for another one, or for good: their turn ends, their words stay known as theirs. */
export function leaving(
  state: Laid,
  table: Table,
  person: PersonId,
  to: number | null,
  at: Moment,
): readonly SessionEvent[] {
  const { number } = table;
  const audience = atTable(number);
  const events: SessionEvent[] = [];
  if (table.floor?.person === person) {
    events.push({ type: 'turn-ended', audience, table: number, person, at });
  }
  const own = table.contributions.filter((words) => words.author === person && words.visibility !== 'table');
  if (own.length > 0 && state.status !== 'lobby') {
    const contributions = own.map((words) => words.id);
    events.push({
      type: 'words-carried',
      audience: `person:${person}`,
      table: number,
      person,
      contributions,
    });
  }
  events.push({ type: 'seat-left', audience, table: number, person, to });
  return events;
}

/** The seat as it is once a turn that still ran has been counted. */
export const seatAfter = (table: Table, seat: Seat, at: Moment): Seat =>
  table.floor?.person === seat.person ? (seatAt(endTurn(table, at), seat.person) ?? seat) : seat;

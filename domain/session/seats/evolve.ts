import type { PersonId } from '../../kernel/ids.ts';
import type { Means } from '../../people/events.ts';
import { changeSeat } from '../change.ts';
import type { SeatTaken } from '../events.ts';
import { soundWithout } from '../sound/evolve.ts';
import type { Seat, Table } from '../state.ts';

export function seatPeople(table: Table, taken: readonly SeatTaken[]): Table {
  const newcomers = new Map(taken.map((seat) => [seat.person, seat]));
  const seats = table.seats.filter((seat) => !newcomers.has(seat.person));
  for (const seat of newcomers.values()) {
    seats.push(
      seated(
        seat,
        table.seats.find(({ person }) => person === seat.person),
      ),
    );
  }
  return withTeam(
    table,
    seats.sort((a, b) => a.chair - b.chair),
  );
}

function seated(seat: SeatTaken, before: Seat | undefined): Seat {
  return {
    person: seat.person,
    chair: seat.chair,
    role: seat.role,
    means: seat.means,
    joined: seat.joined ?? before?.joined ?? false,
    turns: seat.turns ?? before?.turns ?? 0,
    spokeMs: seat.spokeMs ?? before?.spokeMs ?? 0,
    ...(seat.meansStands || before?.meansStands ? { meansStands: true } : {}),
    ...(seat.ofTeam ? { ofTeam: true } : {}),
  };
}

export function leaveSeat(table: Table, person: PersonId): Table {
  const left = withTeam(
    table,
    table.seats.filter((seat) => seat.person !== person),
  );
  const floor = left.floor?.person === person ? null : left.floor;
  const hands = left.hands.filter((hand) => hand.person !== person);
  return soundWithout({ ...left, floor, hands }, person);
}

const withTeam = (table: Table, seats: readonly Seat[]): Table => ({
  ...table,
  seats,
  facilitator: seats.find((seat) => seat.role === 'facilitator')?.person ?? null,
  noteTaker: seats.find((seat) => seat.role === 'note-taker')?.person ?? null,
});

export const joinSeat = (table: Table, person: PersonId): Table =>
  changeSeat(table, person, (seat) => ({ ...seat, joined: true }));

export const changeMeans = (table: Table, person: PersonId, means: Means): Table =>
  changeSeat(table, person, (seat) => ({ ...seat, means, meansStands: true }));

import type { PersonId } from '../../kernel/ids.ts';
import type { Moment } from '../../kernel/moments.ts';
import { changeSeat } from '../change.ts';
import type { Table } from '../state.ts';

export const raiseHand = (table: Table, person: PersonId, at: Moment): Table => ({
  ...table,
  hands: [...table.hands, { person, at }],
});

export const lowerHand = (table: Table, person: PersonId): Table => ({
  ...table,
  hands: table.hands.filter((hand) => hand.person !== person),
});

export function giveFloor(table: Table, person: PersonId, at: Moment): Table {
  const counted = changeSeat(table, person, (seat) => ({ ...seat, turns: seat.turns + 1 }));
  return { ...lowerHand(counted, person), floor: { person, since: at } };
}

export function endTurn(table: Table, at: Moment): Table {
  const { floor } = table;
  if (!floor) return table;
  const spoke = Math.max(0, at - floor.since);
  const counted = changeSeat(table, floor.person, (seat) => ({ ...seat, spokeMs: seat.spokeMs + spoke }));
  return { ...counted, floor: null };
}

/** The table talk is over for now: the turn ends and hands go down. */
export function quiet(table: Table, at: Moment): Table {
  if (!table.floor && table.hands.length === 0) return table;
  return { ...endTurn(table, at), hands: [] };
}

/** A new item: first step, no extra time, turns counted anew. */
export function anew(table: Table, at: Moment): Table {
  const still = quiet(table, at);
  const seats = still.seats.map((seat) => (seat.turns === 0 ? seat : { ...seat, turns: 0 }));
  return { ...still, seats, step: 0, stepSince: at, extraMs: 0 };
}

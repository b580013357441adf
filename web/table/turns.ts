import type { PersonId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { Seat, Table } from '#domain/session/state.ts';
import type { Measured } from './balance.ts';

/** In what order the facilitator wants to see who could speak. */
export const turnOrders = ['hands', 'quiet-first', 'round'] as const;
export type TurnOrder = (typeof turnOrders)[number];

export interface Turn {
  readonly person: PersonId;
  /** When the hand went up; null in a round for who did not raise one. */
  readonly handAt: Moment | null;
}

const isParticipant = (seat: Seat): boolean => seat.role === 'participant';

/** Who is to speak next, first on top. Whoever has the floor is not in it. */
export function turnsOf(table: Table, order: TurnOrder, measured: Measured = {}): readonly Turn[] {
  const hands = table.hands.filter((hand) => hand.person !== table.floor?.person);
  const raised = hands.map((hand) => ({ person: hand.person, handAt: hand.at }));
  if (order === 'hands') return raised;
  const spoke = new Map(table.seats.map((seat) => [seat.person, measured[seat.person] ?? seat.spokeMs]));
  if (order === 'quiet-first') {
    return raised.toSorted((a, b) => (spoke.get(a.person) ?? 0) - (spoke.get(b.person) ?? 0));
  }
  const handAt = new Map(hands.map((hand) => [hand.person, hand.at]));
  return table.seats
    .filter(
      (seat) => isParticipant(seat) && seat.joined && seat.turns === 0 && seat.person !== table.floor?.person,
    )
    .toSorted((a, b) => a.chair - b.chair)
    .map((seat) => ({ person: seat.person, handAt: handAt.get(seat.person) ?? null }));
}

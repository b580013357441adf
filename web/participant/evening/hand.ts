import type { PersonId } from '#domain/kernel/ids.ts';
import type { Table } from '#domain/session/state.ts';

/** Where the viewer stands in the row of who wants to speak. */
export type HandState =
  | { readonly is: 'down'; readonly wouldBe: number }
  | { readonly is: 'up'; readonly number: number }
  | { readonly is: 'floor' };

export function handOf(table: Table, me: PersonId): HandState {
  if (table.floor?.person === me) return { is: 'floor' };
  const order = table.hands.findIndex((hand) => hand.person === me);
  return order < 0 ? { is: 'down', wouldBe: table.hands.length + 1 } : { is: 'up', number: order + 1 };
}

import type { Laid, Seat, Table } from './state.ts';

/** Copies only what is on the way to the change: one table, and the row of tables. */
export function changeTable(state: Laid, number: number, change: (table: Table) => Table): Laid {
  const table = state.tables[number - 1];
  if (!table) return state;
  const changed = change(table);
  return changed === table ? state : { ...state, tables: replaceAt(state.tables, number - 1, changed) };
}

export function changeSeat(table: Table, person: string, change: (seat: Seat) => Seat): Table {
  const index = table.seats.findIndex((seat) => seat.person === person);
  const seat = table.seats[index];
  return seat ? { ...table, seats: replaceAt(table.seats, index, change(seat)) } : table;
}

export function replaceAt<Thing>(things: readonly Thing[], index: number, thing: Thing): readonly Thing[] {
  const copy = things.slice();
  copy[index] = thing;
  return copy;
}

import type { PersonId } from '../kernel/ids.ts';

export interface Place {
  readonly table: number;
  readonly chair: number;
}

/** Where somebody sits, and why there: they sat there already, or it was the least full table. */
export interface Placement extends Place {
  readonly person: PersonId;
  readonly why: 'kept' | 'least-full';
}

/** A table, and the chairs at it that are not for the people to be divided. */
export interface Room {
  readonly number: number;
  readonly reserved?: readonly number[];
}

export interface TableSize {
  readonly number: number;
  readonly people: number;
}

/** The table with the fewest people; the lowest number on a tie; null where there is no table. */
export function leastFull(tables: readonly TableSize[]): number | null {
  let best: TableSize | null = null;
  for (const table of tables) {
    const better =
      best === null ||
      table.people < best.people ||
      (table.people === best.people && table.number < best.number);
    if (better) best = table;
  }
  return best?.number ?? null;
}

/** The lowest chair from `from` that nobody has. */
export function freeChair(taken: readonly number[], from = 0): number {
  let chair = from;
  while (taken.includes(chair)) chair += 1;
  return chair;
}

/**
 * Divides people over tables. Who stands in `kept` stays on that chair, as long as its table is there and
 * nobody before them in `people` keeps the same chair; the others go, in the order of `people`, to the
 * least full table, on its lowest free chair that is not reserved. Only people who are divided count for
 * how full a table is. Placements come in the order of `people`, each person once; without tables nobody
 * is placed.
 */
export function divideEvenly(
  people: readonly PersonId[],
  tables: readonly Room[],
  kept: Readonly<Record<PersonId, Place>>,
): readonly Placement[] {
  const rooms = new Map(tables.map((room) => [room.number, { ...room, taken: new Set<number>() }]));
  const placed = new Map<PersonId, Placement | null>();
  for (const person of people) {
    if (placed.has(person)) continue;
    const place = Object.hasOwn(kept, person) ? kept[person] : undefined;
    const taken = place && rooms.get(place.table)?.taken;
    const stays = place && taken && !taken.has(place.chair);
    if (stays) taken.add(place.chair);
    placed.set(person, stays ? { person, ...place, why: 'kept' } : null);
  }
  for (const [person, placement] of placed) {
    if (placement === null) placed.set(person, seatLeastFull(person, rooms));
  }
  return [...placed.values()].filter((placement) => placement !== null);
}

type Filling = Room & { readonly taken: Set<number> };

function seatLeastFull(person: PersonId, rooms: ReadonlyMap<number, Filling>): Placement | null {
  const sizes = Array.from(rooms.values(), ({ number, taken }) => ({ number, people: taken.size }));
  const table = leastFull(sizes);
  const room = table === null ? undefined : rooms.get(table);
  if (table === null || !room) return null;
  const chair = freeChair([...room.taken, ...(room.reserved ?? [])]);
  room.taken.add(chair);
  return { person, table, chair, why: 'least-full' };
}

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
 * Divides people over tables (numbers). Who stands in `kept` stays on that chair, as long as its table is
 * there and nobody before them in `people` keeps the same chair; the others go, in the order of `people`,
 * to the least full table, on its lowest free chair. Placements come in the order of `people`, each person
 * once. Without tables nobody is placed.
 */
export function divideEvenly(
  people: readonly PersonId[],
  tables: readonly number[],
  kept: Readonly<Record<PersonId, Place>>,
): readonly Placement[] {
  const chairs = new Map(tables.map((number) => [number, new Set<number>()]));
  const placed = new Map<PersonId, Placement | null>();
  for (const person of people) {
    if (placed.has(person)) continue;
    const place = Object.hasOwn(kept, person) ? kept[person] : undefined;
    const taken = place && chairs.get(place.table);
    const stays = place && taken && !taken.has(place.chair);
    if (stays) taken.add(place.chair);
    placed.set(person, stays ? { person, ...place, why: 'kept' } : null);
  }
  for (const [person, placement] of placed) {
    if (placement === null) placed.set(person, seatLeastFull(person, chairs));
  }
  return [...placed.values()].filter((placement) => placement !== null);
}

function seatLeastFull(person: PersonId, chairs: ReadonlyMap<number, Set<number>>): Placement | null {
  const table = leastFull([...chairs].map(([number, taken]) => ({ number, people: taken.size })));
  const taken = table === null ? undefined : chairs.get(table);
  if (table === null || !taken) return null;
  const chair = freeChair([...taken]);
  taken.add(chair);
  return { person, table, chair, why: 'least-full' };
}

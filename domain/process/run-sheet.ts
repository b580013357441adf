import type { ItemId } from '../kernel/ids.ts';
import { type Moment, minute } from '../kernel/moments.ts';
import type { Place, RunSheetItem } from './events.ts';

type Timed = Pick<RunSheetItem, 'id' | 'minutes'>;

export interface ItemTime {
  readonly item: ItemId;
  readonly startsAt: Moment;
  readonly endsAt: Moment;
}

/** Where an item starts before and after a change; `was` is null for a new item. */
export interface ItemShift {
  readonly item: ItemId;
  readonly was: Moment | null;
  readonly now: Moment;
}

export const totalMinutes = (items: readonly Pick<RunSheetItem, 'minutes'>[]): number =>
  items.reduce((sum, { minutes }) => sum + minutes, 0);

export function minutesByPlace(
  items: readonly Pick<RunSheetItem, 'minutes' | 'place'>[],
): Readonly<Record<Place, number>> {
  const sum = { plenary: 0, tables: 0, break: 0 };
  for (const { place, minutes } of items) sum[place] += minutes;
  return sum;
}

/** Times are instants: minutes are added to the start, so a night on which the clock changes needs no care. */
export function itemTimes(items: readonly Timed[], startsAt: Moment): readonly ItemTime[] {
  let at = startsAt;
  return items.map(({ id, minutes }) => {
    const from = at;
    at += minutes * minute;
    return { item: id, startsAt: from, endsAt: at };
  });
}

export const endsAt = (items: readonly Timed[], startsAt: Moment): Moment =>
  startsAt + totalMinutes(items) * minute;

/** The items with one of them at index `to`, which is kept within the list; unknown items change nothing. */
export function withMoved<Item extends { readonly id: ItemId }>(
  items: readonly Item[],
  item: ItemId,
  to: number,
): readonly Item[] {
  const moving = items.find(({ id }) => id === item);
  if (!moving) return items;
  const rest = items.filter(({ id }) => id !== item);
  return rest.toSpliced(within(to, rest.length), 0, moving);
}

/** An index that a list of this length can take. */
export const within = (index: number, length: number): number =>
  Math.min(Math.max(Math.trunc(index) || 0, 0), length);

/** Every item of `after`, in order, with its old and new start. Screens show `was` struck through where it differs. */
export function itemShifts(
  before: readonly Timed[],
  after: readonly Timed[],
  startsAt: Moment,
): readonly ItemShift[] {
  const was = new Map(itemTimes(before, startsAt).map((time) => [time.item, time.startsAt]));
  return itemTimes(after, startsAt).map(({ item, startsAt: now }) => ({
    item,
    was: was.get(item) ?? null,
    now,
  }));
}

/** What a move would do, told before it is done. */
export interface MoveConsequence {
  readonly shifts: readonly ItemShift[];
  /** Other items that get another time, and by how many minutes: above zero is later. */
  readonly others: number;
  readonly byMinutes: number;
  /** The first item from which nothing changes any more; null when the last one shifts too. */
  readonly sameFrom: ItemId | null;
}

export function moveConsequence(
  items: readonly Timed[],
  item: ItemId,
  to: number,
  startsAt: Moment,
): MoveConsequence {
  const shifts = itemShifts(items, withMoved(items, item, to), startsAt);
  const changed = shifts.filter(({ was, now }) => was !== now);
  const others = changed.filter((shift) => shift.item !== item);
  const lastChanged = shifts.findLastIndex(({ was, now }) => was !== now);
  const [first] = others;
  return {
    shifts,
    others: others.length,
    byMinutes: first ? (first.now - (first.was ?? first.now)) / minute : 0,
    sameFrom: shifts[lastChanged + 1]?.item ?? null,
  };
}

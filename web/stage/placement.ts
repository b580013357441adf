import { type Moment, second } from '#domain/kernel/moments.ts';
import type { Need } from './needs.ts';

/** Which tables stand large and which small, in order. It changes seldom, so that nothing runs away from a hand. */
export interface Placement {
  readonly at: Moment;
  readonly large: readonly number[];
  readonly small: readonly number[];
}

export const resortEvery = 10 * second;

function place(needs: readonly Need[], tables: readonly number[], now: Moment): Placement {
  const large = needs.map((need) => need.table);
  return { at: now, large, small: tables.filter((number) => !large.includes(number)) };
}

/**
 * The next placement: sorted anew at most every ten seconds, and never while the pointer or the focus is on
 * the wall (`held`). Tables that were laid or cleared away meanwhile always force a new one, and so does the end of the
 * evening (`over`): no table needs anybody then, and none was settled by that.
 */
export function settle(
  previous: Placement | null,
  needs: readonly Need[],
  tables: readonly number[],
  now: Moment,
  held: boolean,
  over = false,
): Placement {
  if (previous === null || over || previous.large.length + previous.small.length !== tables.length) {
    return place(needs, tables, now);
  }
  return held || now - previous.at < resortEvery ? previous : place(needs, tables, now);
}

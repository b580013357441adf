import { type Moment, minute } from '#domain/kernel/moments.ts';
import type { Table } from '#domain/session/state.ts';

/** Contributions of a table in each of the last `minutes` minutes, oldest first. */
export function pulseOf(table: Table, now: Moment, minutes = 10): readonly number[] {
  const bars = new Array<number>(minutes).fill(0);
  for (const { at } of table.contributions) {
    const ago = Math.floor((now - at) / minute);
    const bar = minutes - 1 - Math.max(ago, 0);
    if (bar >= 0) bars[bar] = (bars[bar] ?? 0) + 1;
  }
  return bars;
}

const first = 400;
const longest = 4_000;

/**
 * How long to wait before try number `tries` (from 0), in ms: doubling, with full jitter so that a hall of
 * phones does not come back in one wave.
 */
export const backoff = (tries: number, chance: number): number =>
  50 + chance * Math.min(longest, first * 2 ** Math.min(tries, 10));

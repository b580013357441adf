/** The rim of the table as a clock: how much of it is still coloured, from 100 (all) to 0. */
export function ringLeft(startedAt: number, endsAt: number, now: number): number {
  const length = endsAt - startedAt;
  if (length <= 0) return 0;
  const left = ((endsAt - now) / length) * 100;
  return Math.round(Math.min(100, Math.max(0, left)) * 10) / 10;
}

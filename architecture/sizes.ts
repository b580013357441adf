/** The norm for files: small enough to read whole. Lines of code files, comments and blanks included. */
export const norm = { median: 60, most: 250, ever: 400 } as const;

/** The value that `share` (0 to 1) of the numbers stay at or under. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

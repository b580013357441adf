import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeFiles, linesOf } from './files.ts';
import { longFiles } from './map.ts';
import { norm, quantile } from './sizes.ts';

const sizes = codeFiles().map((file) => ({ file, lines: linesOf(file) }));
const lines = sizes.map((one) => one.lines);

describe('files are small enough to read whole', () => {
  it('half of them within the norm for half', () => {
    expect(quantile(lines, 0.5)).toBeLessThanOrEqual(norm.median);
  });

  it('nine in ten of them within the norm for most', () => {
    expect(quantile(lines, 0.9)).toBeLessThanOrEqual(norm.most);
  });

  it('none above the limit, but for those with a decision that says why', () => {
    const long = sizes.filter((one) => one.lines > norm.ever).map((one) => one.file);
    expect(long).toEqual(Object.keys(longFiles));
    expect(Object.values(longFiles).filter((decision) => !existsSync(decision))).toEqual([]);
  });
});

describe('the measure itself', () => {
  it('finds the middle and the tail', () => {
    const numbers = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
    expect(quantile(numbers, 0.5)).toBe(5);
    expect(quantile(numbers, 0.9)).toBe(9);
    expect(quantile([], 0.5)).toBe(0);
  });
});

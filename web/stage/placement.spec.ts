import { describe, expect, it } from 'vitest';
import type { Need } from './needs.ts';
import { resortEvery, settle } from './placement.ts';

const need = (table: number): Need => ({ table, reason: 'help', level: 'alarm', since: 0, help: null });
const tables = [1, 2, 3, 4];

describe('where the tables stand on the wall', () => {
  const first = settle(null, [need(3)], tables, 0, false);

  it('[screens 9] puts tables in need large, the others small by number', () => {
    expect(first).toEqual({ at: 0, large: [3], small: [1, 2, 4] });
  });

  it('sorts anew at most every ten seconds', () => {
    expect(settle(first, [need(4), need(3)], tables, resortEvery - 1, false)).toBe(first);
    expect(settle(first, [need(4), need(3)], tables, resortEvery, false).large).toEqual([4, 3]);
  });

  it('never sorts under the pointer or the focus', () => {
    expect(settle(first, [need(4)], tables, 20 * resortEvery, true)).toBe(first);
  });

  it('has no table large once the evening is over, also under the pointer', () => {
    expect(settle(first, [], tables, 1, true, true)).toMatchObject({ large: [], small: tables });
  });

  it('places anew at once when tables come or go', () => {
    expect(settle(first, [need(3)], [1, 2, 3, 4, 5], 1, true).small).toEqual([1, 2, 4, 5]);
  });
});

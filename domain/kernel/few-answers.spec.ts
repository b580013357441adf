import { describe, expect, it } from 'vitest';
import { fewestAnswers, tablesToTell, tooFewToTell, toTell } from './few-answers.ts';

const given = (support: number, reservation: number, noSupport: number) => ({
  asked: 9,
  support,
  reservation,
  noSupport,
});

describe('a total', () => {
  it('of fewer than four answers tells only how many were asked', () => {
    expect(toTell(given(0, 1, 0))).toEqual(given(0, 0, 0));
    expect(toTell(given(1, 1, 1))).toEqual(given(0, 0, 0));
    expect(tooFewToTell(toTell(given(2, 1, 0)))).toBe(true);
  });

  it('of four answers or more is told as it is', () => {
    expect(toTell(given(2, 1, 1))).toEqual(given(2, 1, 1));
  });
});

describe('the tables beside their total', () => {
  it('are told where four answered', () => {
    expect(tablesToTell([4, 5, 6])).toEqual([true, true, true]);
    expect(tablesToTell([5, 2, 3])).toEqual([true, false, false]);
    expect(tablesToTell([4, 0])).toEqual([true, false]);
    expect(tablesToTell([1])).toEqual([false]);
  });

  it('leave nobody to be found by taking them from the total', () => {
    expect(tablesToTell([6, 1, 4])).toEqual([true, false, false]);
    expect(tablesToTell([5, 3, 5])).toEqual([true, false, false]);
    for (let seed = 0; seed < 2_000; seed += 1) {
      const answers = [
        seed % 7,
        Math.floor(seed / 7) % 7,
        Math.floor(seed / 49) % 7,
        Math.floor(seed / 343) % 7,
      ];
      if (answers.reduce((sum, count) => sum + count, 0) < fewestAnswers) continue;
      const told = tablesToTell(answers);
      const kept = answers.filter((_, index) => !told[index]).reduce((sum, count) => sum + count, 0);
      expect([1, 2, 3]).not.toContain(kept);
    }
  });
});

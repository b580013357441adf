import { describe, expect, it } from 'vitest';
import { Taken } from './taken.ts';

describe('what a page is told of its large picture', () => {
  it('is that somebody takes it, at once and once', () => {
    const taken = new Taken();
    taken.note(true, 0);
    expect([taken.due(0), taken.due(10)]).toEqual(['large', null]);
  });

  it('is that nobody takes it only when that stays so', () => {
    const taken = new Taken();
    taken.due(0);
    taken.note(false, 1_000);
    expect([taken.due(1_000), taken.due(3_900), taken.due(4_000), taken.due(5_000)]).toEqual([
      null,
      null,
      'small',
      null,
    ]);
    taken.note(true, 6_000);
    expect(taken.due(6_000)).toBe('large');
  });

  it('is nothing where somebody takes it again within a moment', () => {
    const taken = new Taken();
    taken.due(0);
    taken.note(false, 1_000);
    taken.note(true, 2_000);
    taken.note(false, 3_000);
    expect([taken.due(4_500), taken.due(6_000)]).toEqual([null, 'small']);
  });
});

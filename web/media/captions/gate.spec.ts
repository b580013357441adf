import { describe, expect, it } from 'vitest';
import { Gate } from './gate.ts';

const quiet = (number: number) => Int16Array.from([number, 0, 0, 0]);
const loud = (number: number) => Int16Array.from([9_000 + number, -9_000, 9_000, -9_000]);

describe('the gate before captions', () => {
  it('lets a voice through with what came just before it and the pause after it, and nothing of the silence', () => {
    const passed: (number | undefined)[] = [];
    const gate = new Gate((portion) => passed.push(portion[0]));
    const portions = [quiet(1), quiet(2), loud(3), loud(4), ...[5, 6, 7, 8, 9, 10, 11].map(quiet), loud(12)];
    for (const portion of portions) gate.hear(portion);
    expect(passed).toEqual([2, 9_003, 9_004, 5, 6, 7, 8, 9, 11, 9_012]);
  });
});

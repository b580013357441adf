import { expect, it } from 'vitest';
import { minutesUntil } from './count-down.ts';

it('the minutes to go count the last minute until it is over, and stop at none', () => {
  expect([minutesUntil(60_001, 0), minutesUntil(1, 0), minutesUntil(0, 0), minutesUntil(0, 9)]).toEqual([
    2, 1, 0, 0,
  ]);
});

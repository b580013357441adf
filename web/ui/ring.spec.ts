import { describe, expect, it } from 'vitest';
import { ringLeft } from './ring.ts';

describe('the ring', () => {
  it('is whole at the start, half in the middle, empty at the end', () => {
    expect([ringLeft(0, 100, 0), ringLeft(0, 100, 50), ringLeft(0, 100, 100)]).toEqual([100, 50, 0]);
  });

  it('stays within its rim before the start and after the end', () => {
    expect([ringLeft(50, 100, 0), ringLeft(0, 100, 500), ringLeft(100, 100, 100)]).toEqual([100, 0, 0]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Missing } from './missing.ts';
import { Numbering } from './numbering.ts';

describe('numbers that wrap', () => {
  it('become numbers that only grow, in whatever order near ones come', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 65_535 }),
        fc.array(fc.integer({ min: -20, max: 40 }), { maxLength: 200 }),
        (first, steps) => {
          const numbering = new Numbering(256);
          numbering.add(first);
          const begin = numbering.number;
          let real = 0;
          let highest = 0;
          for (const step of steps) {
            real = Math.max(0, highest + step);
            numbering.add((first + real) & 0xffff);
            expect(numbering.number - begin).toBe(real);
            highest = Math.max(highest, real);
            expect(numbering.highest - begin).toBe(highest);
          }
        },
      ),
    );
  });

  it('tell how many were passed over, and what comes too late to be of use', () => {
    const numbering = new Numbering(64);
    expect([numbering.add(65_534), numbering.add(2), numbering.skipped]).toEqual(['next', 'next', 3]);
    expect(numbering.add(65_535)).toBe('late');
    expect(numbering.add(65_400)).toBe('too-old');
  });

  it('that jump far are a sender that began anew', () => {
    const numbering = new Numbering(64);
    numbering.add(10);
    const before = numbering.highest;
    expect(numbering.add(20_000)).toBe('restart');
    expect(numbering.highest).toBeGreaterThan(before);
    expect(numbering.highest & 0xffff).toBe(20_000);
  });
});

describe('what did not come', () => {
  it('is asked for after a moment, again later, and then given up for a new picture', () => {
    const missing = new Missing();
    missing.note('next', 0x1_0005, 2, 0);
    expect(missing.due(5)).toEqual([]);
    expect(missing.due(10)).toEqual([3, 4]);
    expect(missing.due(20)).toEqual([]);
    missing.note('late', 0x1_0003, 0, 30);
    expect(missing.due(90)).toEqual([4]);
    for (let now = 170; now <= 2_000; now += 80) missing.due(now);
    expect([missing.some, missing.hopeless]).toEqual([false, true]);
  });

  it('is not asked for when it is far too much', () => {
    const missing = new Missing();
    missing.note('next', 0x1_0500, 900, 0);
    expect([missing.due(1_000), missing.hopeless]).toEqual([[], true]);
  });
});

import { describe, expect, it } from 'vitest';
import { clockOf, dayOf, momentAt } from './when.ts';

const amsterdam = 'Europe/Amsterdam';

describe('the time of an evening', () => {
  it('is the clock on the wall of its zone, in summer and in winter', () => {
    expect(momentAt('2026-09-15', '19:30', amsterdam)).toBe(Date.UTC(2026, 8, 15, 17, 30));
    expect(momentAt('2026-12-15', '19:30', 'Europe/Brussels')).toBe(Date.UTC(2026, 11, 15, 18, 30));
  });

  it('comes back as it was typed, also in the night that the clock changes', () => {
    for (const clock of ['19:30', '00:10', '01:59', '03:00']) {
      const at = momentAt('2026-10-25', clock, amsterdam);
      expect([dayOf(at, amsterdam), clockOf(at, amsterdam)]).toEqual(['2026-10-25', clock]);
    }
  });

  it('of a clock time that the change to summer time skips is an hour later', () => {
    expect(clockOf(momentAt('2026-03-29', '02:30', amsterdam), amsterdam)).toBe('03:30');
  });
});

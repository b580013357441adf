import { describe, expect, it } from 'vitest';
import { clockOf, dayOf, momentAt, sometimeOn } from './when.ts';

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

describe('what happened on a day', () => {
  const noon = momentAt('2026-09-15', '12:00', amsterdam);

  it('is at noon, and never later than now on that day itself', () => {
    const morning = momentAt('2026-09-15', '00:20', amsterdam);
    expect(sometimeOn('2026-09-15', amsterdam, morning)).toBe(morning);
    expect(sometimeOn('2026-09-15', amsterdam, noon + 1_000)).toBe(noon);
    expect(sometimeOn('2026-09-14', amsterdam, morning)).toBe(momentAt('2026-09-14', '12:00', amsterdam));
    expect(sometimeOn('2026-09-15', amsterdam, momentAt('2026-09-14', '23:00', amsterdam))).toBe(noon);
  });
});

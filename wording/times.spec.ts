import { describe, expect, it } from 'vitest';
import { duration, times } from './times.ts';

const at = Date.UTC(2026, 8, 15, 18, 45);

describe('times', () => {
  it('tells the hour in the zone of the evening, in Dutch with a point', () => {
    expect(times('nl', 'Europe/Amsterdam').clock(at)).toBe('20.45');
    expect(times('nl', 'Europe/Amsterdam').hour(at)).toBe('20.45 uur');
    expect(times('en', 'Europe/Amsterdam').hour(at)).toBe('20:45');
    expect(times('nl', 'Europe/London').clock(at)).toBe('19.45');
  });

  it('is right on both sides of the night the clock changes', () => {
    const zone = times('nl', 'Europe/Amsterdam');
    expect(zone.clock(Date.UTC(2026, 9, 25, 0, 30))).toBe('02.30');
    expect(zone.clock(Date.UTC(2026, 9, 25, 1, 30))).toBe('02.30');
    expect(zone.clock(Date.UTC(2026, 9, 25, 2, 30))).toBe('03.30');
  });

  it('begins the day at 00.00, never at 24.00', () => {
    expect(times('nl', 'UTC').clock(Date.UTC(2026, 0, 1))).toBe('00.00');
  });

  it('names the day', () => {
    expect(times('nl', 'Europe/Amsterdam').day(at)).toBe('dinsdag 15 september');
    expect(times('en', 'Europe/Amsterdam').day(at)).toBe('Tuesday 15 September');
  });

  it('tells a stretch of time with a colon', () => {
    expect([duration(522_000), duration(4_122_000), duration(-5)]).toEqual(['8:42', '1:08:42', '0:00']);
  });
});

import { describe, expect, it } from 'vitest';
import { minute, second } from '#domain/kernel/moments.ts';
import { attendanceOf } from './attendance.ts';
import { noteAway } from './away.ts';
import { evening, everyone, now } from './evening.fixture.ts';
import { pulseOf } from './pulse.ts';

describe('the figures of the stage', () => {
  it('[screens 14] counts residents who are here, of how many, by their means', () => {
    expect(attendanceOf(evening, everyone)).toEqual({
      here: 48,
      expected: 48,
      online: 42,
      library: 4,
      phone: 2,
    });
  });

  it('[screens 14] does not count a resident whose line is gone, nor the table team', () => {
    const one = evening.tables[0]?.seats;
    const present = new Set([one?.[0]?.person ?? '', one?.[2]?.person ?? '']);
    expect(attendanceOf({ ...evening, tables: evening.tables.slice(0, 1) }, present)).toMatchObject({
      here: 2,
      expected: 6,
      online: 1,
    });
  });

  it('[S60] does not count who was planned in a table team and was relieved', () => {
    const relieved = evening.tables[0]?.seats.find(({ role }) => role === 'participant');
    const tables = evening.tables.map((table) => ({
      ...table,
      seats: table.seats.map((seat) => (seat === relieved ? { ...seat, ofTeam: true } : seat)),
    }));
    expect(attendanceOf({ ...evening, tables }, everyone)).toMatchObject({ here: 47, expected: 47 });
  });

  it('counts contributions per minute, the latest minute last', () => {
    const [table] = evening.tables;
    if (!table) throw new Error('the fixture has a table');
    expect(pulseOf(table, now, 3)).toEqual([0, 1, 1]);
    expect(pulseOf(table, now + 30 * second, 3)).toEqual([1, 0, 1]);
    expect(pulseOf(table, now + 60 * minute, 3)).toEqual([0, 0, 0]);
  });

  it('remembers since when somebody is gone, and forgets it when they return', () => {
    const both = new Set(['a', 'b']);
    const first = noteAway({}, ['a', 'b'], new Set(['a']), both, 100);
    expect(first).toEqual({ b: { since: 100, seen: true } });
    const later = noteAway(first, ['a', 'b'], new Set(), new Set(['a']), 200);
    expect(later).toEqual({ a: { since: 200, seen: true }, b: { since: 100, seen: true } });
    expect(noteAway(later, ['a', 'b'], new Set(), new Set(), 300)).toBe(later);
    expect(noteAway(later, ['a', 'b'], new Set(['b']), new Set(), 300)).toEqual({
      a: { since: 200, seen: true },
    });
  });

  it('does not pretend to have seen somebody go who was gone at the first look, or while the line was lost', () => {
    const first = noteAway({}, ['a', 'b'], new Set(['b']), null, 100);
    expect(first).toEqual({ a: { since: 100, seen: false } });
    const newcomer = noteAway(first, ['a', 'b', 'c'], new Set(['b']), new Set(['b']), 150);
    expect(newcomer.c).toEqual({ since: 150, seen: false });
    const seen = noteAway(first, ['a', 'b'], new Set(), new Set(['b']), 200);
    expect(noteAway(seen, ['a', 'b'], new Set(), null, 300).b).toEqual({ since: 200, seen: false });
  });
});

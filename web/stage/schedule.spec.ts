import { describe, expect, it } from 'vitest';
import { minute } from '#domain/kernel/moments.ts';
import { evening, now, startsAt } from './evening.fixture.ts';
import { behindBy, lineOf, onLine, ticksOf } from './schedule.ts';

const at = (minutes: number) => startsAt + minutes * minute;

describe('the to-scale line', () => {
  const line = lineOf(evening, now);

  it('[screens 10] keeps the plan where it was, whatever really happened', () => {
    expect(line.items[4]?.plan).toEqual({ start: at(40), end: at(60) });
    expect(line.items[4]?.real).toEqual({ start: at(41), end: at(62) });
  });

  it('[screens 10] tells how far the item of now runs behind', () => {
    expect(behindBy(line)).toBe(2 * minute);
  });

  it('lets what is to come follow on the end of what runs', () => {
    expect(line.items[7]?.real).toEqual({ start: at(85), end: at(88) });
    expect(line.expectedEnd).toBe(at(132));
    expect(line.plannedEnd).toBe(at(130));
  });

  it('moves the end along when an item runs over its time', () => {
    const over = lineOf(evening, at(90));
    expect(over.items[6]?.real?.end).toBe(at(90));
    expect(behindBy(over)).toBe(7 * minute);
  });

  it('waits for a table that got more time', () => {
    const tables = evening.tables.map((table) =>
      table.number === 4 ? { ...table, extraMs: 3 * minute } : table,
    );
    expect(behindBy(lineOf({ ...evening, tables }, now))).toBe(5 * minute);
  });

  it('runs ahead when an item will end before its plan', () => {
    const clock = { ...evening.clock, endsAt: at(80) };
    expect(behindBy(lineOf({ ...evening, clock }, now))).toBe(-3 * minute);
  });

  it('shows an item that was passed over as skipped, without a real span', () => {
    const clock = { ...evening.clock, log: evening.clock.log.filter((entry) => entry.item !== 5) };
    const skipped = lineOf({ ...evening, clock }, now).items[5];
    expect(skipped).toMatchObject({ state: 'skipped', real: null });
  });

  it('shows everything as still to come before the opening, later when the start is late', () => {
    const { clock: _clock, openedAt: _openedAt, ...rest } = evening;
    const lobby = lineOf({ ...rest, status: 'lobby' }, at(4));
    expect(lobby.items.every((item) => item.state === 'later')).toBe(true);
    expect(lobby.items[0]?.real?.start).toBe(at(4));
    expect(behindBy(lobby)).toBeNull();
  });

  it('begins and ends on whole ten minutes and writes at most fifteen ticks or so', () => {
    expect((line.to - line.from) % (10 * minute)).toBe(0);
    expect(line.from).toBe(at(0));
    expect(line.to).toBe(at(140));
    expect(ticksOf(line).length).toBeLessThanOrEqual(16);
    expect(ticksOf({ ...line, to: line.from + 40 * 60 * minute }).length).toBeLessThanOrEqual(16);
  });

  it('places spans in per cents of the whole', () => {
    expect(onLine(line, { start: at(70), end: at(84) })).toEqual({ left: 50, width: 10 });
  });
});

import { describe, expect, it } from 'vitest';
import { minute, second } from '../../kernel/moments.ts';
import { nextDue } from '../due.ts';
import { opened } from '../specification.ts';
import { itemEnd, stretchOf, timeLeft } from './left.ts';

const lead = 'liesbeth';

describe('the time that is left', () => {
  it('[S46] is told in whole minutes, the last one until it is over', () => {
    const { live, now } = opened(1);
    const minutes = (later: number) => timeLeft(live, null, now + later);
    expect(minutes(0)).toEqual({ unit: 'minutes', count: 25 });
    expect(minutes(24 * minute + 59 * second)).toEqual({ unit: 'minutes', count: 1 });
    expect(minutes(25 * minute)).toEqual({ unit: 'minutes', count: 0 });
    expect(minutes(30 * minute)).toEqual({ unit: 'minutes', count: 0 });
  });

  it('[S46] has the minutes that a table got for itself, at that table only', () => {
    const evening = opened(1).after('gerda', { type: 'add-table-time', table: 1, minutes: 5 });
    const left = (table: number | null) =>
      timeLeft(evening.live, table === null ? null : evening.table(table), evening.now).count;
    expect([left(1), left(2), left(null)]).toEqual([30, 25, 25]);
  });

  it('[S46] is the same seconds for everybody while the tables are called back', () => {
    const evening = opened(1).after('gerda', { type: 'add-table-time', table: 1, minutes: 5 });
    evening.after(lead, { type: 'call-back' });
    const told = (later: number) =>
      [evening.table(1), evening.table(2), null].map((table) =>
        timeLeft(evening.live, table, evening.now + later),
      );
    for (const [later, count] of [
      [-300, 60],
      [0, 60],
      [14 * second, 50],
      [57 * second, 5],
      [60 * second, 0],
    ] as const)
      expect(told(later)).toEqual(Array(3).fill({ unit: 'seconds', count }));
  });

  it('[S46] runs from where the grace began while the tables are called back', () => {
    const evening = opened(1).later(3).after(lead, { type: 'call-back' });
    expect(stretchOf(evening.live, evening.table(1))).toEqual({
      startedAt: evening.now,
      endsAt: evening.now + minute,
    });
  });

  it('[S46] has no table’s own minutes in plenary', () => {
    const evening = opened(1).after('gerda', { type: 'add-table-time', table: 1, minutes: 5 });
    evening.after(lead, { type: 'call-back' }).later(1).after('server', { type: 'gather' });
    expect(timeLeft(evening.live, evening.table(1), evening.now)).toEqual({ unit: 'minutes', count: 24 });
  });

  it('[S46] tells a table one end of the round, before, during and after a moment together', () => {
    const evening = opened(1).after('gerda', { type: 'add-table-time', table: 1, minutes: 5 });
    const end = evening.now + 30 * minute;
    const ends = () => [itemEnd(evening.live, evening.table(1)), nextDue(evening.state)?.at];
    expect(ends()).toEqual([end, end]);
    evening.after(lead, { type: 'call-back', briefly: true });
    expect(itemEnd(evening.live, evening.table(1))).toBe(end);
    evening.later(1).after('server', { type: 'gather' });
    expect(ends()).toEqual([end, end]);
    expect(timeLeft(evening.live, evening.table(1), evening.now).count).toBe(29);
    evening.after(lead, { type: 'send-to-tables' });
    expect(ends()).toEqual([end, end]);
  });

  it('[S46] tells that the round is over for the tables when they are called back for good', () => {
    const evening = opened(1).after(lead, { type: 'call-back' });
    expect(itemEnd(evening.live, evening.table(1))).toBe(evening.now + minute);
  });
});

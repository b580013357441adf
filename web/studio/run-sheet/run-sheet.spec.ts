import { describe, expect, it } from 'vitest';
import { minute } from '#domain/kernel/moments.ts';
import type { RunSheetItem } from '#domain/process/events.ts';
import { itemTimes, withMoved } from '#domain/process/run-sheet.ts';
import { stretches, ticks } from './axis.ts';
import { indexAfterDrop } from './drop.ts';
import { sheetWarnings } from './warnings.ts';

const start = Date.UTC(2026, 8, 15, 17, 30);

const item = (id: string, changes: Partial<RunSheetItem> = {}): RunSheetItem => ({
  id,
  title: id,
  minutes: 30,
  place: 'tables',
  prompt: 'Wat brengt u hier?',
  text: 'U leert elkaar kennen.',
  steps: [],
  visibility: 'public',
  ...changes,
});

describe('time to scale', () => {
  it('gives every item the height of its minutes, and fills the column', () => {
    const items = [item('a', { minutes: 10 }), item('b', { minutes: 30 }), item('c', { minutes: 20 })];
    expect(stretches(itemTimes(items, start), 600)).toEqual([
      { top: 0, height: 100 },
      { top: 100, height: 300 },
      { top: 400, height: 200 },
    ]);
  });

  it('has nothing to draw for an evening without items', () => {
    expect(stretches([], 600)).toEqual([]);
    expect(ticks(start, start, 600)).toEqual([]);
  });

  it('marks the start, round clock times in between that do not touch, and the end', () => {
    const marks = ticks(start, start + 123 * minute, 640);
    expect(marks[0]?.at).toBe(start);
    expect(marks.at(-1)).toEqual({ at: start + 123 * minute, top: 640 });
    expect(marks.slice(1, -1).every(({ at }) => at % (10 * minute) === 0)).toBe(true);
    const tops = marks.map(({ top }) => top);
    expect(tops.every((top, index) => index === 0 || top - (tops[index - 1] ?? 0) >= 20)).toBe(true);
  });
});

describe('dropping a row', () => {
  const items = ['a', 'b', 'c', 'd'].map((id) => item(id));
  const order = (moving: string, at: string, side: 'before' | 'after'): string =>
    withMoved(items, moving, indexAfterDrop(items, moving, { item: at, side }))
      .map(({ id }) => id)
      .join('');

  it('puts it where the line was, downwards and upwards', () => {
    expect(order('a', 'c', 'after')).toBe('bcad');
    expect(order('a', 'c', 'before')).toBe('bacd');
    expect(order('d', 'b', 'before')).toBe('adbc');
    expect(order('d', 'a', 'before')).toBe('dabc');
    expect(order('a', 'd', 'after')).toBe('bcda');
  });

  it('changes nothing beside or on itself, or beside something unknown', () => {
    expect(order('b', 'b', 'before')).toBe('abcd');
    expect(order('b', 'a', 'after')).toBe('abcd');
    expect(order('b', 'c', 'before')).toBe('abcd');
    expect(order('b', 'x', 'after')).toBe('abcd');
  });
});

describe('the fellow reader', () => {
  const codes = (items: readonly RunSheetItem[]): readonly string[] =>
    sheetWarnings({ items }).map(({ code, item: at }) => `${code} ${at}`);

  it('says nothing of a sheet that is whole', () => {
    expect(
      codes([
        item('a'),
        item('b', { place: 'plenary', prompt: '' }),
        item('c', { place: 'break', text: '' }),
      ]),
    ).toEqual([]);
  });

  it('misses a question on the table before it misses a text', () => {
    expect(codes([item('a', { prompt: ' ', text: '' }), item('b', { text: '' })])).toEqual([
      'no-prompt a',
      'no-text b',
    ]);
  });

  it('sees steps that last longer or shorter than their item', () => {
    const steps = [{ title: 'Rondje', hint: '', minutes: 20 }];
    expect(codes([item('a', { steps })])).toEqual(['steps-differ a']);
    expect(codes([item('a', { steps, minutes: 20 })])).toEqual([]);
  });

  it('sees an evening that lasts longer than people were promised, and where the minutes are', () => {
    const long = [item('a', { minutes: 50 }), item('b', { minutes: 60 }), item('c', { minutes: 20 })];
    expect(sheetWarnings({ items: long, plannedMinutes: null })).toEqual([]);
    expect(sheetWarnings({ items: long, plannedMinutes: 130 })).toEqual([]);
    expect(sheetWarnings({ items: long, plannedMinutes: 120 })).toEqual([
      { code: 'runs-late', item: 'c', late: 10, longest: 'b' },
    ]);
  });
});

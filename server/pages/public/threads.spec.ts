import { describe, expect, it } from 'vitest';
import { gather, laneAt, measures, spread } from './threads.ts';

const ends = (d: string): { from: number; to: number } => {
  const [from, to] = [/^M([\d.]+) /.exec(d)?.[1], / ([\d.]+) [\d.]+$/.exec(d)?.[1]];
  return { from: Number(from), to: Number(to) };
};

describe('threads from table to deed', () => {
  it('every table keeps one thread of its own into the bundle', () => {
    const { paths, lanes } = gather([4, 2, 6, 3], [1, 8]);
    expect(paths.map(({ table }) => table).sort()).toEqual([1, 2, 3, 4, 6, 8]);
    expect(new Set(lanes).size).toBe(6);
  });

  it('threads do not change places on their way to the bundle', () => {
    const { paths } = gather([4, 2, 6, 3], [1, 8, 5, 7]);
    const x = paths.map(({ d }) => ends(d));
    expect(x.map(({ from }) => from)).toEqual(x.map(({ from }) => from).toSorted((a, b) => a - b));
    expect(x.map(({ to }) => to)).toEqual(x.map(({ to }) => to).toSorted((a, b) => a - b));
  });

  it('a thread starts under the middle of its card', () => {
    const froms = (tables: number[]) => gather(tables, []).paths.map(({ d }) => ends(d).from);
    // Four cards of 218 px, or three of 301⅓, with 16 px between them, fill the width of 920 px.
    expect(froms([4, 2, 6, 3])).toEqual([109, 343, 577, 811]);
    expect(froms([4, 2, 6])).toEqual([148, 460, 772]);
    expect(froms([4])).toEqual([148]);
  });

  it.each([1, 4, 9, 14])('%i dots of other tables stand inside the drawing, none on another', (count) => {
    const { dots } = gather(
      [1, 2, 3, 4],
      Array.from({ length: count }, (_, n) => n + 5),
    );
    const x = dots.map((dot) => dot.x).toSorted((a, b) => a - b);
    expect(x.every((at) => at > 12 && at < measures.width - 12)).toBe(true);
    expect(x.slice(1).every((at, n) => at - (x[n] ?? 0) >= 24)).toBe(true);
  });

  it('tables without any public quote have threads too', () => {
    expect(gather([], [2, 5]).paths).toHaveLength(2);
  });

  it.each([
    [4, 3],
    [1, 3],
    [8, 2],
    [3, 9],
  ])('%i threads reach %i actions: none is left out on either side', (lanes, actions) => {
    const tables = Array.from({ length: lanes }, (_, n) => n + 1);
    const { paths } = spread(tables, actions);
    expect(new Set(paths.map(({ table }) => table)).size).toBe(lanes);
    const cards = paths.map(({ d }) => Math.floor(ends(d).to / measures.action.step));
    expect(new Set(cards).size).toBe(Math.min(actions, measures.action.most));
    expect(cards).toEqual(cards.toSorted());
  });

  it('threads leave the bundle where they came in', () => {
    const { lanes } = gather([4, 2, 6], []);
    const { paths } = spread(lanes, 3);
    expect(paths.map(({ d }) => ends(d).from)).toEqual([0, 1, 2].map((lane) => laneAt(lane, 3)));
  });
});

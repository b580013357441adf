import { describe, expect, it } from 'vitest';
import type { Theme } from '#domain/harvest/state.ts';
import { evening } from './evening.fixture.ts';
import { columnsFor, landsOf } from './lands.ts';

const words = (table: number, index: number) => `words${table}${index}xxxxxx`;
const theme = (id: string, ...refs: readonly (readonly [number, number])[]): Theme => ({
  id,
  name: id,
  contributions: refs.map(([table, index]) => ({
    session: 'session000001',
    table,
    contribution: words(table, index),
  })),
});
const themes = [theme('listen', [4, 0], [6, 1], [1, 0]), theme('language', [7, 0])];

describe('the wall on the big screen', () => {
  it('puts each theme on its own plot and what has none apart, newest first', () => {
    const { others, loose } = landsOf(evening, themes);
    expect(others.map((land) => [land.name, land.count])).toEqual([
      ['listen', 3],
      ['language', 1],
    ]);
    expect(loose.count).toBe(9);
    expect(loose.quotes[0]?.id).toBe(words(6, 0));
  });

  it('sets the theme that plenary talks about apart', () => {
    const { focus, others } = landsOf({ ...evening, focus: 'language' }, themes);
    expect(focus?.name).toBe('language');
    expect(others.map((land) => land.name)).toEqual(['listen']);
  });

  it('tells starred words first, and keeps a seed for the table of each', () => {
    const [listen] = landsOf(evening, themes).others;
    expect(listen?.quotes[0]?.id).toBe(words(1, 0));
    expect(listen?.seeds).toEqual([1, 4, 6]);
  });

  it('[R8] shows nothing of words that were taken away', () => {
    const redacted = { reason: 'privacy', at: 0 };
    const tables = evening.tables.map((table) => ({
      ...table,
      contributions: table.contributions.map((each) =>
        each.id === words(7, 0) ? { ...each, redacted } : each,
      ),
    }));
    const { others, total, perTable } = landsOf({ ...evening, tables }, themes);
    expect(others.map((land) => land.name)).toEqual(['listen']);
    expect(total).toBe(12);
    expect(perTable[6]).toBe(0);
  });

  it('leaves out themes of another evening, unless plenary talks about one', () => {
    const earlier = [...themes, theme('earlier')];
    expect(landsOf(evening, earlier).others.map((land) => land.name)).toEqual(['listen', 'language']);
    expect(landsOf({ ...evening, focus: 'earlier' }, earlier).focus?.count).toBe(0);
  });

  it('counts a contribution that is in two themes in both, and once in all', () => {
    const twice = [...themes, theme('again', [7, 0])];
    expect(landsOf(evening, twice).others[2]?.count).toBe(1);
    expect(landsOf(evening, twice).total).toBe(13);
  });

  it('gives every plot room beside the focus', () => {
    expect([1, 4, 6, 7].map((plots) => columnsFor(plots, true))).toEqual([1, 2, 2, 3]);
    expect([1, 2, 4, 5, 9, 12].map((plots) => columnsFor(plots, false))).toEqual([1, 2, 2, 3, 3, 4]);
  });
});

import type { Theme } from '#domain/harvest/state.ts';
import type { ThemeId } from '#domain/kernel/ids.ts';
import type { Contribution, Laid } from '#domain/session/state.ts';

/** A theme on the big screen, or the plot of what has no theme yet (`id` null). */
export interface Land {
  readonly id: ThemeId | null;
  readonly name: string;
  readonly count: number;
  /** The table of every contribution in it, lowest number first: one seed each. */
  readonly seeds: readonly number[];
  /** What is told in words: starred first, then the newest. */
  readonly quotes: readonly Contribution[];
}

export interface Lands {
  readonly focus: Land | null;
  readonly others: readonly Land[];
  /** Newest first, stars or not: here new words land. */
  readonly loose: Land;
  readonly total: number;
  /** How many contributions each table gave, by its place in the list. */
  readonly perTable: readonly number[];
}

const newest = (a: Contribution, b: Contribution): number => b.at - a.at;
const starredFirst = (a: Contribution, b: Contribution): number =>
  Number(b.starred) - Number(a.starred) || newest(a, b);

function land(id: ThemeId | null, name: string, words: readonly Contribution[], order: typeof newest): Land {
  return {
    id,
    name,
    count: words.length,
    seeds: words.map((each) => each.table).sort((a, b) => a - b),
    quotes: words.toSorted(order),
  };
}

/**
 * The wall: themes as plots of land, loose words apart. Words that were taken away are nowhere on it, nor are
 * themes that hold no words of this evening, unless plenary talks about one.
 */
export function landsOf(state: Laid, themes: readonly Theme[]): Lands {
  const perTable = state.tables.map((table) =>
    table.contributions.filter((words) => words.redacted === null),
  );
  const all = perTable.flat();
  const byId = new Map(all.map((words) => [words.id, words]));
  const themed = new Set(themes.flatMap((theme) => theme.contributions.map((ref) => ref.contribution)));
  const plots = themes.map((theme) =>
    land(
      theme.id,
      theme.name,
      theme.contributions.flatMap((ref) => byId.get(ref.contribution) ?? []),
      starredFirst,
    ),
  );
  const focus = plots.find((plot) => plot.id === state.focus) ?? null;
  return {
    focus,
    others: plots.filter((plot) => plot !== focus && plot.count > 0),
    loose: land(
      null,
      '',
      all.filter((words) => !themed.has(words.id)),
      newest,
    ),
    total: all.length,
    perTable: perTable.map((words) => words.length),
  };
}

/** How many columns the plots beside the focus (or all of them, without one) stand in. */
export function columnsFor(plots: number, hasFocus: boolean): number {
  if (hasFocus) return plots <= 1 ? 1 : plots <= 6 ? 2 : 3;
  if (plots <= 2) return plots;
  return plots <= 4 ? 2 : plots <= 9 ? 3 : 4;
}

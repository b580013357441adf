import type { HarvestState } from '#domain/harvest/state.ts';
import type { ThemeId } from '#domain/kernel/ids.ts';
import type { Contribution, Laid } from '#domain/session/state.ts';

export interface WallGroup {
  /** Null for what is not in a theme yet. */
  readonly theme: { readonly id: ThemeId; readonly name: string } | null;
  readonly isFocus: boolean;
  /** Newest first. */
  readonly words: readonly Contribution[];
}

/** What the tables said, per theme: first what plenary talks about now, last what is in no theme yet. */
export function wallOf(session: Laid, harvest: HarvestState): readonly WallGroup[] {
  const shared = session.tables.flatMap((table) =>
    table.contributions.filter((words) => words.visibility !== 'table' && words.redacted === null),
  );
  const byId = new Map(shared.map((words) => [words.id, words]));
  const placed = new Set<string>();
  const groups = harvest.themes.map((theme): WallGroup => {
    const words = theme.contributions.flatMap(({ contribution }) => byId.get(contribution) ?? []);
    for (const { id } of words) placed.add(id);
    return { theme, isFocus: theme.id === session.focus, words: newestFirst(words) };
  });
  const loose = newestFirst(shared.filter(({ id }) => !placed.has(id)));
  return [...groups, { theme: null, isFocus: false, words: loose }]
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => Number(b.isFocus) - Number(a.isFocus));
}

const newestFirst = (words: readonly Contribution[]): readonly Contribution[] =>
  [...words].sort((a, b) => b.at - a.at);

export interface Run {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Which words went and which came between two short texts, in reading order; what went stands first. */
export function wordDiff(before: string, after: string): readonly Run[] {
  const [old, fresh] = [before.split(/\s+/), after.split(/\s+/)];
  const common = commonLengths(old, fresh);
  const runs: { kind: Run['kind']; words: string[] }[] = [];
  const put = (kind: Run['kind'], word: string): void => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else runs.push({ kind, words: [word] });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [mine, theirs] = [old[i], fresh[j]];
    if (mine !== undefined && mine === theirs) {
      put('same', mine);
      i += 1;
      j += 1;
    } else if (mine !== undefined && (theirs === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      put('gone', mine);
      i += 1;
    } else if (theirs !== undefined) {
      put('new', theirs);
      j += 1;
    }
  }
  return runs.map(({ kind, words }) => ({ kind, text: words.join(' ') }));
}

/** Longest common run of words from each pair of places on. */
function commonLengths(old: readonly string[], fresh: readonly string[]): readonly number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const row = table[i] as number[];
      row[j] =
        old[i] === fresh[j]
          ? 1 + at(table, i + 1, j + 1)
          : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

const at = (table: readonly number[][], i: number, j: number): number => table[i]?.[j] ?? 0;

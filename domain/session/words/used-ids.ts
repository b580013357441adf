import type { ContributionId } from '../../kernel/ids.ts';
import type { Contribution } from '../state.ts';

type Words = readonly Contribution[];

/**
 * Which ids a table's words may hold, kept beside the list: every new id is compared with all words of the
 * evening, and looking through ten thousand of them each time took a tenth of a core. A later list shares the
 * memory of the one before, so it can hold an id too many, never one too few.
 */
const memory = new WeakMap<Words, Set<ContributionId>>();

export function isUsed(words: Words, id: ContributionId): boolean {
  return remembered(words).has(id) && words.some((contribution) => contribution.id === id);
}

/** Call this where a list of words follows on another. */
export function follows<After extends Words>(after: After, before: Words, added?: ContributionId): After {
  const ids = memory.get(before);
  if (!ids) return after;
  if (added !== undefined) ids.add(added);
  memory.set(after, ids);
  return after;
}

function remembered(words: Words): Set<ContributionId> {
  const known = memory.get(words);
  if (known) return known;
  const ids = new Set(words.map((contribution) => contribution.id));
  memory.set(words, ids);
  return ids;
}

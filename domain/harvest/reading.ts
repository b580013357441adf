import type { ThemeId } from '../kernel/ids.ts';
import type { ContributionRef, SupportResult } from './events.ts';
import type { Agreement, HarvestState, Theme, Wording } from './state.ts';

/** The wording that counts. */
export function wordingOf(agreement: Agreement): Wording {
  const last = agreement.wordings.at(-1);
  if (!last) throw new Error(`Agreement ${agreement.id} has no wording`);
  return last;
}

/** What the tables said of the wording that counts; null when they were not asked about it. */
export const supportOf = (agreement: Agreement): SupportResult | null =>
  agreement.support.findLast((result) => result.version === wordingOf(agreement).version) ?? null;

/** The theme under this id, or the one it went up in. */
export function themeOf(
  state: Pick<HarvestState, 'themes' | 'mergedInto'>,
  id: ThemeId | null,
): Theme | null {
  const seen = new Set<ThemeId>();
  let at = id;
  while (at !== null && !seen.has(at)) {
    const here = at;
    const theme = state.themes.find((candidate) => candidate.id === here);
    if (theme) return theme;
    seen.add(here);
    at = state.mergedInto[here] ?? null;
  }
  return null;
}

/** Public agreements that tell they come from this theme: made from it, or from words that are in it. */
export function publishedFrom(
  state: Pick<HarvestState, 'themes' | 'mergedInto' | 'agreements'>,
  id: ThemeId,
): readonly Agreement[] {
  const theme = themeOf(state, id);
  if (!theme) return [];
  const held = new Set(theme.contributions.map((ref) => ref.contribution));
  return state.agreements.filter(
    (agreement) =>
      agreement.publishedVersion !== null &&
      (themeOf(state, agreement.theme)?.id === theme.id ||
        agreement.contributions.some((ref) => held.has(ref.contribution))),
  );
}

/** Those of `added` that are not among `present`, each once. */
export function newcomers(
  present: readonly ContributionRef[],
  added: readonly ContributionRef[],
): readonly ContributionRef[] {
  const known = new Set(present.map((ref) => ref.contribution));
  return added.filter((ref) => {
    const fresh = !known.has(ref.contribution);
    known.add(ref.contribution);
    return fresh;
  });
}

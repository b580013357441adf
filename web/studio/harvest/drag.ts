import { type DropItem, isTextDropItem } from 'react-aria-components';
import type { ContributionId } from '#domain/kernel/ids.ts';

/** What is in the air: contributions, each by its id. */
export const contributionType = 'polder-contribution';

export const carried = (id: ContributionId, text: string): Record<string, string> => ({
  [contributionType]: id,
  'text/plain': text,
});

interface Types {
  has(type: string | symbol): boolean;
}

/** Nothing moves away from where it was: a contribution may be in several themes. */
export const takesContributions = (types: Types): 'copy' | 'cancel' =>
  types.has(contributionType) ? 'copy' : 'cancel';

export async function droppedContributions(items: readonly DropItem[]): Promise<readonly ContributionId[]> {
  const texts = items.filter(isTextDropItem).filter((item) => item.types.has(contributionType));
  return Promise.all(texts.map((item) => item.getText(contributionType)));
}

import type { Fate, PublishedAgreement } from './events.ts';

export type ShownFate = Fate | 'changed';

/** Adopted with a change is told apart from adopted as it stood. */
export const shownFate = ({ fate, adoption }: Pick<PublishedAgreement, 'fate' | 'adoption'>): ShownFate =>
  fate === 'adopted' && adoption?.decision === 'adopted-changed' ? 'changed' : fate;

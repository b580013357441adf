import type { PublishedAgreement } from '#domain/answer/events.ts';
import { publishable } from '#domain/harvest/agreements/decide.ts';
import type { HarvestState } from '#domain/harvest/state.ts';
import { slipsOf } from '../harvest/slips.ts';
import type { Evenings } from '../sessions/coming.ts';

export interface Afterwards {
  readonly evenings: Evenings;
  readonly harvest: HarvestState;
  /** Tables can still be asked for their support before an agreement is published. */
  readonly moreToCome: boolean;
}

/** Words from evenings that are held, which nobody has put in a theme or under an agreement. */
export function loose({ evenings, harvest }: Pick<Afterwards, 'evenings' | 'harvest'>): number {
  const held = Object.entries(evenings).filter(([, { status }]) => status === 'closed');
  const used = [...harvest.themes, ...harvest.agreements].flatMap(({ contributions }) => contributions);
  const placed = new Set(used.map(({ contribution }) => contribution));
  return [...slipsOf(Object.fromEntries(held)).keys()].filter((id) => !placed.has(id)).length;
}

/** Themes that wait for a first agreement. */
export const undrafted = ({ evenings, harvest }: Pick<Afterwards, 'evenings' | 'harvest'>): number =>
  Object.values(evenings).some(({ status }) => status === 'closed') &&
  harvest.agreements.every(({ status }) => status === 'withdrawn')
    ? harvest.themes.filter(({ contributions }) => contributions.length > 0).length
    : 0;

/** Agreements to be made public. One that the tables can be asked about first waits for them. */
export const unpublished = ({ harvest, moreToCome }: Pick<Afterwards, 'harvest' | 'moreToCome'>): number =>
  harvest.agreements.filter(
    ({ id, status }) =>
      (status === 'supported' || (status === 'draft' && !moreToCome)) && publishable(harvest, id).ok,
  ).length;

/** R10: residents wait for what the deciders say of it. */
export const undecided = (published: readonly PublishedAgreement[]): number =>
  published.filter(({ adoption }) => adoption === null).length;

/** Taken over, and nobody has told who does what. */
export const withoutActions = (published: readonly PublishedAgreement[]): number =>
  published.filter(({ fate, actions }) => fate === 'adopted' && actions.length === 0).length;

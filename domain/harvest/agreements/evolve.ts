import type { AgreementId } from '../../kernel/ids.ts';
import type { HarvestEvent, SupportResult } from '../events.ts';
import { wordingOf } from '../reading.ts';
import type { Agreement, HarvestState } from '../state.ts';

type Told<Type extends HarvestEvent['type']> = Extract<HarvestEvent, { type: Type }>;

const changed = (
  state: HarvestState,
  id: AgreementId,
  change: (agreement: Agreement) => Agreement,
): HarvestState => ({
  ...state,
  agreements: state.agreements.map((agreement) => (agreement.id === id ? change(agreement) : agreement)),
});

export function agreementDrafted(state: HarvestState, event: Told<'agreement-drafted'>): HarvestState {
  const { title, text, at, by } = event;
  const agreement: Agreement = {
    id: event.agreement,
    number: event.number,
    wordings: [{ version: 1, title, text, why: '', at, by }],
    contributions: event.contributions,
    theme: event.theme,
    who: '',
    when: '',
    how: '',
    support: [],
    status: 'draft',
    publishedVersion: null,
    withdrawnBecause: '',
  };
  return { ...state, agreements: [...state.agreements, agreement] };
}

/** [H13] What the tables said, they said of another wording: this one is a draft again. */
export function agreementReworded(state: HarvestState, event: Told<'agreement-reworded'>): HarvestState {
  const { version, title, text, why, at, by } = event;
  return changed(state, event.agreement, (old) => ({
    ...old,
    wordings: [...old.wordings, { version, title, text, why, at, by }],
    status: 'draft',
  }));
}

export const agreementLinked = (state: HarvestState, event: Told<'agreement-linked'>): HarvestState =>
  changed(state, event.agreement, (old) => ({
    ...old,
    contributions: [...old.contributions, ...event.contributions],
  }));

export function agreementUnlinked(state: HarvestState, event: Told<'agreement-unlinked'>): HarvestState {
  const gone = new Set(event.contributions);
  return changed(state, event.agreement, (old) => ({
    ...old,
    contributions: old.contributions.filter((ref) => !gone.has(ref.contribution)),
  }));
}

export const deedSet = (state: HarvestState, event: Told<'deed-set'>): HarvestState =>
  changed(state, event.agreement, (old) => ({ ...old, ...event.deed }));

export const agreementProposed = (state: HarvestState, event: Told<'agreement-proposed'>): HarvestState =>
  changed(state, event.agreement, (old) => ({ ...old, status: 'proposed' }));

export const supportRecorded = (state: HarvestState, event: Told<'support-recorded'>): HarvestState =>
  changed(state, event.agreement, (old) => ({
    ...old,
    support: [...old.support, event.result],
    status: settledBy(old, event.result),
  }));

export const agreementWithdrawn = (state: HarvestState, event: Told<'agreement-withdrawn'>): HarvestState =>
  changed(state, event.agreement, (old) => ({
    ...old,
    status: 'withdrawn',
    withdrawnBecause: event.reason,
  }));

export const agreementSettled = (state: HarvestState, event: Told<'agreement-settled'>): HarvestState =>
  changed(state, event.agreement, (old) => ({
    ...old,
    status: event.version === wordingOf(old).version ? 'published' : old.status,
    publishedVersion: event.version,
  }));

/** [H15] Supported where more than half of those who answered support it or have a reservation. */
export const isSupported = (result: SupportResult): boolean => {
  const along = result.support + result.reservation;
  return along > result.noSupport;
};

/** [H16] A result about an earlier wording, or after withdrawal or publication, is kept and changes nothing. */
function settledBy(agreement: Agreement, result: SupportResult): Agreement['status'] {
  if (agreement.status === 'withdrawn' || agreement.status === 'published') return agreement.status;
  if (result.version !== wordingOf(agreement).version) return agreement.status;
  return isSupported(result) ? 'supported' : 'not-supported';
}

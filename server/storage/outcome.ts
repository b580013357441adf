import type { AppendRequest, Outcome } from '../ports/storage.ts';

/** What a repeat of this append will be told. */
export const outcomeOf = ({ refusal }: AppendRequest, version: number): Outcome =>
  refusal === undefined ? { kind: 'accepted', version } : { kind: 'refused', refusal };

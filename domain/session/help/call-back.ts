import type { PersonId } from '../../kernel/ids.ts';
import type { HelpRequest, SessionState } from '../state.ts';

/** Somebody asks to be called, and that is not solved. */
export const waitsForCall = ({ kind, state }: HelpRequest): boolean =>
  kind === 'call-back' && state.is !== 'resolved';

/** What this person asks, while they wait for a call. */
export function callBackOf(state: SessionState, person: PersonId): HelpRequest | null {
  if (state.status === 'empty') return null;
  return state.help.findLast((request) => request.person === person && waitsForCall(request)) ?? null;
}

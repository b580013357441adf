import { refuse } from '../../kernel/result.ts';
import type { Asked } from '../asked.ts';
import { type Act, happened } from '../decision.ts';
import type { SessionEvent } from '../events.ts';
import { mayRunEvening } from '../rights.ts';
import type { Live, Lobby } from '../state.ts';
import { closeAllSupport } from '../support/decide.ts';
import { refuseWords } from '../words/text.ts';

/** R3 is a soft gate: without dry run and briefing it takes a reason, which staff can read back. Whoever asks may be
 * stricter than the plan, not looser. */
export const open: Act<Asked<'open'>, Lobby> = ({ ready, reason }, state, { now, actor }) => {
  if (!mayRunEvening(state, actor)) return refuse('not-allowed');
  const opened: SessionEvent = { type: 'session-opened', audience: 'everyone', at: now, by: actor.person };
  const isReady = ready && (state.missing ?? []).length === 0;
  if (isReady) return happened(opened);
  const refused = refuseWords(reason, 'reason-needed');
  if (refused) return refused;
  return happened(opened, { type: 'opened-unready', audience: 'staff', at: now, by: actor.person, reason });
};

export const close: Act<Asked<'close'>, Live> = (_command, state, context) => {
  if (!mayRunEvening(state, context.actor)) return refuse('not-allowed');
  const closed: SessionEvent = { type: 'session-closed', audience: 'everyone', at: context.now };
  return happened(...closeAllSupport(state, context.now), closed);
};

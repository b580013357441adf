import type { Context } from '../kernel/decider.ts';
import { type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { SessionEvent } from './events.ts';
import type { SessionRefusalCode } from './refusals.ts';
import type { Laid, Live, SessionState } from './state.ts';

export type Decision = Result<readonly SessionEvent[], Refusal<SessionRefusalCode>>;

/** Nothing changes, and that is fine: repeating a command does no harm. */
export const unchanged: Decision = { ok: true, value: [] };
export const happened = (...events: readonly SessionEvent[]): Decision => ({ ok: true, value: events });

/** A command as one function: what it may see is the state, what it may not do is change it. */
export type Act<Command, State> = (command: Command, state: State, context: Context) => Decision;

/** For what can only happen while the evening goes on. */
export function whileLive(state: SessionState, act: (live: Live) => Decision): Decision {
  if (state.status === 'live') return act(state);
  return refuse(state.status === 'closed' ? 'session-closed' : 'session-not-open');
}

/** For what can happen from the moment there is a plan until the end. */
export function untilClosed(
  state: SessionState,
  act: (state: Exclude<Laid, { status: 'closed' }>) => Decision,
): Decision {
  if (state.status === 'empty') return refuse('session-not-laid');
  return state.status === 'closed' ? refuse('session-closed') : act(state);
}

/** For what stays possible after the end. */
export function onceLaid(state: SessionState, act: (state: Laid) => Decision): Decision {
  return state.status === 'empty' ? refuse('session-not-laid') : act(state);
}

import type { Decider } from '../kernel/decider.ts';
import type { SessionCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { SessionEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { SessionRefusalCode } from './refusals.ts';
import type { SessionState } from './state.ts';
import { view } from './view.ts';

/** The live session: stream `session:<id>`. */
export const sessionDecider: Decider<SessionState, SessionCommand, SessionEvent, SessionRefusalCode> = {
  initial: { status: 'empty' },
  decide,
  evolve,
  view,
};

import type { Decider } from '../kernel/decider.ts';
import type { SessionCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { SessionEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { layOut } from './plan/lay-out.ts';
import type { SessionRefusalCode } from './refusals.ts';
import { withRecording } from './sound/recording.ts';
import type { SessionState } from './state.ts';
import { view } from './view.ts';

/** The live session: stream `session:<id>`. */
export const sessionDecider: Decider<SessionState, SessionCommand, SessionEvent, SessionRefusalCode> = {
  initial: { status: 'empty' },
  decide: (command, state, context) =>
    command.type === 'lay-out'
      ? withRecording(layOut(command, state, context), state, context)
      : decide(command, state, context),
  evolve,
  view,
};

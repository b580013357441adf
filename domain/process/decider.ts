import type { Decider } from '../kernel/decider.ts';
import type { ProcessCommand } from './commands.ts';
import { decideProcess } from './decide.ts';
import type { ProcessEvent } from './events.ts';
import { evolveProcess } from './evolve.ts';
import type { ProcessRefusalCode } from './refusals.ts';
import type { ProjectState } from './state.ts';

const none: ProjectState = { status: 'none' };

/** Stream `process:<project>`. Every event is staff's: whoever is not staff sees the initial state. */
export const processDecider: Decider<ProjectState, ProcessCommand, ProcessEvent, ProcessRefusalCode> = {
  initial: none,
  decide: decideProcess,
  evolve: evolveProcess,
  view: (state, viewer) => (viewer.kind === 'staff' ? state : none),
};

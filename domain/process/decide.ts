import type { Context } from '../kernel/decider.ts';
import { refuse } from '../kernel/result.ts';
import type { ProcessCommand } from './commands.ts';
import type { Decision } from './decide/decision.ts';
import { changeFrame, startProject } from './decide/frame.ts';
import { overrideGate, tickReadiness } from './decide/gate.ts';
import { addItem, changeItem, moveItem, removeItem } from './decide/items.ts';
import { chooseMedia } from './decide/media.ts';
import { changeSession, planSession } from './decide/session.ts';
import { nameTeam, setTables } from './decide/tables.ts';
import { mayMakeReady, mayPrepare } from './rights.ts';
import type { ProjectState } from './state.ts';

export function decideProcess(command: ProcessCommand, state: ProjectState, context: Context): Decision {
  if (command.type === 'start-project') {
    return mayPrepare(context.actor) ? startProject(command, state, context) : refuse('not-allowed');
  }
  if (state.status === 'none') return refuse('project-missing');
  if (command.type === 'override-gate' || command.type === 'tick-readiness') {
    const session = state.sessions.find(({ id }) => id === command.session);
    if (!session) return refuse('session-unknown');
    const forOpening = command.type === 'tick-readiness' || command.gate === 'R3';
    const may = forOpening ? mayMakeReady(context.actor, session) : mayPrepare(context.actor);
    if (!may) return refuse('not-allowed');
    return command.type === 'override-gate'
      ? overrideGate(command, state, context)
      : tickReadiness(command, session, context);
  }
  if (!mayPrepare(context.actor)) return refuse('not-allowed');
  switch (command.type) {
    case 'change-frame':
      return changeFrame(command, state, context);
    case 'plan-session':
      return planSession(command, state, context);
    case 'change-session':
      return changeSession(command, state);
    case 'name-team':
      return nameTeam(command, state);
    case 'set-tables':
      return setTables(command, state);
    case 'choose-media':
      return chooseMedia(command, state);
    case 'add-item':
      return addItem(command, state);
    case 'change-item':
      return changeItem(command, state);
    case 'move-item':
      return moveItem(command, state);
    case 'remove-item':
      return removeItem(command, state);
    default:
      return command satisfies never;
  }
}

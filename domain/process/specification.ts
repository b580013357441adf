import type { Context, StaffRole } from '../kernel/decider.ts';
import { minute } from '../kernel/moments.ts';
import type { ProcessCommand } from './commands.ts';
import { processDecider as decider } from './decider.ts';
import { emptyFrame } from './empty-frame.ts';
import type { MediaChoice, PlannedSession, ProcessEvent, ProjectFrame, RunSheetItem } from './events.ts';
import type { ProjectState } from './state.ts';

/** What the specs of this slice start from: a project with one planned evening. */
export const now = 9_000;
export const by = (person: string, ...roles: StaffRole[]): Context => ({ now, actor: { person, roles } });
export const organiser = by('organiserxxx', 'organiser');
export const server = by('server');
export const evening = 'eveningonexx';

export const frame: ProjectFrame = {
  ...emptyFrame,
  title: 'Samen aan tafel',
  question: 'Hoe werken inwoners en gemeente beter samen?',
  helpNumber: '0800 1234',
};

export const inHall: MediaChoice = {
  kind: 'none',
  passCode: '',
  instructions: '',
  recording: null,
  captions: false,
};

export const anItem = (id: string, minutes: number, changes: Partial<RunSheetItem> = {}): RunSheetItem => ({
  id,
  title: id,
  minutes,
  place: 'plenary',
  prompt: '',
  text: '',
  steps: [],
  visibility: 'dialogue',
  ...changes,
});

export const starting: Extract<ProcessCommand, { type: 'start-project' }> = {
  type: 'start-project',
  id: 'projectxxxx',
  slug: 'samen-aan-tafel',
  example: false,
  frame,
};

export const planning: Extract<ProcessCommand, { type: 'plan-session' }> = {
  type: 'plan-session',
  session: evening,
  title: 'Verkennen',
  startsAt: Date.UTC(2026, 8, 15, 17, 30),
  zone: 'Europe/Amsterdam',
  items: [anItem('itemonexxx', 10), anItem('itemtwoxxx', 25), anItem('itemthrxxx', 5)],
};

export const fold = (events: readonly ProcessEvent[]): ProjectState =>
  events.reduce(decider.evolve, decider.initial);

/** The state after commands that the server gave one after another, a minute apart. */
export function apply(...commands: ProcessCommand[]): ProjectState {
  const events: ProcessEvent[] = [];
  for (const [index, command] of commands.entries()) {
    const result = decider.decide(command, fold(events), { ...server, now: now + index * minute });
    if (!result.ok) throw new Error(result.refusal.code);
    events.push(...result.value);
  }
  return fold(events);
}

export function refusal(command: ProcessCommand, context: Context, ...earlier: ProcessCommand[]) {
  const result = decider.decide(command, apply(...earlier), context);
  return result.ok ? null : result.refusal;
}

export function sessionOf(state: ProjectState): PlannedSession {
  const session = state.status === 'preparing' ? state.sessions[0] : undefined;
  if (!session) throw new Error('no session');
  return session;
}

import type { SessionId } from '../kernel/ids.ts';
import { isBlank } from '../kernel/text.ts';
import type { PlannedSession, ProjectFrame } from './events.ts';
import type { ProjectState } from './state.ts';

export type Gate = 'R1' | 'R3';

const neededToInvite = [
  'level',
  'deciders',
  'promise',
  'fixed',
  'open',
  'useOfInput',
  'retentionUntil',
] as const;
export type FrameFieldNeeded = (typeof neededToInvite)[number];

/** R1: the fields of the frame that must be filled before anyone is invited, in the order of the form. */
export const missingBeforeInviting = (frame: ProjectFrame): readonly FrameFieldNeeded[] =>
  neededToInvite.filter((field) => isBlank(String(frame[field] ?? '')));

/** R3: what must have been held before the evening opens. */
export function missingBeforeOpening(session: PlannedSession): readonly ('dry-run' | 'briefing')[] {
  const { dryRun, briefing } = session.ready;
  return [
    ...(dryRun === null ? (['dry-run'] as const) : []),
    ...(briefing === null ? (['briefing'] as const) : []),
  ];
}

/** What stands between this session and the step that the gate guards; a reason given before does not count here. */
export function missingAt(gate: Gate, state: ProjectState, session: SessionId): readonly string[] {
  if (state.status === 'none') return [];
  if (gate === 'R1') return missingBeforeInviting(state.frame);
  const planned = state.sessions.find(({ id }) => id === session);
  return planned ? missingBeforeOpening(planned) : [];
}

/** Open when nothing is missing, or when a reason was given for everything that is. */
export function gateOpen(gate: Gate, state: ProjectState, session: SessionId): boolean {
  if (state.status === 'none') return false;
  const given = state.overrides.filter((one) => one.gate === gate && one.session === session);
  const excused = new Set(given.flatMap((one) => one.missing));
  return missingAt(gate, state, session).every((missing) => excused.has(missing));
}

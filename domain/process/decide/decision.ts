import type { Refusal, Result } from '../../kernel/result.ts';
import type { ProcessCommand } from '../commands.ts';
import type { PlannedSession, ProcessEvent } from '../events.ts';
import type { ProcessRefusalCode } from '../refusals.ts';
import type { Preparing } from '../state.ts';

export type Of<Type extends ProcessCommand['type']> = Extract<ProcessCommand, { type: Type }>;
export type Decision = Result<readonly ProcessEvent[], Refusal<ProcessRefusalCode>>;
/** Why something cannot be so, or null when it can. */
export type Objection = Refusal<ProcessRefusalCode> | null;

export const plannedSession = (state: Preparing, id: string): PlannedSession | undefined =>
  state.sessions.find((session) => session.id === id);

/** The fields that really become something else; null when there are none. */
export function realChanges<Thing extends object>(
  thing: Thing,
  changes: Partial<Thing>,
): Partial<Thing> | null {
  const entries = Object.entries(changes).filter(
    ([field, value]) =>
      value !== undefined && JSON.stringify(thing[field as keyof Thing]) !== JSON.stringify(value),
  );
  return entries.length === 0 ? null : (Object.fromEntries(entries) as Partial<Thing>);
}

import type { Context } from '../../kernel/decider.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { isBlank } from '../../kernel/text.ts';
import type { PlannedSession } from '../events.ts';
import { gateOpen, missingAt } from '../gates.ts';
import type { Preparing } from '../state.ts';
import type { Decision, Of } from './decision.ts';

/** A soft gate: going on asks for a reason, which is kept with what was missing. */
export function overrideGate(command: Of<'override-gate'>, state: Preparing, context: Context): Decision {
  const { gate, session } = command;
  const reason = command.reason.trim();
  if (isBlank(reason)) return refuse('reason-missing');
  if (gateOpen(gate, state, session)) return refuse('gate-open');
  return ok([
    {
      type: 'gate-overridden',
      audience: 'staff',
      gate,
      session,
      missing: missingAt(gate, state, session),
      reason,
      by: context.actor.person,
      at: context.now,
    },
  ]);
}

export function tickReadiness(
  { what }: Of<'tick-readiness'>,
  session: PlannedSession,
  context: Context,
): Decision {
  const held = what === 'dry-run' ? session.ready.dryRun : session.ready.briefing;
  if (held !== null) return ok([]);
  return ok([
    {
      type: 'readiness-ticked',
      audience: 'staff',
      session: session.id,
      what,
      by: context.actor.person,
      at: context.now,
    },
  ]);
}

import { type Actor, isOrganiser } from '../kernel/decider.ts';
import type { PlannedSession } from './events.ts';

export const mayPrepare = (actor: Actor): boolean => isOrganiser(actor);

/** Whoever opens the evening may say that it was rehearsed, or why it opens all the same. */
export const mayMakeReady = (actor: Actor, session: PlannedSession): boolean =>
  isOrganiser(actor) ||
  actor.roles.includes('lead-facilitator') ||
  actor.roles.includes('tech-host') ||
  session.team.leadFacilitators.includes(actor.person) ||
  session.team.techHosts.includes(actor.person);

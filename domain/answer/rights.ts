import { type Actor, isOrganiser, isServer } from '../kernel/decider.ts';

/** [A1] Publishing is for those who make the harvest. */
export const mayPublish = (actor: Actor): boolean =>
  isServer(actor) ||
  actor.roles.some((role) => role === 'rapporteur' || role === 'lead-facilitator' || role === 'organiser');

/** [A1] What became of an agreement is told by the organiser. */
export const mayAnswer = (actor: Actor): boolean => isOrganiser(actor);

import { type Actor, isOrganiser, isServer } from '../kernel/decider.ts';
import type { PersonId } from '../kernel/ids.ts';

/** The set-up code is checked by the server before it asks. */
export const mayFound = (actor: Actor): boolean => isServer(actor);
export const mayManageStaff = (actor: Actor): boolean => isOrganiser(actor);
/** Whoever runs an evening adds who walks in, one by one; lists are an organiser's. */
export const mayEnrol = (actor: Actor, people: number): boolean =>
  isOrganiser(actor) ||
  (people === 1 && (actor.roles.includes('tech-host') || actor.roles.includes('lead-facilitator')));
export const mayCorrect = (actor: Actor): boolean => isOrganiser(actor);
export const mayInvite = (actor: Actor): boolean => isOrganiser(actor);
/** Whoever invites brings the letters away. */
export const mayMarkLetters = (actor: Actor): boolean => isOrganiser(actor);
export const mayWithdraw = (actor: Actor, person: PersonId): boolean =>
  isOrganiser(actor) || actor.person === person;
/** Whoever helps with the technique rings people before the evening. */
export const mayMarkCalled = (actor: Actor): boolean =>
  isOrganiser(actor) || actor.roles.includes('tech-host');
/** Nobody reads a privacy notice for somebody else. */
export const mayInform = (actor: Actor, person: PersonId): boolean =>
  isServer(actor) || actor.person === person;
export const mayErase = (actor: Actor, person: PersonId): boolean =>
  isOrganiser(actor) || actor.person === person;

import { type Actor, isServer, type StaffRole } from '../kernel/decider.ts';

const makers: readonly StaffRole[] = ['rapporteur', 'lead-facilitator', 'organiser'];

/** [H1] Themes and agreements are made by rapporteur, lead facilitator and organiser. */
export const mayHarvest = (actor: Actor): boolean =>
  isServer(actor) || actor.roles.some((role) => makers.includes(role));

/** Everything that was said, as data to take away. The whole organisation's role counts, not that of one evening. */
export const mayExport = (actor: Actor): boolean =>
  actor.roles.includes('organiser') || actor.roles.includes('rapporteur');

/** [H2] What the tables said and what was published is noted by the server alone. */
export const mayNoteOutcome = (actor: Actor): boolean => isServer(actor);

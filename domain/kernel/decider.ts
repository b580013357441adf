import type { Audience, Viewer } from './audience.ts';
import type { PersonId } from './ids.ts';
import type { Moment } from './moments.ts';
import type { Refusal, Result } from './result.ts';

/** An event: past tense, with its audience, and every time and id it needs inside it. */
export interface DomainEvent {
  readonly type: string;
  readonly audience: Audience;
}

export interface DomainCommand {
  readonly type: string;
}

/** Roles that hold for the whole organisation; roles in one session follow from its state. */
export type StaffRole = 'organiser' | 'rapporteur' | 'lead-facilitator' | 'tech-host';

export interface Actor {
  /** `server` for timers and reactions. */
  readonly person: PersonId | 'server';
  readonly roles: readonly StaffRole[];
}

/** What comes with a command besides its own words: time and actor as data, so that everything replays. */
export interface Context {
  readonly now: Moment;
  readonly actor: Actor;
}

/**
 * One capability as pure functions. The law that the simulation holds every slice to:
 * folding the events a viewer may see gives exactly `view(fold(all events), viewer)`.
 */
export interface Decider<
  State,
  Command extends DomainCommand,
  Event extends DomainEvent,
  Code extends string = string,
> {
  readonly initial: State;
  decide(command: Command, state: State, context: Context): Result<readonly Event[], Refusal<Code>>;
  evolve(state: State, event: Event): State;
  view(state: State, viewer: Viewer): State;
}

export const isServer = (actor: Actor): boolean => actor.person === 'server';
export const isOrganiser = (actor: Actor): boolean => isServer(actor) || actor.roles.includes('organiser');

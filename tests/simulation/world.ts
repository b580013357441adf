import type { Viewer } from '#domain/kernel/audience.ts';
import type { Context, Decider, DomainCommand, DomainEvent } from '#domain/kernel/decider.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { Random } from './random.ts';

/** One slice as a place where anything may be asked by anybody, sensible or not. */
export interface World<State, Command extends DomainCommand, Event extends DomainEvent> {
  readonly decider: Decider<State, Command, Event>;
  /** The codes with which this slice may refuse; null where the types alone tell. */
  readonly refusals: readonly string[] | null;
  /** A new evening: what it hands back thinks up the next thing somebody asks. */
  begin(random: Random): Asking<State, Command>;
  /** Everyone who might look. */
  viewers(state: State): readonly Viewer[];
  /** Texts that were told in confidence, and who may know them: thought out apart from the audiences. */
  secrets(state: State, log: readonly Event[]): readonly Secret[];
  /** What is wrong with the state in itself: something that may never be, whoever looks. */
  faults(state: State): readonly string[];
  /** What else is wrong with what reached a viewer: the events sent, and the state they hold. */
  complaints(viewer: Viewer, sent: readonly Event[], held: State): readonly string[];
}

export interface Asking<State, Command> {
  ask(state: State, now: Moment): { readonly command: Command; readonly context: Context };
}

/** A text that stands nowhere else. */
export interface Secret {
  readonly text: string;
  mayKnow(viewer: Viewer): boolean;
  /** Redacted: the log keeps it until it is rewritten, but nobody's state does. */
  readonly gone: boolean;
}

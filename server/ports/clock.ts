import type { Moment } from '#domain/kernel/moments.ts';

/** The only ways the server meets time and chance; tests and rehearsals give their own. */
export interface Clock {
  now(): Moment;
  /** Runs `act` at `at` or as soon after as can be; gives back how to call it off. */
  at(at: Moment, act: () => void): () => void;
}

export interface Chance {
  bytes(count: number): Uint8Array;
}

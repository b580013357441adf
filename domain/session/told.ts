import type { SessionEvent } from './events.ts';

/** One kind of event, by its name. */
export type Told<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;

/** An event that this release does not know must never be read past: that is a bug, or a log of a newer release. */
export function unknown(event: never): never {
  throw new Error(`unknown event ${JSON.stringify(event)}`);
}

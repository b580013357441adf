import type { SessionEvent } from './events.ts';

/** One kind of event, by its name. */
export type Told<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;

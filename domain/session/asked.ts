import type { SessionCommand } from './commands.ts';

/** One kind of command, by its name. */
export type Asked<Type extends SessionCommand['type']> = Extract<SessionCommand, { type: Type }>;

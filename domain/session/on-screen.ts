import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { SessionState } from './state.ts';

const initial: SessionState = { status: 'empty' };

/** The live session as a screen decides it: without what only the server asks for and does, so that no phone fetches it. */
export const sessionOnScreen = { initial, decide, evolve };

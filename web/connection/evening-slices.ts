import { harvestDecider } from '#domain/harvest/decider.ts';
import { sessionOnScreen } from '#domain/session/on-screen.ts';
import type { Slices } from './slices.ts';

/** What somebody follows who takes part in an evening. */
export const eveningSlices = { session: sessionOnScreen, harvest: harvestDecider } as unknown as Slices;

import { harvestDecider } from '#domain/harvest/decider.ts';
import { sessionDecider } from '#domain/session/decider.ts';
import type { Slices } from './slices.ts';

/** What somebody follows who takes part in an evening. */
export const eveningSlices = { session: sessionDecider, harvest: harvestDecider } as unknown as Slices;

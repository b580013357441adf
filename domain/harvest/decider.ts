import type { Decider } from '../kernel/decider.ts';
import type { HarvestCommand } from './commands.ts';
import { decideHarvest } from './decide.ts';
import type { HarvestEvent } from './events.ts';
import { evolveHarvest } from './evolve.ts';
import type { HarvestRefusalCode } from './refusals.ts';
import type { HarvestState } from './state.ts';

const initial: HarvestState = { themes: [], agreements: [], undo: [], steps: 0, mergedInto: {} };

/** Stream `harvest:<project>`. Themes are everyone's, agreements are staff's. */
export const harvestDecider: Decider<HarvestState, HarvestCommand, HarvestEvent, HarvestRefusalCode> = {
  initial,
  decide: decideHarvest,
  evolve: evolveHarvest,
  view: (state, viewer) => (viewer.kind === 'staff' ? state : { ...state, agreements: [] }),
};

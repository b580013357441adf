import * as agreements from './agreements/evolve.ts';
import type { HarvestEvent } from './events.ts';
import * as grouping from './grouping/evolve.ts';
import type { HarvestState } from './state.ts';

export function evolveHarvest(state: HarvestState, event: HarvestEvent): HarvestState {
  switch (event.type) {
    case 'theme-made':
      return grouping.themeMade(state, event);
    case 'theme-renamed':
      return grouping.themeRenamed(state, event);
    case 'contributions-themed':
      return grouping.contributionsThemed(state, event);
    case 'contributions-unthemed':
      return grouping.contributionsUnthemed(state, event);
    case 'themes-merged':
      return grouping.themesMerged(state, event);
    case 'theme-split':
      return grouping.themeSplit(state, event);
    case 'theme-removed':
      return grouping.themeRemoved(state, event);
    case 'grouping-undone':
      return grouping.groupingUndone(state, event);
    case 'agreement-drafted':
      return agreements.agreementDrafted(state, event);
    case 'agreement-reworded':
      return agreements.agreementReworded(state, event);
    case 'agreement-linked':
      return agreements.agreementLinked(state, event);
    case 'agreement-unlinked':
      return agreements.agreementUnlinked(state, event);
    case 'deed-set':
      return agreements.deedSet(state, event);
    case 'agreement-proposed':
      return agreements.agreementProposed(state, event);
    case 'support-recorded':
      return agreements.supportRecorded(state, event);
    case 'agreement-withdrawn':
      return agreements.agreementWithdrawn(state, event);
    case 'agreement-settled':
      return agreements.agreementSettled(state, event);
    default:
      return event satisfies never;
  }
}

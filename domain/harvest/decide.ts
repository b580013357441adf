import type { Context } from '../kernel/decider.ts';
import { type Refusal, type Result, refuse } from '../kernel/result.ts';
import * as agreements from './agreements/decide.ts';
import type { HarvestCommand } from './commands.ts';
import type { HarvestEvent } from './events.ts';
import * as grouping from './grouping/decide.ts';
import type { HarvestRefusalCode } from './refusals.ts';
import { mayHarvest, mayNoteOutcome } from './rights.ts';
import type { HarvestState } from './state.ts';

export function decideHarvest(
  command: HarvestCommand,
  state: HarvestState,
  context: Context,
): Result<readonly HarvestEvent[], Refusal<HarvestRefusalCode>> {
  const noted = command.type === 'record-support' || command.type === 'settle-agreement';
  if (!(noted ? mayNoteOutcome : mayHarvest)(context.actor)) return refuse('not-allowed');
  switch (command.type) {
    case 'make-theme':
      return grouping.makeTheme(command, state, context);
    case 'rename-theme':
      return grouping.renameTheme(command, state);
    case 'theme-contributions':
      return grouping.themeContributions(command, state);
    case 'untheme-contributions':
      return grouping.unthemeContributions(command, state);
    case 'merge-themes':
      return grouping.mergeThemes(command, state);
    case 'split-theme':
      return grouping.splitTheme(command, state);
    case 'remove-theme':
      return grouping.removeTheme(command, state);
    case 'undo-grouping':
      return grouping.undoGrouping(command, state);
    case 'draft-agreement':
      return agreements.draftAgreement(command, state, context);
    case 'reword-agreement':
      return agreements.rewordAgreement(command, state, context);
    case 'link-contributions':
      return agreements.linkContributions(command, state);
    case 'unlink-contributions':
      return agreements.unlinkContributions(command, state);
    case 'set-deed':
      return agreements.setDeed(command, state);
    case 'propose-agreement':
      return agreements.proposeAgreement(command, state, context);
    case 'record-support':
      return agreements.recordSupport(command, state);
    case 'withdraw-agreement':
      return agreements.withdrawAgreement(command, state, context);
    case 'settle-agreement':
      return agreements.settleAgreement(command, state, context);
    default:
      return command satisfies never;
  }
}

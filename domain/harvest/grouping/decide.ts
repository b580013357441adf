import type { Context } from '../../kernel/decider.ts';
import type { ThemeId } from '../../kernel/ids.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { HarvestCommand } from '../commands.ts';
import type { HarvestEvent } from '../events.ts';
import { newcomers, publishedFrom } from '../reading.ts';
import type { HarvestRefusalCode } from '../refusals.ts';
import type { HarvestState, Theme } from '../state.ts';
import { themeName } from './name.ts';

export type Decision = Result<readonly HarvestEvent[], Refusal<HarvestRefusalCode>>;
type Asked<Type extends HarvestCommand['type']> = Extract<HarvestCommand, { type: Type }>;

const find = (state: HarvestState, id: ThemeId): Theme | undefined =>
  state.themes.find((theme) => theme.id === id);

const isTaken = (state: HarvestState, id: ThemeId): boolean =>
  find(state, id) !== undefined || state.mergedInto[id] !== undefined;

export function makeTheme(command: Asked<'make-theme'>, state: HarvestState, context: Context): Decision {
  const { theme } = command;
  if (isTaken(state, theme)) return refuse('theme-exists');
  const name = themeName(state, command.name, null);
  if (!name.ok) return name;
  return ok([
    {
      type: 'theme-made',
      audience: 'everyone',
      theme,
      name: name.value,
      contributions: newcomers([], command.contributions),
      at: context.now,
      by: context.actor.person,
    },
  ]);
}

export function renameTheme(command: Asked<'rename-theme'>, state: HarvestState): Decision {
  const theme = find(state, command.theme);
  if (!theme) return refuse('theme-unknown');
  const name = themeName(state, command.name, theme.id);
  if (!name.ok) return name;
  if (name.value === theme.name) return ok([]);
  if (command.saw !== theme.name) {
    return refuse('theme-renamed-meanwhile', { yours: name.value, theirs: theme.name });
  }
  return ok([{ type: 'theme-renamed', audience: 'everyone', theme: theme.id, name: name.value }]);
}

export function themeContributions(command: Asked<'theme-contributions'>, state: HarvestState): Decision {
  const theme = find(state, command.theme);
  if (!theme) return refuse('theme-unknown');
  const contributions = newcomers(theme.contributions, command.contributions);
  if (contributions.length === 0) return ok([]);
  return ok([{ type: 'contributions-themed', audience: 'everyone', theme: theme.id, contributions }]);
}

export function unthemeContributions(command: Asked<'untheme-contributions'>, state: HarvestState): Decision {
  const theme = find(state, command.theme);
  if (!theme) return refuse('theme-unknown');
  const contributions = held(theme, command.contributions);
  if (contributions.length === 0) return ok([]);
  return ok([{ type: 'contributions-unthemed', audience: 'everyone', theme: theme.id, contributions }]);
}

export function mergeThemes({ from, into }: Asked<'merge-themes'>, state: HarvestState): Decision {
  if (from === into) return refuse('theme-into-itself');
  if (!find(state, from) || !find(state, into)) return refuse('theme-unknown');
  return ok([{ type: 'themes-merged', audience: 'everyone', from, into }]);
}

export function splitTheme(command: Asked<'split-theme'>, state: HarvestState): Decision {
  const { from, theme } = command;
  const source = find(state, from);
  if (!source) return refuse('theme-unknown');
  if (isTaken(state, theme)) return refuse('theme-exists');
  const contributions = held(source, command.contributions);
  if (contributions.length === 0) return refuse('nothing-to-split');
  const name = themeName(state, command.name, null);
  if (!name.ok) return name;
  return ok([{ type: 'theme-split', audience: 'everyone', from, theme, name: name.value, contributions }]);
}

export function removeTheme({ theme }: Asked<'remove-theme'>, state: HarvestState): Decision {
  if (!find(state, theme)) return refuse('theme-unknown');
  return ok([{ type: 'theme-removed', audience: 'everyone', theme }]);
}

export function undoGrouping({ step }: Asked<'undo-grouping'>, state: HarvestState): Decision {
  const last = state.undo.at(-1);
  if (!last) return refuse('nothing-to-undo');
  if (last.id !== step) return refuse('undo-not-last');
  const touched = [...last.made, ...last.before.map(({ theme }) => theme.id)];
  if (touched.some((id) => publishedFrom(state, id).length > 0)) return refuse('undo-published');
  return ok([
    {
      type: 'grouping-undone',
      audience: 'everyone',
      step,
      themes: last.before.map(({ index, theme }) => ({
        theme: theme.id,
        index,
        name: theme.name,
        contributions: theme.contributions,
      })),
      removed: last.made,
    },
  ]);
}

const held = (theme: Theme, asked: readonly string[]): readonly string[] => {
  const wanted = new Set(asked);
  return theme.contributions.map((ref) => ref.contribution).filter((id) => wanted.has(id));
};

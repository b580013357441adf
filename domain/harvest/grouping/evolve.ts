import type { ThemeId } from '../../kernel/ids.ts';
import type { HarvestEvent } from '../events.ts';
import { newcomers } from '../reading.ts';
import type { HarvestState, Theme, UndoStep } from '../state.ts';

type Told<Type extends HarvestEvent['type']> = Extract<HarvestEvent, { type: Type }>;

/** How many steps can be taken back. */
const undoDepth = 50;

/** What a step is called on the screen, and which themes it makes anew. */
type About = Pick<UndoStep, 'what' | 'theme' | 'count'> & Partial<Pick<UndoStep, 'other' | 'made'>>;

/** Remembers the touched themes as they were, and takes over the new list. */
function stepped(
  state: HarvestState,
  touched: readonly ThemeId[],
  themes: readonly Theme[],
  about: About,
): HarvestState {
  const before = state.themes.flatMap((theme, index) =>
    touched.includes(theme.id) ? [{ index, theme }] : [],
  );
  const steps = state.steps + 1;
  const step: UndoStep = { other: '', made: [], ...about, id: `step-${steps}`, before };
  return { ...state, themes, steps, undo: [...state.undo.slice(1 - undoDepth), step] };
}

const nameOf = (state: HarvestState, id: ThemeId): string =>
  state.themes.find((theme) => theme.id === id)?.name ?? '';

const changed = (state: HarvestState, id: ThemeId, change: (theme: Theme) => Theme): readonly Theme[] =>
  state.themes.map((theme) => (theme.id === id ? change(theme) : theme));

const without = (theme: Theme, gone: readonly string[]): Theme => {
  const ids = new Set(gone);
  return { ...theme, contributions: theme.contributions.filter((ref) => !ids.has(ref.contribution)) };
};

export function themeMade(
  state: HarvestState,
  { theme, name, contributions }: Told<'theme-made'>,
): HarvestState {
  const themes = [...state.themes, { id: theme, name, contributions }];
  return stepped(state, [], themes, {
    what: 'made',
    theme: name,
    count: contributions.length,
    made: [theme],
  });
}

export function themeRenamed(state: HarvestState, { theme, name }: Told<'theme-renamed'>): HarvestState {
  const themes = changed(state, theme, (old) => ({ ...old, name }));
  return stepped(state, [theme], themes, {
    what: 'renamed',
    theme: nameOf(state, theme),
    other: name,
    count: 0,
  });
}

export function contributionsThemed(state: HarvestState, event: Told<'contributions-themed'>): HarvestState {
  const themes = changed(state, event.theme, (old) => ({
    ...old,
    contributions: [...old.contributions, ...event.contributions],
  }));
  const count = event.contributions.length;
  return stepped(state, [event.theme], themes, { what: 'themed', theme: nameOf(state, event.theme), count });
}

export function contributionsUnthemed(
  state: HarvestState,
  { theme, contributions }: Told<'contributions-unthemed'>,
): HarvestState {
  const themes = changed(state, theme, (old) => without(old, contributions));
  const count = contributions.length;
  return stepped(state, [theme], themes, { what: 'unthemed', theme: nameOf(state, theme), count });
}

export function themesMerged(state: HarvestState, { from, into }: Told<'themes-merged'>): HarvestState {
  const gone = state.themes.find((theme) => theme.id === from)?.contributions ?? [];
  const themes = changed(state, into, (old) => ({
    ...old,
    contributions: [...old.contributions, ...newcomers(old.contributions, gone)],
  })).filter((theme) => theme.id !== from);
  const about: About = {
    what: 'merged',
    theme: nameOf(state, from),
    other: nameOf(state, into),
    count: gone.length,
  };
  const next = stepped(state, [from, into], themes, about);
  return { ...next, mergedInto: { ...state.mergedInto, [from]: into } };
}

export function themeSplit(state: HarvestState, event: Told<'theme-split'>): HarvestState {
  const { from, theme, name } = event;
  const ids = new Set(event.contributions);
  const source = state.themes.find((candidate) => candidate.id === from);
  const contributions = (source?.contributions ?? []).filter((ref) => ids.has(ref.contribution));
  const rest = changed(state, from, (old) => without(old, event.contributions));
  const about: About = {
    what: 'split',
    theme: nameOf(state, from),
    other: name,
    count: ids.size,
    made: [theme],
  };
  return stepped(state, [from], [...rest, { id: theme, name, contributions }], about);
}

export function themeRemoved(state: HarvestState, { theme }: Told<'theme-removed'>): HarvestState {
  const gone = state.themes.find((candidate) => candidate.id === theme);
  const themes = state.themes.filter((candidate) => candidate.id !== theme);
  return stepped(state, [theme], themes, {
    what: 'removed',
    theme: gone?.name ?? '',
    count: gone?.contributions.length ?? 0,
  });
}

export function groupingUndone(state: HarvestState, event: Told<'grouping-undone'>): HarvestState {
  const restored = new Set(event.themes.map(({ theme }) => theme));
  const touched = new Set([...event.removed, ...restored]);
  const themes = state.themes.filter((theme) => !touched.has(theme.id));
  for (const { theme, index, name, contributions } of event.themes) {
    themes.splice(index, 0, { id: theme, name, contributions });
  }
  const mergedInto = Object.fromEntries(
    Object.entries(state.mergedInto).filter(([from]) => !restored.has(from)),
  );
  return { ...state, themes, mergedInto, undo: state.undo.slice(0, -1) };
}

import type { ThemeId } from '../../kernel/ids.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { isBlank } from '../../kernel/text.ts';
import type { HarvestRefusalCode } from '../refusals.ts';
import type { HarvestState } from '../state.ts';

const longestName = 120;

/** A name for a theme, trimmed; `except` is the theme that may keep its own. */
export function themeName(
  state: HarvestState,
  asked: string,
  except: ThemeId | null,
): Result<string, Refusal<HarvestRefusalCode>> {
  const name = asked.trim();
  if (isBlank(name)) return refuse('theme-name-missing');
  if (name.length > longestName) return refuse('name-too-long', { max: longestName });
  const same = state.themes.find((theme) => theme.id !== except && folded(theme.name) === folded(name));
  return same ? refuse('theme-name-taken', { name: same.name }) : ok(name);
}

const folded = (name: string): string => name.normalize('NFKC').toLocaleLowerCase('nl');

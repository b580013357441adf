import type { ProjectId, ThemeId } from '#domain/kernel/ids.ts';
import { second } from '#domain/kernel/moments.ts';
import type { Said } from './hold-evening.ts';
import { rapporteurOf, type Stage } from './prepare.ts';

/** The rapporteur's work: every contribution with a theme goes there, the others stay loose. */
export async function gather(
  stage: Stage,
  project: ProjectId,
  said: readonly Said[],
  themes: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, ThemeId>>> {
  const { teller } = stage;
  const made: Record<string, ThemeId> = {};
  for (const [key, name] of Object.entries(themes)) {
    const theme = teller.newId();
    made[key] = theme;
    teller.at += 40 * second;
    const contributions = said.filter((one) => one.theme === key).map(({ ref }) => ref);
    await teller.tell('harvest', project, rapporteurOf(stage), {
      type: 'make-theme',
      theme,
      name,
      contributions,
    });
  }
  return made;
}

import type { PersonId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import { minute } from '#domain/kernel/moments.ts';
import type { Stance } from '#domain/session/events.ts';
import type { Laid, SupportCheck } from '#domain/session/state.ts';

const tellResultFor = 10 * minute;

/** Checks to answer, and those whose result was told a short while ago. */
export const checksToShow = (session: Laid, now: Moment): readonly SupportCheck[] =>
  session.support.filter(({ closedAt }) => closedAt === null || now - closedAt < tellResultFor);

export interface OwnStance {
  readonly stance: Stance;
  readonly words: string;
}

export function stanceOf(check: SupportCheck, me: PersonId | null): OwnStance | null {
  if (me === null) return null;
  for (const stances of check.stances) if (Object.hasOwn(stances, me)) return stances[me] ?? null;
  return null;
}

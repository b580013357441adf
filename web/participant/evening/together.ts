import { afterTogether } from '#domain/session/clock/together.ts';
import type { Live } from '#domain/session/state.ts';
import type { Say } from '../say.ts';

/** What follows for who was called back from a round that waits; null while no round waits. */
export function afterWords(session: Live, say: Say): string | null {
  const after = afterTogether(session);
  const next = session.items[session.clock.item + 1]?.title ?? '';
  return after && say(`participant.together.${after}`, { next });
}

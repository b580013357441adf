import type { Moment } from '../kernel/moments.ts';
import { endForAll, nextItem } from './clock/time.ts';
import type { SessionCommand } from './commands.ts';
import type { SessionState } from './state.ts';

/** What the server must do next by itself, and when; null while only people decide. */
export function nextDue(
  state: SessionState,
): { readonly at: Moment; readonly command: SessionCommand } | null {
  if (state.status !== 'live') return null;
  const { clock } = state;
  if (clock.callBack) return { at: clock.callBack.until, command: { type: 'gather' } };
  if (!clock.automatic || clock.item < 0 || !nextItem(state)) return null;
  return { at: endForAll(state), command: { type: 'advance' } };
}

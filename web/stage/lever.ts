import type { SessionState } from '#domain/session/state.ts';

/** An act that moves the whole evening on. */
export type Lever =
  | { readonly act: 'open' }
  | { readonly act: 'start'; readonly item: number }
  | { readonly act: 'send-to-tables' }
  | { readonly act: 'call-back' }
  | { readonly act: 'call-back-briefly' }
  | { readonly act: 'stop-call-back' }
  | { readonly act: 'close' };

/**
 * The acts that this moment asks for: the large one first, then the others that are possible. Empty when the
 * evening is over.
 */
export function leversOf(state: SessionState): readonly Lever[] {
  if (state.status === 'lobby') return [{ act: 'open' }];
  if (state.status !== 'live') return [];
  const { clock, items } = state;
  if (clock.callBack) return [{ act: 'stop-call-back' }];
  const onwards: readonly Lever[] =
    clock.item + 1 < items.length ? [{ act: 'start', item: clock.item + 1 }] : [{ act: 'close' }];
  if (clock.place === 'tables') return [{ act: 'call-back' }, ...onwards, { act: 'call-back-briefly' }];
  if (items[clock.item]?.place !== 'tables') return onwards;
  const betweenRounds = items[clock.item + 1]?.place === 'tables';
  return betweenRounds ? [...onwards, { act: 'send-to-tables' }] : [{ act: 'send-to-tables' }, ...onwards];
}

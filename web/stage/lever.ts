import type { Moment } from '#domain/kernel/moments.ts';
import type { SessionState } from '#domain/session/state.ts';

/** The one large act that this moment of the evening asks for. */
export type Lever =
  | { readonly act: 'open' }
  | { readonly act: 'start'; readonly item: number }
  | { readonly act: 'send-to-tables' }
  | { readonly act: 'call-back' }
  | { readonly act: 'stop-call-back'; readonly until: Moment }
  | { readonly act: 'close' }
  | { readonly act: 'none' };

export function leverOf(state: SessionState): Lever {
  if (state.status === 'lobby') return { act: 'open' };
  if (state.status !== 'live') return { act: 'none' };
  const { clock, items } = state;
  if (clock.callBack) return { act: 'stop-call-back', until: clock.callBack.until };
  if (clock.place === 'tables') return { act: 'call-back' };
  const next = clock.item + 1;
  return next < items.length ? { act: 'start', item: next } : { act: 'close' };
}

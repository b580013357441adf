import type { Live } from '../state.ts';

/** What follows when everyone was called back from a round that still waits (S18). Null: no round waits in plenary. */
export function afterTogether({ clock, items }: Live): 'same-round' | 'next-round' | 'end' | null {
  if (clock.place !== 'plenary' || items[clock.item]?.place !== 'tables') return null;
  if (clock.briefly) return 'same-round';
  return items[clock.item + 1] ? 'next-round' : 'end';
}

/** Whether everybody sits at the tables now, or will again tonight. */
export function tablesToCome(state: Live): boolean {
  const { item } = state.clock;
  const after = afterTogether(state);
  const from = after === null || after === 'same-round' ? item : item + 1;
  return state.items.slice(Math.max(0, from)).some(({ place }) => place === 'tables');
}

import type { Visibility } from '../../process/events.ts';
import type { Live } from '../state.ts';

const reach: readonly Visibility[] = ['table', 'dialogue', 'public'];

/** How far words may travel that are put down now. */
export const reachNow = ({ items, clock }: Live): Visibility => items[clock.item]?.visibility ?? 'dialogue';

/** R8: somebody may keep their words closer than the item does, never let them travel further. */
export const narrowest = (a: Visibility, b: Visibility): Visibility =>
  reach.indexOf(a) <= reach.indexOf(b) ? a : b;

import { mediaKindOf } from '#domain/session/sound/place.ts';
import type { Laid } from '#domain/session/state.ts';

/** Whether this evening has its sound and picture on this page: not with a meeting elsewhere, and not without. */
export function isOnPage(state: Laid): boolean {
  const kind = mediaKindOf(state);
  return kind !== 'none' && kind !== 'link';
}

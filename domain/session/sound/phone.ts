import type { PersonId } from '../../kernel/ids.ts';
import { seatOf } from '../find.ts';
import type { Laid } from '../state.ts';
import { soundPlaceOf } from './place.ts';
import { silencedAt } from './room.ts';

/**
 * Whether somebody on the telephone got the word (again) since their microphone was turned off: their phone has no
 * button for it. `mightSpeak`: whether they were allowed to a moment ago.
 */
export function hasWordAgain(state: Laid, person: PersonId, mightSpeak: boolean): boolean {
  const silenced = silencedAt(state, person);
  const floor = seatOf(state, person)?.table.floor;
  if (silenced === null || (floor?.person === person && floor.since > silenced)) return true;
  return !mightSpeak && soundPlaceOf(state, person)?.rights.speak === true;
}

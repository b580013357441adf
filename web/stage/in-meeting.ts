import type { PersonId } from '#domain/kernel/ids.ts';
import { soundPlaceOf } from '#domain/session/sound/place.ts';
import type { Laid } from '#domain/session/state.ts';
import type { MediaView } from '#web/media/view.ts';

export interface NotThere {
  readonly person: PersonId;
  /** Where they belong now; null: with everyone together. */
  readonly table: number | null;
  /** They said that it does not work. */
  readonly isStuck: boolean;
}

export interface InMeeting {
  readonly there: number;
  readonly expected: number;
  /** Who asked for help first, then by table. */
  readonly missing: readonly NotThere[];
}

/** Who says to be in the meeting where they belong, of those who have their page open. */
export function inMeeting(state: Laid, roll: MediaView['roll']): InMeeting {
  const placed = roll.flatMap(({ person, room, trouble }) => {
    const place = soundPlaceOf(state, person);
    if (!place) return [];
    const table = place.room === 'plenary' ? null : place.room;
    const isThere = room === (table === null ? 'plenary' : `table:${table}`);
    return [{ person, table, isThere, isStuck: trouble !== null }];
  });
  const missing = placed.filter(({ isThere }) => !isThere);
  return {
    there: placed.length - missing.length,
    expected: placed.length,
    missing: missing
      .map(({ person, table, isStuck }) => ({ person, table, isStuck }))
      .sort((a, b) => Number(b.isStuck) - Number(a.isStuck) || (a.table ?? 0) - (b.table ?? 0)),
  };
}

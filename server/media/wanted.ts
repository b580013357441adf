import type { StaffRole } from '#domain/kernel/decider.ts';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { MediaKind } from '#domain/process/events.ts';
import { mediaKindOf, soundPlaceOf } from '#domain/session/sound/place.ts';
import { plenarySound, tableSound } from '#domain/session/sound/room.ts';
import type { Laid, RoomSound, SessionState } from '#domain/session/state.ts';
import type { MediaRights, MediaRoom } from '../ports/media.ts';

export interface MediaPlace {
  readonly room: MediaRoom;
  readonly rights: MediaRights;
}

/** Where a session wants somebody to be heard and seen; null: nowhere now. */
export function placeWanted(
  state: SessionState,
  person: PersonId,
  roles: readonly StaffRole[],
): MediaPlace | null {
  const place = soundPlaceOf(state, person, roles);
  if (!place) return null;
  return { room: place.room === 'plenary' ? 'plenary' : `table:${place.room}`, rights: place.rights };
}

export const samePlace = (one: MediaPlace, other: MediaPlace): boolean =>
  one.room === other.room &&
  one.rights.speak === other.rights.speak &&
  one.rights.camera === other.rights.camera;

/** What brings the sound of this session; `none` also before there is anything. */
export const kindWanted = (state: SessionState): MediaKind =>
  state.status === 'empty' ? 'none' : mediaKindOf(state);

const rooms = (state: Laid): readonly (readonly [MediaRoom, RoomSound])[] => [
  ['plenary', plenarySound(state)],
  ...state.tables.map((table) => [`table:${table.number}` as const, tableSound(table)] as const),
];

/** Whose microphone was turned off for them, and when that was last. */
export function silencesIn(state: SessionState): ReadonlyMap<PersonId, Moment> {
  const silences = new Map<PersonId, Moment>();
  if (state.status !== 'live') return silences;
  for (const [, { silenced }] of rooms(state)) {
    for (const [person, at] of Object.entries(silenced)) {
      silences.set(person, Math.max(at, silences.get(person) ?? 0));
    }
  }
  return silences;
}

/** Whose picture is large, per room where it is somebody's. */
export function spotlightsIn(state: SessionState): ReadonlyMap<MediaRoom, PersonId> {
  const lit = new Map<MediaRoom, PersonId>();
  if (state.status !== 'live') return lit;
  for (const [room, { spotlight }] of rooms(state)) if (spotlight !== null) lit.set(room, spotlight);
  return lit;
}

/** The tables that are recorded now. */
export function recordingsIn(state: SessionState): ReadonlySet<MediaRoom> {
  if (state.status !== 'live') return new Set();
  const recorded = state.tables.filter((table) => (tableSound(table).recording?.since ?? null) !== null);
  return new Set(recorded.map(({ number }) => `table:${number}` as const));
}

/** False where nothing of what sound and picture follow has changed. */
export function mayDiffer(before: SessionState, after: SessionState): boolean {
  if (before.status === 'empty' || after.status === 'empty' || before.status !== after.status) return true;
  if (before.occasion !== after.occasion || before.sound !== after.sound) return true;
  if (before.status === 'live' && after.status === 'live' && before.clock.place !== after.clock.place)
    return true;
  if (before.tables === after.tables) return false;
  return after.tables.some((table, index) => {
    const was = before.tables[index];
    return was?.seats !== table.seats || was.sound !== table.sound || was.facilitator !== table.facilitator;
  });
}

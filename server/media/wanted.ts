import type { StaffRole } from '#domain/kernel/decider.ts';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { MediaKind } from '#domain/process/events.ts';
import { tableOf } from '#domain/session/find.ts';
import { mediaKindOf, soundPlaceOf } from '#domain/session/sound/place.ts';
import { plenarySound, tableSound } from '#domain/session/sound/room.ts';
import type { Laid, RoomSound, SessionState } from '#domain/session/state.ts';
import type { MediaRights, MediaRoom } from '../ports/media.ts';

export interface MediaPlace {
  readonly room: MediaRoom;
  readonly rights: MediaRights;
  /** Where a meeting elsewhere is and how one comes in; empty with every other provider. */
  readonly door: string;
}

/** Where a session wants somebody to be heard and seen; null: nowhere now. */
export function placeWanted(
  state: SessionState,
  person: PersonId,
  roles: readonly StaffRole[],
): MediaPlace | null {
  const place = soundPlaceOf(state, person, roles);
  if (!place || state.status === 'empty') return null;
  const { room, rights } = place;
  return { room: room === 'plenary' ? room : `table:${room}`, rights, door: doorOf(state, room) };
}

/** Changes when the organiser puts a link right during the evening. */
function doorOf(state: Laid, room: 'plenary' | number): string {
  if (mediaKindOf(state) !== 'link') return '';
  const { plenaryLink, media } = state.occasion;
  const link = room === 'plenary' ? plenaryLink : tableOf(state, room)?.videoLink;
  return JSON.stringify([link, media?.passCode, media?.instructions]);
}

export const samePlace = (one: MediaPlace, other: MediaPlace): boolean =>
  one.room === other.room &&
  one.rights.speak === other.rights.speak &&
  one.rights.camera === other.rights.camera &&
  one.door === other.door;

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
    return (
      was?.seats !== table.seats ||
      was.sound !== table.sound ||
      was.facilitator !== table.facilitator ||
      was.videoLink !== table.videoLink
    );
  });
}

/** Somebody got the floor or gave it back: that is heard of who phones in only. */
export const floorsDiffer = (before: SessionState, after: SessionState): boolean =>
  before.status !== 'empty' &&
  after.status !== 'empty' &&
  after.tables.some((table, index) => before.tables[index]?.floor !== table.floor);

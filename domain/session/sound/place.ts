import type { StaffRole } from '../../kernel/decider.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { MediaKind } from '../../process/events.ts';
import { seatOf } from '../find.ts';
import { isTableTeam } from '../rights.ts';
import { teamRoleOf, viewerOf } from '../roles.ts';
import type { Laid, SessionState, Table } from '../state.ts';
import { plenarySound, tableSound } from './room.ts';

export interface SoundPlace {
  /** Everyone together, or the table with this number. */
  readonly room: 'plenary' | number;
  readonly rights: { readonly speak: boolean; readonly camera: boolean };
}

/** What brings the sound; evenings of before there was a choice go by their links. */
export function mediaKindOf({ occasion, tables }: Laid): MediaKind {
  if (occasion.media) return occasion.media.kind;
  const hasLink = occasion.plenaryLink !== '' || tables.some(({ videoLink }) => videoLink !== '');
  return hasLink ? 'link' : 'built-in';
}

/**
 * Whether who is heard is decided here, if need be by each person's own page, as with Jitsi: in a meeting elsewhere
 * people turn on their microphones without us.
 */
export const isLedHere = (state: Laid): boolean =>
  ['built-in', 'livekit', 'jitsi'].includes(mediaKindOf(state));

/** Whether each picture stands on a place of ours, so that one can be shown large. */
export const hasOwnPictures = (state: Laid): boolean => ['built-in', 'livekit'].includes(mediaKindOf(state));

/**
 * Where somebody is heard and seen now, and whether they may be; null: nowhere now. `staffRoles`: what they are in
 * the organisation, as in `viewerOf`. Nothing here turns a microphone or a camera on or off.
 */
export function soundPlaceOf(
  state: SessionState,
  person: PersonId,
  staffRoles: readonly StaffRole[] = [],
): SoundPlace | null {
  if (state.status === 'empty' || state.status === 'closed' || mediaKindOf(state) === 'none') return null;
  if (!viewerOf(state, person, staffRoles)) return null;
  const table = seatOf(state, person)?.table;
  const runs = teamRoleOf(state, person) !== null || staffRoles.includes('organiser');
  const leads = table !== undefined && isTableTeam(table, person);
  if (state.status === 'lobby') return runs || leads ? together(true) : null;
  switch (state.clock.place) {
    case 'break':
      return together(false);
    case 'tables':
      return table ? atTable(table, leads || runs) : together(runs);
    case 'plenary':
      return together(runs || mayBeHeard(state, person, table));
    default:
      return state.clock.place satisfies never;
  }
}

/** In plenary whoever may not speak is not seen either: the picture is for who speaks. */
const together = (speak: boolean): SoundPlace => ({ room: 'plenary', rights: { speak, camera: speak } });

const atTable = (table: Table, mayAlways: boolean): SoundPlace => ({
  room: table.number,
  rights: { speak: mayAlways || !tableSound(table).listening, camera: true },
});

/** Of who does not run the evening. */
function mayBeHeard(state: Laid, person: PersonId, table: Table | undefined): boolean {
  const { speakers, listening } = plenarySound(state);
  return !listening && (table?.facilitator === person || speakers.includes(person));
}

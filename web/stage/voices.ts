import type { PersonId } from '#domain/kernel/ids.ts';
import { roleOf } from '#domain/session/roles.ts';
import { soundPlaceOf } from '#domain/session/sound/place.ts';
import { plenarySound } from '#domain/session/sound/room.ts';
import type { Laid } from '#domain/session/state.ts';
import type { MediaView } from '#web/media/view.ts';

type Heard = Pick<MediaView, 'room' | 'company' | 'roll'>;

/** Everybody here who may be heard in plenary now: the evening's team first, who has no part in the evening last. */
export function voicesIn(state: Laid, online: ReadonlySet<PersonId>, heard: Heard): readonly PersonId[] {
  const { leadFacilitators, techHosts, rapporteurs } = state.occasion.team;
  const seated = state.tables.flatMap((table) => table.seats.map((seat) => seat.person));
  const people = new Set([...leadFacilitators, ...techHosts, ...rapporteurs, ...seated]);
  const speakers = new Set(plenarySound(state).speakers);
  const ofTheEvening = [...people].filter(
    (person) => (online.has(person) || speakers.has(person)) && soundPlaceOf(state, person)?.rights.speak,
  );
  return [...ofTheEvening, ...outsidersIn(state, heard)];
}

/** Which of them may speak is known only to who is in that room; who is not there sees all that are. */
function outsidersIn(state: Laid, { room, company, roll }: Heard): readonly PersonId[] {
  const there = roll.filter((one) => one.room === 'plenary').map(({ person }) => person);
  return there.filter(
    (person) => roleOf(state, person) === null && (room !== 'plenary' || company.has(person)),
  );
}

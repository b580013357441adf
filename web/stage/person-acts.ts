import type { SessionCommand } from '#domain/session/commands.ts';
import { roleOf } from '#domain/session/roles.ts';
import { hasOwnPictures, isLedHere, soundPlaceOf } from '#domain/session/sound/place.ts';
import { plenarySound, soundIn } from '#domain/session/sound/room.ts';
import type { Laid, Seat, Table } from '#domain/session/state.ts';

/** One thing that can be asked for a person about sound, with the name of its sentence. */
export interface PersonAct {
  readonly name:
    | 'silence'
    | 'large'
    | 'notLarge'
    | 'invite'
    | 'saysYes'
    | 'takeBack'
    | 'endSpeaking'
    | 'raiseHand'
    | 'phones'
    | 'hasScreen';
  readonly command: SessionCommand;
}

/** What fits this moment, in the order in which it is asked most. */
export function personActs(state: Laid, table: Table, seat: Seat): readonly PersonAct[] {
  const acts = isLedHere(state) ? [...speakingActs(state, seat), ...roomActs(state, seat)] : [];
  return [...acts, ...callerActs(state, table, seat), meansAct(seat)];
}

function speakingActs(state: Laid, { person, means }: Seat): readonly PersonAct[] {
  const end = { type: 'end-speaking', person } as const;
  if (plenarySound(state).speakers.includes(person)) return [{ name: 'endSpeaking', command: end }];
  if (state.invited?.includes(person)) {
    const accept = { type: 'accept-invitation', person } as const;
    return [
      ...(means === 'screen' ? [] : [{ name: 'saysYes' as const, command: accept }]),
      { name: 'takeBack', command: end },
    ];
  }
  const together = state.status === 'live' && state.clock.place === 'plenary';
  const listens = together && soundPlaceOf(state, person)?.rights.speak === false;
  return listens ? [{ name: 'invite', command: { type: 'invite-to-speak', person } }] : [];
}

/** What is done in the room that they are heard in now; who has no part in the evening is heard in plenary. */
export function roomActs(state: Laid, { person }: Pick<Seat, 'person'>): readonly PersonAct[] {
  if (state.status === 'live' && roleOf(state, person) === null)
    return [{ name: 'silence', command: { type: 'silence', table: null, person } }];
  const place = state.status === 'live' ? soundPlaceOf(state, person) : null;
  if (!place?.rights.camera) return [];
  const table = place.room === 'plenary' ? null : place.room;
  const silence = { name: 'silence', command: { type: 'silence', table, person } } as const;
  if (!hasOwnPictures(state)) return [silence];
  const isLarge = soundIn(state, table)?.spotlight === person;
  return [
    silence,
    {
      name: isLarge ? 'notLarge' : 'large',
      command: { type: 'spotlight', table, person: isLarge ? null : person },
    },
  ];
}

function callerActs(state: Laid, table: Table, { person, means }: Seat): readonly PersonAct[] {
  const isUp = table.hands.some((hand) => hand.person === person) || table.floor?.person === person;
  const may = state.status === 'live' && state.clock.place === 'tables' && means !== 'screen' && !isUp;
  return may ? [{ name: 'raiseHand', command: { type: 'raise-hand', person } }] : [];
}

const meansAct = ({ person, means }: Seat): PersonAct =>
  means === 'phone'
    ? { name: 'hasScreen', command: { type: 'set-means', person, means: 'screen' } }
    : { name: 'phones', command: { type: 'set-means', person, means: 'phone' } };

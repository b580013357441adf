import { type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Asked } from '../asked.ts';
import { atTable } from '../audiences.ts';
import { type Act, happened, unchanged } from '../decision.ts';
import { seatOf } from '../find.ts';
import type { SessionRefusalCode } from '../refusals.ts';
import { mayLeadRoom, mayRunEvening } from '../rights.ts';
import { roleOf } from '../roles.ts';
import type { Laid, Live, Lobby } from '../state.ts';
import { soundPlaceOf } from './place.ts';
import { soundIn } from './room.ts';

type Room = number | null;

const audienceOf = (room: Room) => (room === null ? 'everyone' : atTable(room));

/** Turns somebody's microphone off. There is no way to turn one on: only the person themselves does that. */
export const silence: Act<Asked<'silence'>, Live> = ({ table, person }, state, { now, actor }) => {
  if (!soundIn(state, table)) return refuse('no-such-table');
  if (!mayLeadRoom(state, table, actor)) return refuse('not-allowed');
  if (!isHeardIn(state, table, person)) return refuse('not-in-this-room');
  return happened({ type: 'silenced', audience: audienceOf(table), table, person, at: now });
};

export const setListening: Act<Asked<'set-listening'>, Live> = ({ table, listening }, state, { actor }) => {
  const sound = soundIn(state, table);
  if (!sound) return refuse('no-such-table');
  if (!mayLeadRoom(state, table, actor)) return refuse('not-allowed');
  const elsewhere = refuseElsewhere(state, table);
  if (elsewhere) return elsewhere;
  if (sound.listening === listening) return unchanged;
  return happened({ type: 'listening-set', audience: audienceOf(table), table, listening });
};

export const spotlight: Act<Asked<'spotlight'>, Live> = ({ table, person }, state, { actor }) => {
  const sound = soundIn(state, table);
  if (!sound) return refuse('no-such-table');
  if (!mayLeadRoom(state, table, actor)) return refuse('not-allowed');
  if (sound.spotlight === person) return unchanged;
  if (person !== null) {
    if (!isIn(state, table, person)) return refuse('not-in-this-room');
    if (!soundPlaceOf(state, person)?.rights.camera) return refuse('may-not-speak');
  }
  return happened({ type: 'spotlighted', audience: audienceOf(table), table, person });
};

/** What was set before stands: a seat whose means somebody told tonight follows the plan no more. */
export const setMeans: Act<Asked<'set-means'>, Lobby | Live> = ({ person, means }, state, { actor }) => {
  if (!mayRunEvening(state, actor)) return refuse('not-allowed');
  const place = seatOf(state, person);
  if (!place) return refuse('no-seat');
  if (place.seat.means === means) return unchanged;
  const { number } = place.table;
  return happened({ type: 'means-changed', audience: atTable(number), table: number, person, means });
};

/** What somebody is in the organisation the evening does not know; who has no part in it is heard in plenary if at all. */
const isHeardIn = (state: Laid, room: Room, person: string): boolean =>
  isIn(state, room, person) || (room === null && roleOf(state, person) === null);

const isIn = (state: Laid, room: Room, person: string): boolean =>
  soundPlaceOf(state, person)?.room === (room ?? 'plenary');

/** Null where people are in this kind of room now. */
export function refuseElsewhere(
  { clock }: Live,
  room: Room,
): Result<never, Refusal<SessionRefusalCode>> | null {
  if (room === null) return clock.place === 'plenary' ? null : refuse('not-in-plenary');
  return clock.place === 'tables' ? null : refuse('not-at-tables');
}

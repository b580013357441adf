import { refuse } from '../../kernel/result.ts';
import type { Asked } from '../asked.ts';
import { type Act, happened, unchanged } from '../decision.ts';
import { seatOf } from '../find.ts';
import { mayActFor, mayRunEvening } from '../rights.ts';
import { arrival } from '../seats/decide.ts';
import type { Laid, Live } from '../state.ts';
import { refuseElsewhere } from './decide.ts';
import { soundPlaceOf } from './place.ts';
import { plenarySound } from './room.ts';

/** In plenary participants listen. Who is invited is heard once they accept, and not before. */
export const inviteToSpeak: Act<Asked<'invite-to-speak'>, Live> = ({ person }, state, { actor }) => {
  if (!mayRunEvening(state, actor)) return refuse('not-allowed');
  if (!seatOf(state, person)) return refuse('no-seat');
  const elsewhere = refuseElsewhere(state, null);
  if (elsewhere) return elsewhere;
  const maySpeak = soundPlaceOf(state, person)?.rights.speak || isSpeaker(state, person);
  if (maySpeak || isInvited(state, person)) return unchanged;
  return happened({ type: 'invited-to-speak', audience: `person:${person}`, person });
};

export const acceptInvitation: Act<Asked<'accept-invitation'>, Live> = (command, state, { now, actor }) => {
  const person = command.person ?? actor.person;
  if (!mayActFor(state, person, actor)) return refuse('not-allowed');
  const place = seatOf(state, person);
  if (!place) return refuse('no-seat');
  if (isSpeaker(state, person)) return unchanged;
  if (!isInvited(state, person)) return refuse('not-invited');
  const joined = { type: 'plenary-speaker-joined', audience: 'everyone', person } as const;
  return happened(...arrival(place.table, person, now), joined);
};

export const declineInvitation: Act<Asked<'decline-invitation'>, Live> = (command, state, { actor }) => {
  const person = command.person ?? actor.person;
  if (!mayActFor(state, person, actor)) return refuse('not-allowed');
  return isInvited(state, person) ? happened(declined(person)) : unchanged;
};

/** By who speaks, or by who runs the evening; who was only invited is not invited any more. */
export const endSpeaking: Act<Asked<'end-speaking'>, Live> = ({ person }, state, { actor }) => {
  if (actor.person !== person && !mayRunEvening(state, actor)) return refuse('not-allowed');
  if (isSpeaker(state, person)) {
    return happened({ type: 'plenary-speaker-left', audience: 'everyone', person });
  }
  return isInvited(state, person) ? happened(declined(person)) : unchanged;
};

const isInvited = (state: Laid, person: string): boolean => state.invited?.includes(person) ?? false;
const isSpeaker = (state: Laid, person: string): boolean => plenarySound(state).speakers.includes(person);

const declined = (person: string) =>
  ({ type: 'invitation-declined', audience: `person:${person}`, person }) as const;

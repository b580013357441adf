import type { Context } from '../../kernel/decider.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/result.ts';
import type { Asked } from '../asked.ts';
import { atTable } from '../audiences.ts';
import { type Act, type Decision, happened, unchanged } from '../decision.ts';
import type { SessionEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { seatAt, tableOf } from '../find.ts';
import { mayActFor, mayLeadTable } from '../rights.ts';
import { arrival } from '../seats/decide.ts';
import type { Laid, Live, SessionState, Table } from '../state.ts';
import type { Told } from '../told.ts';
import { awaitedFor } from './consent.ts';
import { refuseElsewhere } from './decide.ts';

/** What recording is for, and how long it is kept; null where nothing is recorded (see D20). */
export const recordingPlanned = ({ occasion }: Laid) => occasion.media?.recording ?? null;

export const askRecording: Act<Asked<'ask-recording'>, Live> = ({ table: number }, state, { now, actor }) => {
  const table = tableOf(state, number);
  if (!table) return refuse('no-such-table');
  if (!mayLeadTable(state, table, actor)) return refuse('not-allowed');
  if (!recordingPlanned(state)) return refuse('recording-not-planned');
  const elsewhere = refuseElsewhere(state, number);
  if (elsewhere) return elsewhere;
  if (table.sound?.recording) return unchanged;
  const audience = atTable(number);
  const asked = { type: 'recording-asked', audience, table: number, by: actor.person, at: now } as const;
  // who asks for it, and sits there, is all right with it
  return seatAt(table, actor.person)
    ? happened(...arrival(table, actor.person, now), asked, consented(table, actor.person, true))
    : happened(asked);
};

/** Who says no, or no longer, stops it at once; the question is over then, and may be asked again. */
export const consentToRecording: Act<Asked<'consent-to-recording'>, Live> = (
  command,
  state,
  { now, actor },
) => {
  const person = command.person ?? actor.person;
  const table = tableOf(state, command.table);
  if (!table) return refuse('no-such-table');
  if (!mayActFor(state, person, actor)) return refuse('not-allowed');
  if (!seatAt(table, person)) return refuse('not-at-this-table');
  const { consent } = command;
  const recording = table.sound?.recording;
  if (!recording) return consent ? refuse('recording-not-asked') : unchanged;
  if (consent && recording.consents.includes(person)) return unchanged;
  const said = [...arrival(table, person, now), consented(table, person, consent)];
  return consent ? happened(...said) : happened(...said, stopped(table, 'refused', now));
};

export const stopRecording: Act<Asked<'stop-recording'>, Live> = (
  { table: number, failed },
  state,
  { now, actor },
) => {
  const table = tableOf(state, number);
  if (!table) return refuse('no-such-table');
  const may = failed ? actor.person === 'server' : mayLeadTable(state, table, actor);
  if (!may) return refuse('not-allowed');
  return table.sound?.recording ? happened(stopped(table, failed ? 'failed' : 'asked', now)) : unchanged;
};

const consented = ({ number }: Table, person: PersonId, consent: boolean): SessionEvent => ({
  type: 'recording-consented',
  audience: atTable(number),
  table: number,
  person,
  consent,
});

const stopped = ({ number }: Table, why: Told<'recording-stopped'>['why'], at: number): SessionEvent => ({
  type: 'recording-stopped',
  audience: atTable(number),
  table: number,
  why,
  at,
});

/**
 * What a decision means for recording, whatever was decided: it begins once everybody here consented, it stops where
 * somebody came in who was not asked, and it ends with the round. A table of which the state does not tell who sits
 * there has no recording in it either.
 */
export function withRecording(decision: Decision, state: SessionState, { now }: Context): Decision {
  if (!decision.ok || state.status === 'empty') return decision;
  const isConcerned =
    state.tables.some(isAsked) || decision.value.some((event) => event.type === 'recording-asked');
  if (!isConcerned) return decision;
  const after = decision.value.reduce<SessionState>(evolve, state);
  if (after.status === 'empty') return decision;
  const over = isOver(state, after)
    ? state.tables.filter(isAsked).map((table) => stopped(table, 'over', now))
    : [];
  if (over.length > 0) return happened(...over, ...decision.value);
  const turns = after.tables.flatMap((table) => turnOf(table, now));
  return turns.length === 0 ? decision : happened(...decision.value, ...turns);
}

const isAsked = (table: Table): boolean => Boolean(table.sound?.recording);

function isOver(before: Laid, after: Laid): boolean {
  if (before.status !== 'live') return false;
  if (after.status !== 'live') return true;
  // people consented to this purpose, and to no other
  if (recordingPlanned(after)?.purpose !== recordingPlanned(before)?.purpose) return true;
  return after.clock.place !== 'tables' || after.clock.item !== before.clock.item;
}

function turnOf(table: Table, at: number): readonly SessionEvent[] {
  const recording = table.sound?.recording;
  if (!recording) return [];
  const awaited = awaitedFor(table, recording);
  const runs = recording.since !== null;
  if (runs && awaited.length > 0) return [stopped(table, 'newcomer', at)];
  if (runs || awaited.length > 0 || recording.consents.length === 0) return [];
  return [{ type: 'recording-started', audience: atTable(table.number), table: table.number, at }];
}

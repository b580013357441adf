import type { PersonId } from '../../kernel/ids.ts';
import { changeTable } from '../change.ts';
import type { Laid, Live, Recording, Table, TableSound } from '../state.ts';
import { type Told, unknown } from '../told.ts';
import { changeRoom, plenarySound, soundIn, tableSound } from './room.ts';

export type SoundFact = Told<
  | 'silenced'
  | 'listening-set'
  | 'spotlighted'
  | 'invited-to-speak'
  | 'invitation-declined'
  | 'plenary-speaker-joined'
  | 'plenary-speaker-left'
  | 'recording-asked'
  | 'recording-consented'
  | 'recording-started'
  | 'recording-stopped'
>;

export function evolveSound(state: Laid, event: SoundFact): Laid {
  switch (event.type) {
    case 'silenced': {
      const silenced = { ...soundIn(state, event.table)?.silenced, [event.person]: event.at };
      return changeRoom(state, event.table, { silenced });
    }
    case 'listening-set':
      return changeRoom(state, event.table, { listening: event.listening });
    case 'spotlighted':
      return changeRoom(state, event.table, { spotlight: event.person });
    case 'invited-to-speak':
      return { ...state, invited: [...(state.invited ?? []), event.person] };
    case 'invitation-declined':
      return uninvited(state, event.person);
    case 'plenary-speaker-joined':
      return withSpeakers(uninvited(state, event.person), [...plenarySound(state).speakers, event.person]);
    case 'plenary-speaker-left': {
      const { speakers } = plenarySound(state);
      return unlit(
        withSpeakers(
          state,
          speakers.filter((speaker) => speaker !== event.person),
        ),
        event.person,
      );
    }
    default:
      return changeTable(state, event.table, (table) => ({ ...table, sound: soundAfter(table, event) }));
  }
}

type RecordingFact = Extract<SoundFact, { type: `recording-${string}` }>;

function soundAfter(table: Table, event: RecordingFact): TableSound {
  const { recordingFailed: _before, ...sound } = tableSound(table);
  const failed = event.type === 'recording-stopped' && event.why === 'failed';
  return { ...sound, recording: recordingAfter(table, event), ...(failed && { recordingFailed: true }) };
}

function recordingAfter(table: Table, event: RecordingFact): Recording | null {
  const { recording } = tableSound(table);
  if (event.type === 'recording-asked') {
    const absent = table.seats.filter((seat) => !seat.joined).map((seat) => seat.person);
    return { askedAt: event.at, by: event.by, absent, consents: [], since: null };
  }
  if (!recording) return null;
  switch (event.type) {
    case 'recording-consented': {
      const others = recording.consents.filter((person) => person !== event.person);
      return { ...recording, consents: event.consent ? [...others, event.person] : others };
    }
    case 'recording-started':
      return { ...recording, since: event.at };
    case 'recording-stopped':
      return event.why === 'newcomer' ? { ...recording, since: null } : null;
    default:
      return unknown(event);
  }
}

function uninvited(state: Laid, person: PersonId): Laid {
  const { invited = [], ...rest } = state;
  const left = invited.filter((one) => one !== person);
  return left.length === 0 ? rest : { ...rest, invited: left };
}

const withSpeakers = (state: Laid, speakers: readonly PersonId[]): Laid => ({
  ...state,
  sound: { ...plenarySound(state), speakers },
});

const unlit = (state: Laid, person: PersonId): Laid =>
  plenarySound(state).spotlight === person ? changeRoom(state, null, { spotlight: null }) : state;

/** What was set in plenary holds for that item, as long as everyone is together. */
export function plenaryOver(state: Live): Live {
  const { sound: _sound, invited: _invited, ...rest } = state;
  return rest;
}

/** What was set at a table holds for that item. */
export function tableOver(table: Table): Table {
  if (!table.sound) return table;
  const { sound: _sound, ...rest } = table;
  return rest;
}

/** Somebody left this table, and with them what was set for them. */
export function soundWithout(table: Table, person: PersonId): Table {
  if (!table.sound) return table;
  const { sound } = table;
  const { [person]: _gone, ...silenced } = sound.silenced;
  const spotlight = sound.spotlight === person ? null : sound.spotlight;
  const recording = sound.recording && {
    ...sound.recording,
    absent: sound.recording.absent.filter((one) => one !== person),
    consents: sound.recording.consents.filter((one) => one !== person),
  };
  return { ...table, sound: { ...sound, silenced, spotlight, recording } };
}

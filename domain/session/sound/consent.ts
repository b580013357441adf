import type { PersonId } from '../../kernel/ids.ts';
import type { Recording, Table } from '../state.ts';

/** Who sits at this table and did not say yes yet; who has not been here since before it was asked is not waited for. */
export const awaitedFor = (table: Table, { absent, consents }: Recording): readonly PersonId[] =>
  table.seats
    .filter((seat) => seat.joined || !absent.includes(seat.person))
    .map((seat) => seat.person)
    .filter((person) => !consents.includes(person));

/**
 * What somebody at this table has to do with recording: nothing, an answer to give, waiting for the others, or being
 * recorded.
 */
export type RecordingStand = 'none' | 'asked' | 'waiting' | 'on';

export function recordingStand(table: Table, person: PersonId): RecordingStand {
  const recording = table.sound?.recording;
  if (!recording) return 'none';
  if (recording.since !== null) return 'on';
  return recording.consents.includes(person) ? 'waiting' : 'asked';
}

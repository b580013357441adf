import type { PersonId } from '#domain/kernel/ids.ts';
import type { SeatRole } from '#domain/session/events.ts';
import type { Table } from '#domain/session/state.ts';

/** Who does now what somebody with this role did at the table; null where nobody does. */
export function successorOf(
  { facilitator, noteTaker }: Pick<Table, 'facilitator' | 'noteTaker'>,
  had: SeatRole,
): { readonly role: 'facilitator' | 'note-taker'; readonly person: PersonId } | null {
  if (had === 'participant') return null;
  const person = had === 'facilitator' ? facilitator : noteTaker;
  return person === null ? null : { role: had, person };
}

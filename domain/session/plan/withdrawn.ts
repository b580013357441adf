import type { Context } from '../../kernel/decider.ts';
import type { EveningPlan } from '../commands.ts';
import type { SessionEvent } from '../events.ts';
import { leaving } from '../seats/seat.ts';
import type { SessionState } from '../state.ts';

/** In the lobby who is no longer in the plan leaves their seat, and a table that goes is left first. */
export function withdrawn(plan: EveningPlan, state: SessionState, { now }: Context): readonly SessionEvent[] {
  if (state.status !== 'lobby') return [];
  const expected = new Set([
    ...plan.participants.map(({ person }) => person),
    ...plan.tables.flatMap(({ facilitator, noteTaker }) => [facilitator, noteTaker]),
  ]);
  return state.tables.flatMap((table) =>
    table.seats
      .filter((seat) => table.number > plan.tables.length || !expected.has(seat.person))
      .flatMap((seat) => leaving(state, table, seat.person, null, now)),
  );
}

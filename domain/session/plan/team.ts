import type { Context } from '../../kernel/decider.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { Moment } from '../../kernel/moments.ts';
import type { EveningPlan } from '../commands.ts';
import type { SeatRole, SessionEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { seatAt, tableOf } from '../find.ts';
import { roleTaken } from '../seats/roles.ts';
import { seating } from '../seats/seat.ts';
import type { SessionState } from '../state.ts';

type TeamSeat = Exclude<SeatRole, 'participant'>;
interface Wish {
  readonly table: number;
  readonly role: TeamSeat;
  readonly person: PersonId | null;
  readonly before: PersonId | null;
}

/** Where the plan names another team than it did before. What was changed live stands until then. */
export function teamSeated(
  plan: EveningPlan,
  state: SessionState,
  { now }: Context,
): readonly SessionEvent[] {
  let current = state;
  const events: SessionEvent[] = [];
  for (const wish of wishes(plan, state)) {
    const told = granted(wish, current, now);
    current = told.reduce(evolve, current);
    events.push(...told);
  }
  return events;
}

function wishes(plan: EveningPlan, state: SessionState): readonly Wish[] {
  const known = (state.status === 'empty' ? undefined : state.teamPlan) ?? [];
  return plan.tables.flatMap(({ number, facilitator, noteTaker }): readonly Wish[] => {
    const before = known[number - 1] ?? { facilitator: null, noteTaker: null };
    const all: readonly Wish[] = [
      { table: number, role: 'facilitator', person: facilitator, before: before.facilitator },
      { table: number, role: 'note-taker', person: noteTaker, before: before.noteTaker },
    ];
    return all.filter((wish) => wish.person !== wish.before);
  });
}

function granted(wish: Wish, state: SessionState, now: Moment): readonly SessionEvent[] {
  if (state.status === 'empty') return [];
  const table = tableOf(state, wish.table);
  if (!table) return [];
  if (wish.person === null) return stepsDown(wish, state);
  if (seatAt(table, wish.person)?.role === wish.role) return [];
  return roleTaken(state, table, wish.person, wish.role, now, true);
}

/** The plan names nobody any more: who had the role keeps the chair as a participant. */
function stepsDown(wish: Wish, state: Exclude<SessionState, { status: 'empty' }>): readonly SessionEvent[] {
  const table = tableOf(state, wish.table);
  const seat = table && wish.before !== null ? seatAt(table, wish.before) : undefined;
  if (!table || seat?.role !== wish.role) return [];
  return [seating(table, { ...seat, role: 'participant' })];
}

import type { Context } from '../../kernel/decider.ts';
import { isOrganiser } from '../../kernel/decider.ts';
import { refuse } from '../../kernel/result.ts';
import type { Asked } from '../asked.ts';
import type { EveningPlan } from '../commands.ts';
import { type Decision, happened } from '../decision.ts';
import type { SessionEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { SessionState } from '../state.ts';
import { seatNewcomers } from './newcomers.ts';
import { itemsSet, occasionSet, readinessTold, tablesLaid, teamPlanned } from './settings.ts';
import { teamSeated } from './team.ts';
import { withdrawn } from './withdrawn.ts';

/** One part of taking over the plan: what it changes, given what the parts before it came to. */
export type Part = (plan: EveningPlan, state: SessionState, context: Context) => readonly SessionEvent[];

const parts: readonly Part[] = [
  occasionSet,
  itemsSet,
  withdrawn,
  tablesLaid,
  teamSeated,
  teamPlanned,
  readinessTold,
  seatNewcomers,
];

/** Takes over the studio's plan by its differences: a plan that is followed already gives no events. */
export function layOut({ plan }: Asked<'lay-out'>, state: SessionState, context: Context): Decision {
  if (!isOrganiser(context.actor)) return refuse('not-allowed');
  if (state.status === 'closed') return refuse('session-closed');
  const tables = plan.tables.toSorted((a, b) => a.number - b.number);
  if (tables.some((table, index) => table.number !== index + 1)) return refuse('tables-not-numbered');
  const ordered = { ...plan, tables };
  let current: SessionState = state;
  const events: SessionEvent[] = [];
  for (const part of parts) {
    const told = part(ordered, current, context);
    current = told.reduce(evolve, current);
    events.push(...told);
  }
  return happened(...events);
}

import type { RunSheetItem } from '../../process/events.ts';
import type { EveningPlan } from '../commands.ts';
import type { SessionEvent, TableSetting } from '../events.ts';
import { lastStarted } from '../find.ts';
import type { SessionState } from '../state.ts';
import { same } from './same.ts';

export function occasionSet({ occasion }: EveningPlan, state: SessionState): readonly SessionEvent[] {
  if (state.status !== 'empty' && same(state.occasion, occasion)) return [];
  return [{ type: 'occasion-set', audience: 'everyone', occasion }];
}

/** What began is history and stays as it was; what is still to come follows the plan. */
export function itemsSet(plan: EveningPlan, state: SessionState): readonly SessionEvent[] {
  if (state.status === 'empty') return [];
  const begun = state.items.slice(0, lastStarted(state) + 1);
  const done = new Set(begun.map((item) => item.id));
  const items: readonly RunSheetItem[] = [...begun, ...plan.items.filter((item) => !done.has(item.id))];
  return same(state.items, items) ? [] : [{ type: 'run-sheet-set', audience: 'everyone', items }];
}

/** Live no table is taken away: what the plan leaves out stays. */
export function tablesLaid(plan: EveningPlan, state: SessionState): readonly SessionEvent[] {
  if (state.status === 'empty') return [];
  const now = state.tables.map(setting);
  const planned = plan.tables.map(setting);
  const tables = state.status === 'lobby' ? planned : [...planned, ...now.slice(planned.length)];
  return same(now, tables) ? [] : [{ type: 'tables-laid', audience: 'everyone', tables }];
}

export function teamPlanned(plan: EveningPlan, state: SessionState): readonly SessionEvent[] {
  if (state.status === 'empty') return [];
  const team = plan.tables.map(({ number, facilitator, noteTaker }) => ({
    table: number,
    facilitator,
    noteTaker,
  }));
  return same(state.teamPlan ?? [], team) ? [] : [{ type: 'team-planned', audience: 'staff', team }];
}

/** Once it is open it is too late to make ready. */
export function readinessTold({ missing = [] }: EveningPlan, state: SessionState): readonly SessionEvent[] {
  if (state.status !== 'lobby' || same(state.missing ?? [], missing)) return [];
  return [{ type: 'readiness-told', audience: 'staff', missing }];
}

const setting = ({ number, name, videoLink }: TableSetting): TableSetting => ({ number, name, videoLink });

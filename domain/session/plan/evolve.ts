import { emptyTable } from '../empty-table.ts';
import type { Occasion, TableSetting } from '../events.ts';
import { itemSince } from '../find.ts';
import type { Laid, SessionState, SupportCheck } from '../state.ts';

export function setOccasion(state: SessionState, occasion: Occasion): Laid {
  if (state.status !== 'empty') return { ...state, occasion };
  return {
    status: 'lobby',
    occasion,
    items: [],
    tables: [],
    help: [],
    messages: [],
    support: [],
    focus: null,
  };
}

export function layTables(state: Laid, settings: readonly TableSetting[]): Laid {
  const since = itemSince(state);
  const tables = settings.map((setting, index) => {
    const { number, name, videoLink } = setting;
    const table = state.tables[index] ?? emptyTable(setting, since);
    return { ...table, number, name, videoLink };
  });
  return { ...state, tables, support: state.support.map((check) => forTables(check, tables.length)) };
}

/** A table laid during a support check takes part in it. */
function forTables(check: SupportCheck, count: number): SupportCheck {
  const missing = count - check.stances.length;
  if (missing <= 0) return check;
  return { ...check, stances: [...check.stances, ...Array.from({ length: missing }, () => ({}))] };
}

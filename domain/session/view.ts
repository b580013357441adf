import type { Viewer } from '../kernel/audience.ts';
import { emptyTable } from './empty-table.ts';
import { itemSince } from './find.ts';
import { isForTable } from './help/for-table.ts';
import type { HelpRequest, Laid, Message, SessionState, SupportCheck, Table } from './state.ts';
import { knownTo } from './words/evolve.ts';

/** What a viewer holds: exactly what the events they may see come to. */
export function view(state: SessionState, viewer: Viewer): SessionState {
  if (state.status === 'empty' || viewer.kind === 'staff') return state;
  const since = itemSince(state);
  const {
    teamPlan: _team,
    missing: _missing,
    ...seen
  } = {
    ...state,
    tables: state.tables.map((table) => tableFor(table, viewer, since)),
    help: state.help.filter((request) => seesHelp(viewer, request)),
    messages: state.messages.filter((message) => seesMessage(viewer, message)),
    support: state.support.map((check) => ownStances(check, viewer)),
  };
  return withoutReason(invitedOnly(seen, viewer));
}

/** An invitation to speak is between who was invited and staff. */
function invitedOnly(state: Laid, { person }: Viewer): Laid {
  const { invited = [], ...seen } = state;
  return person !== null && invited.includes(person) ? { ...seen, invited: [person] } : seen;
}

function withoutReason(state: Laid): Laid {
  if (state.status === 'lobby') return state;
  const { unready: _staffs, ...seen } = state;
  return seen;
}

function tableFor(table: Table, viewer: Viewer, since: number): Table {
  const mine = table.number === viewer.table && viewer.kind !== 'screen';
  const seen = mine ? withoutCarried(table) : fromOutside(table, since);
  const own = table.carried?.find((entry) => entry.person === viewer.person);
  return own ? { ...knownTo(seen, own), carried: [own] } : seen;
}

function withoutCarried(table: Table): Table {
  if (!table.carried) return table;
  const { carried: _others, ...seen } = table;
  return seen;
}

const outsides = new WeakMap<Table, Table>();

/** A table as the rest of the evening sees it. Kept with the table: it is asked for once per person who comes in. */
function fromOutside(table: Table, since: number): Table {
  const kept = outsides.get(table);
  if (kept?.stepSince === since) return kept;
  const outside: Table = {
    ...emptyTable(table, since),
    contributions: table.contributions
      .filter((words) => words.visibility !== 'table')
      .map((words) => ({ ...words, author: null, recordedBy: null })),
  };
  outsides.set(table, outside);
  return outside;
}

function seesHelp(viewer: Viewer, request: HelpRequest): boolean {
  if (request.person === viewer.person) return true;
  return viewer.kind === 'table-team' && request.table === viewer.table && isForTable(request);
}

function seesMessage(viewer: Viewer, { to }: Message): boolean {
  if (to === 'everyone') return true;
  return to === 'facilitators' ? viewer.kind === 'table-team' : viewer.table === to;
}

function ownStances(check: SupportCheck, { person }: Viewer): SupportCheck {
  const stances = check.stances.map((table) => {
    const own = person === null ? undefined : table[person];
    return person !== null && own ? { [person]: own } : {};
  });
  return { ...check, stances };
}

import { ok, refuse } from '../../kernel/result.ts';
import type { PlannedTable } from '../events.ts';
import { linkObjection } from '../objections.ts';
import type { Preparing } from '../state.ts';
import { type Decision, type Objection, type Of, plannedSession, realChanges } from './decision.ts';

export function nameTeam(command: Of<'name-team'>, state: Preparing): Decision {
  const session = plannedSession(state, command.session);
  if (!session) return refuse('session-unknown');
  if (!realChanges(session.team, command.team)) return ok([]);
  return ok([{ type: 'team-named', audience: 'staff', session: session.id, team: command.team }]);
}

export function setTables(command: Of<'set-tables'>, state: Preparing): Decision {
  const session = plannedSession(state, command.session);
  if (!session) return refuse('session-unknown');
  const { tables } = command;
  if (tables.some(({ number }, index) => number !== index + 1)) return refuse('tables-numbering');
  const objection = roleTwice(tables) ?? badLink(tables);
  if (objection) return { ok: false, refusal: objection };
  return ok([{ type: 'tables-set', audience: 'staff', session: session.id, tables }]);
}

/** R4: a facilitator and a separate note-taker, and nobody at two tables at once. */
function roleTwice(tables: readonly PlannedTable[]): Objection {
  const seen = new Set<string>();
  for (const { number, facilitator, noteTaker } of tables) {
    for (const person of [facilitator, noteTaker]) {
      if (person === null) continue;
      if (seen.has(person)) return { code: 'table-role-twice', values: { table: number } };
      seen.add(person);
    }
  }
  return null;
}

const badLink = (tables: readonly PlannedTable[]): Objection =>
  tables.map(({ videoLink }) => linkObjection(videoLink)).find((objection) => objection !== null) ?? null;

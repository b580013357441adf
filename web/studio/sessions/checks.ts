import type { Moment } from '#domain/kernel/moments.ts';
import { hasHeard } from '#domain/people/enrolment/heard.ts';
import type { Enrolment } from '#domain/people/state.ts';
import type { PlannedSession, ProjectFrame } from '#domain/process/events.ts';
import { missingBeforeInviting } from '#domain/process/gates.ts';
import { sheetWarnings } from '../run-sheet/warnings.ts';
import { tablesWithoutTeam } from '../tables/tables.ts';

export type CheckName = 'frame' | 'sheet' | 'team' | 'lead' | 'invited' | 'help' | 'dry-run' | 'briefing';

/** One thing that an evening needs: answered by the data, or ticked by hand on a day. */
export type Check =
  | { readonly name: Exclude<CheckName, 'dry-run' | 'briefing'>; readonly by: 'data'; readonly done: boolean }
  | { readonly name: 'dry-run' | 'briefing'; readonly by: 'hand'; readonly at: Moment | null };

/** Ready for the evening? The data answer what they can; R3 is ticked by hand. */
export function checks(
  frame: ProjectFrame,
  session: PlannedSession,
  enrolments: readonly Enrolment[],
): readonly Check[] {
  const { items, tables, team, ready } = session;
  const data = (name: Extract<Check, { by: 'data' }>['name'], done: boolean): Check => ({
    name,
    by: 'data',
    done,
  });
  return [
    data('frame', missingBeforeInviting(frame).length === 0),
    data('help', frame.helpNumber.trim() !== ''),
    data('sheet', items.length > 0 && sheetWarnings(session).length === 0),
    data('team', tables.length > 0 && tablesWithoutTeam(tables).length === 0),
    data('lead', team.leadFacilitators.length > 0 && team.techHosts.length > 0),
    data('invited', enrolments.length > 0 && enrolments.every(hasHeard)),
    { name: 'dry-run', by: 'hand', at: ready.dryRun },
    { name: 'briefing', by: 'hand', at: ready.briefing },
  ];
}

export const isDone = (check: Check): boolean => (check.by === 'data' ? check.done : check.at !== null);

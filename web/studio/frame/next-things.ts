import type { SessionId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import { hasHeard } from '#domain/people/enrolment/heard.ts';
import type { Enrolment } from '#domain/people/state.ts';
import type { PlannedSession, ProjectFrame } from '#domain/process/events.ts';
import { missingBeforeInviting, missingBeforeOpening } from '#domain/process/gates.ts';
import { enrolledIn, lettersReady, notInvited } from '../people/people.ts';
import { sheetWarnings } from '../run-sheet/warnings.ts';
import { tablesWithoutTeam } from '../tables/tables.ts';

/** One thing to do next: what, with the figures its sentence needs, and the page where it is done. */
export interface NextThing {
  readonly what:
    | 'frame'
    | 'session'
    | 'run-sheet'
    | 'tables'
    | 'team'
    | 'people'
    | 'invite'
    | 'letters'
    | 'ready'
    | 'open'
    | 'decide';
  readonly count: number;
  readonly session: SessionId | null;
  readonly sessionTitle: string;
}

export interface Standing {
  readonly frame: ProjectFrame;
  /** The session that work is on. */
  readonly session: PlannedSession | null;
  readonly enrolments: readonly Enrolment[];
  /** Published agreements that the deciders have not answered. */
  readonly undecided: number;
  readonly now: Moment;
}

/** What is still to be done, in the order in which an evening needs it. */
export function nextThings({ frame, session, enrolments, undecided, now }: Standing): readonly NextThing[] {
  const thing = (what: NextThing['what'], count: number): NextThing => ({
    what,
    count,
    session: session?.id ?? null,
    sessionTitle: session?.title ?? '',
  });
  const things: NextThing[] = [];
  const when = (needed: boolean | number, what: NextThing['what'], count = Number(needed)): void => {
    if (needed) things.push(thing(what, count));
  };

  when(undecided, 'decide');
  when(missingBeforeInviting(frame).length, 'frame');
  if (!session) return [...things, thing('session', 0)];
  if (session.startsAt + 12 * 3_600_000 < now) return things;
  const people = enrolledIn(enrolments, session.id);
  when(sheetWarnings(session).length, 'run-sheet');
  when(session.tables.length === 0, 'tables', 0);
  when(tablesWithoutTeam(session.tables).length, 'team');
  when(people.length === 0, 'people', 0);
  when(notInvited(people).length, 'invite');
  when(lettersReady(people).filter((one) => !hasHeard(one)).length, 'letters');
  when(missingBeforeOpening(session).length, 'ready');
  when(things.length === 0, 'open', people.length);
  return things;
}

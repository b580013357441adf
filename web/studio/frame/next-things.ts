import type { PublishedAgreement } from '#domain/answer/events.ts';
import type { HarvestState } from '#domain/harvest/state.ts';
import type { SessionId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import { hasHeard } from '#domain/people/enrolment/heard.ts';
import type { Enrolment } from '#domain/people/state.ts';
import type { PlannedSession, ProjectFrame } from '#domain/process/events.ts';
import { missingBeforeInviting, missingBeforeOpening } from '#domain/process/gates.ts';
import { enrolledIn, lettersReady, notInvited } from '../people/people.ts';
import { sheetWarnings } from '../run-sheet/warnings.ts';
import { comingSession, type Evenings } from '../sessions/coming.ts';
import { tablesWithoutTeam } from '../tables/tables.ts';
import { loose, undecided, undrafted, unpublished, withoutActions } from './after-things.ts';

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
    | 'live'
    | 'group'
    | 'draft'
    | 'publish'
    | 'decide'
    | 'act';
  readonly count: number;
  readonly session: SessionId | null;
  readonly sessionTitle: string;
}

export interface Standing {
  readonly frame: ProjectFrame;
  readonly sessions: readonly PlannedSession[];
  /** How each evening stands, as its own stream tells. */
  readonly evenings: Evenings;
  readonly enrolments: readonly Enrolment[];
  readonly harvest: HarvestState;
  readonly published: readonly PublishedAgreement[];
  readonly now: Moment;
}

/** What is still to be done: what residents wait for first, then what was said, then the evening that comes. */
export function nextThings(standing: Standing): readonly NextThing[] {
  const { frame, sessions, evenings, harvest, published, now } = standing;
  const coming = comingSession(sessions, evenings, now);
  const after = { evenings, harvest, moreToCome: coming !== null };
  const of = (what: NextThing['what'], count: number): readonly NextThing[] =>
    count > 0 ? [thing(what, count, coming)] : [];
  const preparing = coming !== null || sessions.length === 0;
  return [
    ...of('decide', undecided(published)),
    ...of('group', loose(after)),
    ...of('draft', undrafted(after)),
    ...of('publish', unpublished(after)),
    ...of('frame', preparing ? missingBeforeInviting(frame).length : 0),
    ...(sessions.length === 0 ? [thing('session', 0, null)] : []),
    ...(coming ? forEvening(coming, standing) : []),
    ...of('act', withoutActions(published)),
  ];
}

const thing = (what: NextThing['what'], count: number, session: PlannedSession | null): NextThing => ({
  what,
  count,
  session: session?.id ?? null,
  sessionTitle: session?.title ?? '',
});

/** What one evening still needs, in the order in which it needs it; once it has begun, only the evening itself. */
function forEvening(
  session: PlannedSession,
  { frame, evenings, enrolments }: Standing,
): readonly NextThing[] {
  if (evenings[session.id]?.status === 'live') return [thing('live', 0, session)];
  const things: NextThing[] = [];
  const when = (needed: boolean | number, what: NextThing['what'], count = Number(needed)): void => {
    if (needed) things.push(thing(what, count, session));
  };
  const people = enrolledIn(enrolments, session.id);
  when(sheetWarnings(session).length, 'run-sheet');
  when(session.tables.length === 0, 'tables', 0);
  when(tablesWithoutTeam(session.tables).length, 'team');
  when(people.length === 0, 'people', 0);
  when(notInvited(people).length, 'invite');
  when(lettersReady(people).filter((one) => !hasHeard(one)).length, 'letters');
  when(missingBeforeOpening(session).length, 'ready');
  when(things.length === 0 && missingBeforeInviting(frame).length === 0, 'open', people.length);
  return things;
}

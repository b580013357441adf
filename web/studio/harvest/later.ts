import type { ProjectId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import { comingSession, type Evenings } from '../sessions/coming.ts';
import type { Later } from './desk.ts';

/** Where the tables can be asked later: at the session to come, else at one that is planned first. */
export function laterIn(
  project: ProjectId,
  sessions: readonly PlannedSession[],
  evenings: Evenings,
  now: Moment,
): Later {
  const coming = comingSession(sessions, evenings, now);
  const title = coming?.title ?? null;
  return { title, href: `/studio/p/${project}/${coming ? 'meetings' : 'sessions/new'}` };
}

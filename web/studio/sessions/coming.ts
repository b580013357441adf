import type { SessionId } from '#domain/kernel/ids.ts';
import { hour, type Moment } from '#domain/kernel/moments.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import type { SessionState } from '#domain/session/state.ts';

export type Evenings = Readonly<Record<SessionId, SessionState>>;

/** Long after its start an evening that nobody opened is not to come any more. */
const longAfter = 12 * hour;

/** Held, or passed without ever being opened. What is going on now is not over, however late it is. */
export function isOver(session: PlannedSession, evenings: Evenings, now: Moment): boolean {
  const status = evenings[session.id]?.status;
  return status === 'closed' || (status !== 'live' && session.startsAt + longAfter <= now);
}

export const byStart = (sessions: readonly PlannedSession[]): readonly PlannedSession[] =>
  sessions.toSorted((a, b) => a.startsAt - b.startsAt);

/** The session that work is on: the first that is not over; null when all of them are, or none is planned. */
export const comingSession = (
  sessions: readonly PlannedSession[],
  evenings: Evenings,
  now: Moment,
): PlannedSession | null => byStart(sessions).find((session) => !isOver(session, evenings, now)) ?? null;

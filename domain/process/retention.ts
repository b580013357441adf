import { day, type Moment } from '../kernel/moments.ts';
import type { PlannedSession } from './events.ts';

/** So long after an evening people can still read on their own link what becomes of their words. */
export const keptAfter = 90 * day;

/** The retention date to propose: when that has passed for the last evening. Null while none is planned. */
export const proposedRetention = (sessions: readonly Pick<PlannedSession, 'startsAt'>[]): Moment | null =>
  sessions.length === 0 ? null : Math.max(...sessions.map(({ startsAt }) => startsAt)) + keptAfter;

import type { Context } from '../../kernel/decider.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { isBlank } from '../../kernel/text.ts';
import type { PlannedSession } from '../events.ts';
import { itemObjection, linkObjection } from '../objections.ts';
import type { Preparing } from '../state.ts';
import { type Decision, type Objection, type Of, plannedSession, realChanges } from './decision.ts';

export function planSession(command: Of<'plan-session'>, state: Preparing, context: Context): Decision {
  if (plannedSession(state, command.session)) return refuse('session-exists');
  const ids = new Set(command.items.map(({ id }) => id));
  if (ids.size < command.items.length) return refuse('item-exists');
  const objection = sessionObjection(command) ?? firstObjection(command);
  if (objection) return { ok: false, refusal: objection };
  const { title, startsAt, zone, plannedMinutes, items } = command;
  const session: PlannedSession = {
    id: command.session,
    title,
    startsAt,
    zone,
    ...(plannedMinutes === undefined ? {} : { plannedMinutes }),
    items,
    tables: [],
    team: { leadFacilitators: [], techHosts: [], rapporteurs: [] },
    plenaryLink: '',
    calendarSequence: 0,
    ready: { dryRun: null, briefing: null },
  };
  return ok([{ type: 'session-planned', audience: 'staff', session, at: context.now }]);
}

const firstObjection = ({ items }: Of<'plan-session'>): Objection =>
  items.map(itemObjection).find((objection) => objection !== null) ?? null;

type Changeable = Pick<PlannedSession, 'title' | 'startsAt' | 'zone' | 'plannedMinutes' | 'plenaryLink'>;

export function changeSession(command: Of<'change-session'>, state: Preparing): Decision {
  const session = plannedSession(state, command.session);
  if (!session) return refuse('session-unknown');
  const { type: _type, session: _session, ...asked } = command;
  const changes = realChanges<Changeable>(session, asked);
  if (!changes) return ok([]);
  const objection = sessionObjection(changes);
  if (objection) return { ok: false, refusal: objection };
  const inCalendar = ['title', 'startsAt', 'zone'].some((field) => field in changes);
  return ok([
    {
      type: 'session-changed',
      audience: 'staff',
      session: session.id,
      changes,
      calendarSequence: session.calendarSequence + (inCalendar ? 1 : 0),
    },
  ]);
}

/** A whole day: whoever plans longer means several sessions. */
const longest = 24 * 60;

function sessionObjection(asked: Partial<Changeable>): Objection {
  const { title, startsAt, zone, plannedMinutes, plenaryLink } = asked;
  if (title !== undefined && isBlank(title)) return { code: 'session-title-missing' };
  if (startsAt !== undefined && !isMoment(startsAt)) return { code: 'session-start-invalid' };
  if (zone !== undefined && !isZone(zone)) return { code: 'zone-unknown' };
  if (typeof plannedMinutes === 'number' && !isLength(plannedMinutes))
    return { code: 'session-minutes', values: { min: 1, max: longest } };
  return linkObjection(plenaryLink ?? '');
}

const isLength = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 1 && minutes <= longest;

/** The last moment that a Date can hold. */
const latest = 8.64e15;
const isMoment = (at: number): boolean => Number.isInteger(at) && Math.abs(at) <= latest;

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

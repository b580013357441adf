import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import { endsAt } from '#domain/process/run-sheet.ts';
import type { Language } from '#wording/say.ts';
import { addressOf } from '../address.ts';
import { mailSay } from '../say.ts';
import { inZone, isTold, timeZoneBlock } from './time-zone.ts';

export interface CalendarRequest {
  readonly language: Language;
  readonly session: Pick<PlannedSession, 'id' | 'title' | 'startsAt' | 'zone' | 'items' | 'calendarSequence'>;
  readonly projectTitle: string;
  readonly organisation: string;
  /** The sender of invitations: an address, with or without a name before it. */
  readonly from: string;
  readonly helpNumber: string;
  /** Null for an entry that is nobody's in particular: then it holds no link. */
  readonly person: PersonId | null;
  readonly link: string | null;
  readonly now: Moment;
}

/**
 * An iCalendar file of one session for one person. The same session and person always make the same UID, and
 * SEQUENCE is the session's, so that a later file replaces an earlier one in their calendar.
 *
 * PUBLISH, not REQUEST: nobody is asked to accept, so no calendar sends an answer that nobody would read.
 */
export function calendarEntry(request: CalendarRequest): string {
  const { session, language, organisation, from, link } = request;
  const say = mailSay(language);
  const ends = endsAt(session.items, session.startsAt);
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Polder', product: 'Polder', language: language.toUpperCase() },
    // Named on the event, not here: a zone of the calendar would make DTSTAMP local, and that must be UTC.
    timezone: { name: null, generator: (zone) => timeZoneBlock(zone, session.startsAt, ends) },
  });
  const description = [
    ...(link === null ? [] : [say('mail.calendar.link', { link })]),
    ...(request.helpNumber === '' ? [] : [say('mail.calendar.help', { number: request.helpNumber })]),
  ];
  calendar.createEvent({
    id: uidOf(session.id, request.person),
    sequence: session.calendarSequence,
    stamp: Temporal.Instant.fromEpochMilliseconds(request.now),
    ...span(session.startsAt, ends, session.zone),
    summary: `${request.projectTitle}: ${session.title}`,
    description: description.join('\n\n'),
    organizer: { name: organisation === '' ? addressOf(from) : organisation, email: addressOf(from) },
    status: ICalEventStatus.CONFIRMED,
    class: ICalEventClass.PRIVATE,
  });
  return calendar.toString();
}

const uidOf = (session: string, person: PersonId | null): string =>
  person === null ? `${session}@polder` : `${session}-${person}@polder`;

/** Clock times of the session's zone; in UTC when the zone's clock shows one of them twice and means the second. */
function span(start: Moment, end: Moment, zone: string) {
  const clear = isTold(start, zone) && isTold(end, zone);
  const told = clear ? zone : 'UTC';
  return { start: inZone(start, told), end: inZone(end, told), timezone: told };
}

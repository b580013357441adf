import { Temporal } from 'temporal-polyfill';
import type { Moment } from '#domain/kernel/moments.ts';
import type { Language } from '#wording/say.ts';
import { times } from '#wording/times.ts';

export const zones = ['Europe/Amsterdam', 'Europe/Brussels'] as const;

/** `day` as 2026-09-15 and `clock` as 19:30, as the inputs give them. A clock time that the change to summer time skips becomes the one an hour later. */
export const momentAt = (day: string, clock: string, zone: string): Moment =>
  Temporal.PlainDateTime.from(`${day}T${clock}`).toZonedDateTime(zone, { disambiguation: 'compatible' })
    .epochMilliseconds;

/** Some time on that day: noon, or now in the morning of that same day, so that what was decided today is not to come. */
export function sometimeOn(day: string, zone: string, now: Moment): Moment {
  const noon = momentAt(day, '12:00', zone);
  return dayOf(now, zone) === day ? Math.min(noon, now) : noon;
}

const zoned = (at: Moment, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

/** As a date input wants it: 2026-09-15. */
export const dayOf = (at: Moment, zone: string): string => zoned(at, zone).toPlainDate().toString();

/** As a time input wants it: 19:30. */
export const clockOf = (at: Moment, zone: string): string =>
  zoned(at, zone).toPlainTime().toString({ smallestUnit: 'minute' });

/** "dinsdag 15 september 2026, 19.30–21.30 uur", with nothing to break at after the dash. */
export function eveningWords(language: Language, zone: string, startsAt: Moment, endsAt: Moment): string {
  const say = times(language, zone);
  const year = zoned(startsAt, zone).year;
  return `${say.day(startsAt)} ${year}, ${say.clock(startsAt)}–\u2060${say.hour(endsAt)}`;
}

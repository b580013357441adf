import { Temporal } from 'temporal-polyfill';
import type { Moment } from '#domain/kernel/moments.ts';

type Zoned = Temporal.ZonedDateTime;

export const inZone = (at: Moment, zone: string): Zoned =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

/** False in the hour that a clock shows twice, for its second time round: a calendar would read the first. */
export const isTold = (at: Moment, zone: string): boolean =>
  inZone(at, zone).toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'earlier' })
    .epochMilliseconds === at;

/**
 * A VTIMEZONE with the changes of the clock that an event meets: the last one before it, and those until it is over.
 * Taken from the zone data of this machine, so that a country which changes its rules needs no new release.
 */
export function timeZoneBlock(zone: string, startsAt: Moment, endsAt: Moment): string {
  const changes: string[] = [];
  const first = inZone(startsAt + 1, zone).getTimeZoneTransition('previous');
  for (let change = first; change && change.epochMilliseconds <= endsAt; ) {
    changes.push(...observance(change));
    change = change.getTimeZoneTransition('next');
  }
  const always = first ? [] : unchanging(inZone(startsAt, zone));
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...always, ...changes, 'END:VTIMEZONE'].join('\r\n');
}

/** The clock before a change tells when it happens; from then on the offset is the one after. */
function observance(change: Zoned): readonly string[] {
  const before = change.subtract({ nanoseconds: 1 });
  const name = change.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD';
  const told = change
    .toPlainDateTime()
    .subtract({ nanoseconds: change.offsetNanoseconds - before.offsetNanoseconds });
  return [
    `BEGIN:${name}`,
    `DTSTART:${told.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${offset(before)}`,
    `TZOFFSETTO:${offset(change)}`,
    `END:${name}`,
  ];
}

const unchanging = (now: Zoned): readonly string[] => [
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  `TZOFFSETFROM:${offset(now)}`,
  `TZOFFSETTO:${offset(now)}`,
  'END:STANDARD',
];

const offset = (at: Zoned): string => at.offset.replaceAll(':', '');

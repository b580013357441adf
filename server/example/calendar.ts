import { day, hour, type Moment, minute } from '#domain/kernel/moments.ts';

export const zone = 'Europe/Amsterdam';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The last Tuesday at 19.30, at least so many days before. */
export function tuesdayEvening(before: Moment, days: number): Moment {
  const latest = before - days * day;
  for (let back = 0; back < 8; back += 1) {
    const midnight = Math.floor((latest - back * day) / day) * day;
    const tuesday = [17, 18].map((utc) => midnight + utc * hour + 30 * minute).find(isTuesdayHalfPastSeven);
    if (tuesday !== undefined && tuesday <= latest) return tuesday;
  }
  throw new Error('a week without a Tuesday');
}

const isTuesdayHalfPastSeven = (moment: Moment): boolean => clock.format(moment) === 'Tue 19:30';

/** A round time a quarter of an hour from now: people can come in. */
export const soon = (now: Moment): Moment => Math.ceil((now + 15 * minute) / (5 * minute)) * 5 * minute;

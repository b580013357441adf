import { describe, expect, it } from 'vitest';
import { type CalendarRequest, calendarEntry } from './entry.ts';

const item = (minutes: number) => ({
  id: 'itemonexxx',
  title: 'x',
  minutes,
  place: 'plenary' as const,
  prompt: '',
  text: '',
  steps: [],
  visibility: 'dialogue' as const,
});

const entry = (
  startsAt: string,
  minutes: number,
  changes: Partial<CalendarRequest['session']> & Partial<Omit<CalendarRequest, 'session'>> = {},
): string => {
  const { zone = 'Europe/Amsterdam', calendarSequence = 0, title = 'Verkennen', ...request } = changes;
  return calendarEntry({
    language: 'nl',
    projectTitle: 'Samen aan tafel',
    organisation: 'Gemeente Rietvoorde',
    from: 'samen@rietvoorde.example',
    helpNumber: '0123 456 789',
    person: 'personabcdefghij',
    link: 'https://polder.example/m/secret',
    now: Date.parse('2026-09-01T12:00:00Z'),
    ...request,
    session: {
      id: 'sessionabcdefghi',
      title,
      startsAt: Date.parse(startsAt),
      zone,
      items: [item(minutes)],
      calendarSequence,
    },
  });
};

const unfolded = (ics: string): readonly string[] => ics.replaceAll('\r\n ', '').split('\r\n');
const value = (ics: string, name: string): string | undefined =>
  unfolded(ics)
    .slice(name === 'METHOD' ? 0 : unfolded(ics).indexOf('BEGIN:VEVENT'))
    .find((line) => line.startsWith(name))
    ?.slice(name.length);
const block = (ics: string): readonly string[] => {
  const lines = unfolded(ics);
  return lines.slice(lines.indexOf('BEGIN:VTIMEZONE') + 2, lines.indexOf('END:VTIMEZONE'));
};

const summerTime = [
  'BEGIN:DAYLIGHT',
  'DTSTART:20260329T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'END:DAYLIGHT',
];
const winterTime = [
  'BEGIN:STANDARD',
  'DTSTART:20261025T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
];

describe('a calendar entry', () => {
  it('tells its times in the zone of the session, and explains the zone', () => {
    const ics = entry('2026-09-15T17:30:00Z', 120);
    expect(value(ics, 'DTSTART')).toBe(';TZID=Europe/Amsterdam:20260915T193000');
    expect(value(ics, 'DTEND')).toBe(';TZID=Europe/Amsterdam:20260915T213000');
    expect(value(ics, 'DTSTAMP')).toBe(':20260901T120000Z');
    expect(block(ics)).toEqual(summerTime);
  });

  it('is right on the night the clock goes back, over the hour that comes twice', () => {
    const ics = entry('2026-10-24T23:30:00Z', 180);
    expect(value(ics, 'DTSTART')).toBe(';TZID=Europe/Amsterdam:20261025T013000');
    expect(value(ics, 'DTEND')).toBe(';TZID=Europe/Amsterdam:20261025T033000');
    expect(block(ics)).toEqual([...summerTime, ...winterTime]);
  });

  it('says UTC where the clock says the same hour twice and the second is meant', () => {
    const first = entry('2026-10-25T00:30:00Z', 20);
    expect(value(first, 'DTSTART')).toBe(';TZID=Europe/Amsterdam:20261025T023000');
    const second = entry('2026-10-25T01:30:00Z', 20);
    expect(value(second, 'DTSTART')).toBe(':20261025T013000Z');
    expect(value(second, 'DTEND')).toBe(':20261025T015000Z');
    const endsInIt = entry('2026-10-24T23:00:00Z', 150);
    expect(value(endsInIt, 'DTSTART')).toBe(':20261024T230000Z');
    expect(value(endsInIt, 'DTEND')).toBe(':20261025T013000Z');
  });

  it('is right on the night an hour is skipped', () => {
    const ics = entry('2027-03-28T00:30:00Z', 60);
    expect(value(ics, 'DTSTART')).toBe(';TZID=Europe/Amsterdam:20270328T013000');
    expect(value(ics, 'DTEND')).toBe(';TZID=Europe/Amsterdam:20270328T033000');
    expect(block(ics)).toEqual([
      ...winterTime,
      'BEGIN:DAYLIGHT',
      'DTSTART:20270328T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
    ]);
  });

  it('stays the same at both sides of a change of the clock', () => {
    const day = 86_400_000;
    const start = Date.parse('2026-10-24T17:30:00Z');
    const before = entry(new Date(start).toISOString(), 120);
    const after = entry(new Date(start + day + 3_600_000).toISOString(), 120);
    expect(value(before, 'DTSTART')).toBe(';TZID=Europe/Amsterdam:20261024T193000');
    expect(value(after, 'DTSTART')).toBe(';TZID=Europe/Amsterdam:20261025T193000');
    expect(block(after)).toEqual(winterTime);
  });

  it('explains zones whose clock never changes', () => {
    const ics = entry('2026-09-15T17:30:00Z', 60, { zone: 'Africa/Lagos' });
    expect(value(ics, 'DTSTART')).toBe(';TZID=Africa/Lagos:20260915T183000');
    expect(block(ics)).toContain('TZOFFSETTO:+0100');
  });

  it('replaces the earlier one: the UID stays, SEQUENCE rises', () => {
    const before = entry('2026-09-15T17:30:00Z', 120);
    const after = entry('2026-09-16T17:30:00Z', 90, { calendarSequence: 3, title: 'Anders', language: 'en' });
    for (const ics of [before, after])
      expect(value(ics, 'UID')).toBe(':sessionabcdefghi-personabcdefghij@polder');
    expect(value(before, 'SEQUENCE')).toBe(':0');
    expect(value(after, 'SEQUENCE')).toBe(':3');
    expect(value(entry('2026-09-15T17:30:00Z', 120, { person: 'personbbbbbbbbbb' }), 'UID')).not.toBe(
      value(before, 'UID'),
    );
  });

  it('asks nobody to accept, and is private', () => {
    const ics = entry('2026-09-15T17:30:00Z', 120);
    expect(value(ics, 'METHOD')).toBe(':PUBLISH');
    expect(value(ics, 'CLASS')).toBe(':PRIVATE');
    expect(value(ics, 'ORGANIZER')).toContain('mailto:samen@rietvoorde.example');
    expect(ics).not.toContain('ATTENDEE');
    const named = entry('2026-09-15T17:30:00Z', 120, { from: 'Samen <samen@x.nl>', organisation: '' });
    expect(value(named, 'ORGANIZER')).toMatch(/mailto:samen@x\.nl$/);
  });

  it('holds the link of the person it is for, and none when it is for nobody', () => {
    expect(value(entry('2026-09-15T17:30:00Z', 120), 'DESCRIPTION')).toContain(
      'https://polder.example/m/secret',
    );
    const open = entry('2026-09-15T17:30:00Z', 120, { person: null, link: null });
    expect(open).not.toContain('/m/');
    expect(value(open, 'UID')).toBe(':sessionabcdefghi@polder');
  });

  it('cannot be made to hold a second event', () => {
    const ics = entry('2026-09-15T17:30:00Z', 120, {
      title: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y; a, b',
    });
    expect(unfolded(ics).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});

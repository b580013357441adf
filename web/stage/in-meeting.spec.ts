import { expect, it } from 'vitest';
import type { Live } from '#domain/session/state.ts';
import { evening } from './evening.fixture.ts';
import { inMeeting } from './in-meeting.ts';

const seats = evening.tables.map((table) => table.seats.find((seat) => seat.role === 'participant'));
const [one = '', two = '', three = ''] = seats.map((seat) => seat?.person);
const [liesbeth = ''] = evening.occasion.team.leadFacilitators;
const says = (person: string, room: string | null, trouble: string | null = null) => ({
  person,
  room,
  trouble,
});

it('whoever says to be where they belong is there, also who runs the evening', () => {
  const roll = [says(one, 'table:1'), says(two, 'table:2'), says(liesbeth, 'plenary')];
  expect(inMeeting(evening, roll)).toEqual({ there: 3, expected: 3, missing: [] });
});

it('whoever says nothing, or is still somewhere else, is not', () => {
  const roll = [says(two, 'plenary'), says(one, null)];
  expect(inMeeting(evening, roll)).toEqual({
    there: 0,
    expected: 2,
    missing: [
      { person: one, table: 1, isStuck: false },
      { person: two, table: 2, isStuck: false },
    ],
  });
});

it('whoever says that it does not work stands first', () => {
  const roll = [says(one, null), says(three, null, 'provider')];
  expect(inMeeting(evening, roll).missing.map(({ person }) => person)).toEqual([three, one]);
});

it('everybody is called together, and then nobody is there yet', () => {
  const together: Live = { ...evening, clock: { ...evening.clock, place: 'plenary' } };
  expect(inMeeting(together, [says(one, 'table:1')]).missing).toEqual([
    { person: one, table: null, isStuck: false },
  ]);
});

it('who has no place in the evening is not waited for', () => {
  expect(inMeeting(evening, [says('vreemde', 'table:1')]).expected).toBe(0);
});

import { describe, expect, it } from 'vitest';
import { callerList, mayBeCalling } from './caller-list.ts';
import { evening } from './evening.fixture.ts';

const seats = evening.tables.map((table) => table.seats.find((seat) => seat.role === 'participant'));
const [one = '', two = ''] = seats.map((seat) => seat?.person);
const told = (call: string, person: string | null, room: string | null, stuck = false) => ({
  call,
  ending: '42',
  person,
  room,
  stuck,
  refused: null,
});

const order = ['phone', 'resident', 'team'];

describe('who calls in', () => {
  it('stands first while nobody knows who it is, then who must call again', () => {
    const list = callerList(evening, [
      told('calls', two, 'table:2'),
      told('gone', two, null),
      told('stuck', one, 'plenary', true),
      told('unknown', null, 'plenary'),
    ]);
    expect(list).toEqual([
      { is: 'unknown', call: 'unknown', ending: '42', where: 'plenary', refused: null },
      { is: 'stuck', call: 'stuck', person: one, where: 1, refused: null },
      { is: 'gone', call: 'gone', person: two, refused: null },
      { is: 'calls', call: 'calls', person: two, where: 2, refused: null },
    ]);
  });

  it('waits where there is no sound for them yet', () => {
    const { clock: _, openedAt: _at, ...rest } = evening;
    const lobby = { ...rest, status: 'lobby' } as const;
    expect(callerList(lobby, [told('a', one, 'plenary')])).toMatchObject([{ is: 'waits', person: one }]);
  });
});

describe('whose call it can be', () => {
  const people = (roll: Parameters<typeof mayBeCalling>[1]['roll'], ...callers: ReturnType<typeof told>[]) =>
    mayBeCalling(evening, { roll, callers }).map(({ seat }) => seat.person);

  it('is anybody with a seat, and not who has sound or is on the telephone', () => {
    const all = evening.tables.flatMap(({ seats: taken }) => taken.map(({ person }) => person));
    expect(people([]).toSorted()).toEqual(all.toSorted());
    const there = { person: one, room: 'table:1', trouble: null };
    const called = told('a', two, 'table:2');
    const others = all.filter((person) => person !== one && person !== two);
    expect(people([there], called).toSorted()).toEqual(others.toSorted());
  });

  it('is rather who said that they would call, then another resident, then the team', () => {
    const ranks = mayBeCalling(evening, { roll: [], callers: [] }).map(({ seat }) =>
      seat.role !== 'participant' ? 'team' : seat.means === 'phone' ? 'phone' : 'resident',
    );
    expect([...new Set(ranks)]).toEqual(order);
    expect(ranks).toEqual(ranks.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  it('is also somebody whose sound does not work, or who hung up', () => {
    const stuck = { person: one, room: null, trouble: 'permission' };
    expect(people([stuck], told('a', two, null))).toEqual(expect.arrayContaining([one, two]));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideEvenly, freeChair, leastFull, type Placement } from './seating.ts';

const people = (count: number) => Array.from({ length: count }, (_, index) => `person${index}`);
const rooms = (count: number) => numbers(count).map((number) => ({ number }));
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const sizes = (placements: readonly Placement[], tables: number) =>
  numbers(tables).map((table) => placements.filter((placement) => placement.table === table).length);

const crowd = fc.record({ count: fc.nat({ max: 60 }), tables: fc.integer({ min: 1, max: 12 }) });
const crowdWithKept = crowd.chain(({ count, tables }) =>
  fc.record({
    count: fc.constant(count),
    tables: fc.constant(tables),
    kept: fc.dictionary(
      fc.nat({ max: 70 }).map((index) => `person${index}`),
      fc.record({ table: fc.integer({ min: 1, max: tables + 2 }), chair: fc.nat({ max: 8 }) }),
    ),
  }),
);

describe('dividing people over tables', () => {
  it('[T1] places everyone exactly once', () => {
    fc.assert(
      fc.property(crowdWithKept, ({ count, tables, kept }) => {
        const placements = divideEvenly([...people(count), ...people(count)], rooms(tables), kept);
        expect(placements.map((placement) => placement.person)).toEqual(people(count));
      }),
    );
  });

  it('[T1] places nobody where there is no table', () => {
    expect(divideEvenly(people(3), [], {})).toEqual([]);
  });

  it('[T2] makes even tables where nobody sat yet', () => {
    fc.assert(
      fc.property(crowd, ({ count, tables }) => {
        const all = sizes(divideEvenly(people(count), rooms(tables), {}), tables);
        expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('[T3] keeps an assignment once made, when people are added', () => {
    fc.assert(
      fc.property(crowd, fc.nat({ max: 20 }), ({ count, tables }, more) => {
        const before = divideEvenly(people(count), rooms(tables), {});
        const kept = Object.fromEntries(before.map(({ person, table, chair }) => [person, { table, chair }]));
        const after = divideEvenly(people(count + more), rooms(tables), kept);
        expect(after.slice(0, count)).toEqual(before.map((placement) => ({ ...placement, why: 'kept' })));
      }),
    );
  });

  it('[T4] sends newcomers to the least full table, the lowest number on a tie', () => {
    const kept = { anna: { table: 1, chair: 0 }, bo: { table: 1, chair: 1 }, cas: { table: 3, chair: 0 } };
    const placements = divideEvenly(['anna', 'bo', 'cas', 'dirk', 'els', 'fem'], rooms(3), kept);
    expect(placements.slice(3).map(({ person, table }) => [person, table])).toEqual([
      ['dirk', 2],
      ['els', 2],
      ['fem', 3],
    ]);
    expect(
      leastFull([
        { number: 3, people: 2 },
        { number: 2, people: 2 },
      ]),
    ).toBe(2);
    expect(leastFull([])).toBeNull();
  });

  it('[T5] never puts two people on one chair', () => {
    fc.assert(
      fc.property(crowdWithKept, ({ count, tables, kept }) => {
        const chairs = divideEvenly(people(count), rooms(tables), kept).map(
          ({ table, chair }) => `${table}/${chair}`,
        );
        expect(new Set(chairs).size).toBe(chairs.length);
      }),
    );
  });

  it('[T5] gives the lowest free chair', () => {
    expect(freeChair([0, 1, 3])).toBe(2);
    expect(freeChair([0, 1], 2)).toBe(2);
    expect(freeChair([])).toBe(0);
  });

  it('[T5] leaves reserved chairs free, and does not count them as people', () => {
    const tables = [{ number: 1, reserved: [0, 1, 3] }, { number: 2 }];
    const placements = divideEvenly(['anna', 'bo', 'cas'], tables, {});
    expect(placements.map(({ table, chair }) => [table, chair])).toEqual([
      [1, 2],
      [2, 0],
      [1, 4],
    ]);
  });

  it('[T6] places somebody anew whose table is gone', () => {
    expect(divideEvenly(['anna'], rooms(1), { anna: { table: 4, chair: 2 } })).toEqual([
      { person: 'anna', table: 1, chair: 0, why: 'least-full' },
    ]);
  });

  it('[T7] tells of each placement why', () => {
    const placements = divideEvenly(['anna', 'bo'], rooms(2), { bo: { table: 2, chair: 5 } });
    expect(placements.map(({ why }) => why)).toEqual(['least-full', 'kept']);
  });
});

import { describe, expect, it } from 'vitest';
import type { PlannedTable } from '#domain/process/events.ts';
import { atTables, memberCalled, seatsPerTable, tablesWithoutTeam, withCount } from './tables.ts';

const table = (number: number, changes: Partial<PlannedTable> = {}): PlannedTable => ({
  number,
  name: `Tafel ${number}`,
  facilitator: `facilitator${number}`,
  noteTaker: `notetaker${number}`,
  videoLink: '',
  ...changes,
});

describe('the number of tables', () => {
  it('grows with empty tables, numbered on, and keeps those that are there', () => {
    const grown = withCount([table(1)], 3, (number) => `Tafel ${number}`);
    expect(grown.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(grown[0]).toEqual(table(1));
    expect(tablesWithoutTeam(grown).map(({ number }) => number)).toEqual([2, 3]);
  });

  it('shrinks from the last one', () => {
    expect(withCount([table(1), table(2)], 1, String).map(({ number }) => number)).toEqual([1]);
  });
});

describe('a typed name', () => {
  const member = (id: string, firstName: string, lastName: string) => ({
    id,
    firstName,
    lastName,
    email: `${id}@x.nl`,
    roles: [],
  });
  const staff = [member('a', 'An', 'Visser'), member('b', 'Jan', 'Smit'), member('c', 'jan', 'smit')];

  it('is somebody who works here only when one person is called exactly that', () => {
    expect(memberCalled(' an visser', staff)?.id).toBe('a');
    expect(memberCalled('An', staff)).toBeUndefined();
    expect(memberCalled('Jan Smit', staff)).toBeUndefined();
  });
});

describe('[R4] a table', () => {
  it('is not complete without a facilitator and a note-taker', () => {
    const tables = [table(1), table(2, { facilitator: null }), table(3, { noteTaker: null })];
    expect(tablesWithoutTeam(tables).map(({ number }) => number)).toEqual([2, 3]);
    expect([...atTables(tables)]).toEqual(['facilitator1', 'notetaker1', 'notetaker2', 'facilitator3']);
  });

  it('gets as many people as an even spread gives', () => {
    expect(seatsPerTable(38, 8)).toEqual({ least: 4, most: 5 });
    expect(seatsPerTable(40, 8)).toEqual({ least: 5, most: 5 });
    expect(seatsPerTable(40, 0)).toEqual({ least: 0, most: 0 });
  });
});

import type { PersonId } from '#domain/kernel/ids.ts';
import type { PlannedTable } from '#domain/process/events.ts';
import type { StaffMember } from '#protocol/http.ts';
import { nameOf } from '../people/people.ts';

/** R4: a dialogue table has a facilitator and a separate note-taker. */
export const tablesWithoutTeam = (tables: readonly PlannedTable[]): readonly PlannedTable[] =>
  tables.filter(({ facilitator, noteTaker }) => facilitator === null || noteTaker === null);

/** As many tables as asked for: new ones are empty, the last ones go first. */
export function withCount(
  tables: readonly PlannedTable[],
  count: number,
  nameTable: (number: number) => string,
): readonly PlannedTable[] {
  const kept = tables.slice(0, count);
  const added = Array.from({ length: Math.max(0, count - kept.length) }, (_, index) => {
    const number = kept.length + index + 1;
    return { number, name: nameTable(number), facilitator: null, noteTaker: null, videoLink: '' };
  });
  return [...kept, ...added];
}

export const withTable = (
  tables: readonly PlannedTable[],
  number: number,
  changes: Partial<PlannedTable>,
): readonly PlannedTable[] =>
  tables.map((table) => (table.number === number ? { ...table, ...changes } : table));

/** Everyone who has a role at a table, so that nobody is asked twice. */
export const atTables = (tables: readonly PlannedTable[]): ReadonlySet<PersonId> =>
  new Set(
    tables.flatMap(({ facilitator, noteTaker }) => [facilitator, noteTaker]).filter((id) => id !== null),
  );

/** The one who is called exactly this, whatever the capitals; nobody when two are. */
export function memberCalled(name: string, staff: readonly StaffMember[]): StaffMember | undefined {
  const called = staff.filter((member) => nameOf(member).toLowerCase() === name.trim().toLowerCase());
  return called.length === 1 ? called[0] : undefined;
}

/** How many people a table gets when they are spread evenly: the smallest and the largest table. */
export function seatsPerTable(
  people: number,
  tables: number,
): { readonly least: number; readonly most: number } {
  if (tables === 0) return { least: 0, most: 0 };
  return { least: Math.floor(people / tables), most: Math.ceil(people / tables) };
}

import type { PersonId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { AwaySince } from './needs.ts';

/** Keeps since when each person is gone: presence itself has no memory. Same object when nothing changed. */
export function noteAway(
  previous: AwaySince,
  people: readonly PersonId[],
  online: ReadonlySet<PersonId>,
  now: Moment,
): AwaySince {
  const gone = people.filter((person) => !online.has(person));
  const same = gone.length === Object.keys(previous).length && gone.every((person) => person in previous);
  return same ? previous : Object.fromEntries(gone.map((person) => [person, previous[person] ?? now]));
}

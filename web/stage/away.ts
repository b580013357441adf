import type { PersonId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { AwaySince } from './needs.ts';

/**
 * Keeps since when each person is gone: presence itself has no memory. `before`: who was here just before, and null on
 * a first look, also after a lost connection: who is gone by then left at a moment that nobody knows. Same object when
 * nothing changed.
 */
export function noteAway(
  previous: AwaySince,
  people: readonly PersonId[],
  online: ReadonlySet<PersonId>,
  before: ReadonlySet<PersonId> | null,
  now: Moment,
): AwaySince {
  const gone = people.filter((person) => !online.has(person));
  if (before === null)
    return Object.fromEntries(
      gone.map((person) => [person, { since: previous[person]?.since ?? now, seen: false }]),
    );
  const same = gone.length === Object.keys(previous).length && gone.every((person) => person in previous);
  if (same) return previous;
  return Object.fromEntries(
    gone.map((person) => [person, previous[person] ?? { since: now, seen: before.has(person) }]),
  );
}

import type { PersonId } from '#domain/kernel/ids.ts';
import { findPerson } from '../access/people.ts';
import type { Storage } from '../ports/storage.ts';

/** First names, kept at hand: events carry ids only. */
export class Names {
  readonly #storage: Storage;
  readonly #known = new Map<PersonId, string>();

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  async load(people: Iterable<PersonId>): Promise<void> {
    const missing = [...people].filter((person) => !this.#known.has(person));
    await Promise.all(
      missing.map(async (person) => {
        const row = await findPerson(this.#storage, person);
        this.#known.set(person, row?.firstName ?? '');
      }),
    );
  }

  /** The names of these people that are known and not erased. Load first. */
  of(people: Iterable<PersonId>): Record<PersonId, string> {
    const names: Record<PersonId, string> = {};
    for (const person of people) {
      const name = this.#known.get(person);
      if (name) names[person] = name;
    }
    return names;
  }

  knows(people: Iterable<PersonId>): boolean {
    for (const person of people) if (!this.#known.has(person)) return false;
    return true;
  }

  /** A name was given, changed or erased. */
  forget(person: PersonId): void {
    this.#known.delete(person);
  }
}

import type { PersonId, ProjectId } from '#domain/kernel/ids.ts';
import type { EnrolledPerson } from '#domain/people/events.ts';
import { newcomer, putResident, putStaff } from '../access/people.ts';
import type { RegisterChange } from '../ports/storage.ts';
import type { SeedPerson, SeedTable } from './seed.ts';
import type { Teller } from './teller.ts';

/** Somebody of the example with the id they got. */
export interface Cast extends SeedPerson {
  readonly person: PersonId;
}

/** Addresses end in `.example`, which belongs to nobody: no mail can ever arrive. */
const addressOf = (name: string): string =>
  `${name
    .normalize('NFKD')
    .replace(/[^\p{L} ]/gu, '')
    .toLowerCase()
    .replaceAll(' ', '.')}@rietvoorde.example`;

/** Those who work on the evenings, by name; each is one person, also at two tables on two evenings. */
export class Staff {
  readonly #ids = new Map<string, PersonId>();
  readonly #teller: Teller;

  constructor(teller: Teller) {
    this.#teller = teller;
  }

  id(name: string): PersonId {
    const known = this.#ids.get(name);
    if (known) return known;
    const made = this.#teller.newId();
    this.#ids.set(name, made);
    return made;
  }

  get ids(): readonly PersonId[] {
    return [...this.#ids.values()];
  }

  rows(): readonly RegisterChange[] {
    return [...this.#ids].map(([name, id]) => putStaff(id, addressOf(name), newcomer(name)));
  }
}

/** Everybody who takes part, in the order in which they are enrolled: by that order they come to the tables of the seed. */
export function castOf(tables: readonly SeedTable[], teller: Teller): readonly Cast[] {
  const rounds = Math.max(...tables.map(({ people }) => people.length));
  return Array.from({ length: rounds }, (_, chair) => chair).flatMap((chair) =>
    tables.flatMap(({ people }) => {
      const person = people[chair];
      return person ? [{ ...person, person: teller.newId() }] : [];
    }),
  );
}

const hasMail = ({ means = 'screen' }: SeedPerson): boolean => means === 'screen';

export const residentRows = (cast: readonly Cast[], project: ProjectId): readonly RegisterChange[] =>
  cast.map((one, index) => {
    const email = hasMail(one) ? addressOf(one.name) : null;
    const phone = email === null ? `0123 400 ${String(100 + index)}` : null;
    return putResident(one.person, project, { ...newcomer(one.name), email, phone });
  });

export const enrolledAs = (one: Cast): EnrolledPerson => ({
  person: one.person,
  means: one.means ?? 'screen',
  reachedBy: hasMail(one) ? 'mail' : 'letter',
  needs: one.needs ?? [],
});

import type { PersonId } from '#domain/kernel/ids.ts';
import { isInitials } from '#domain/people/initials.ts';
import { note } from './grid.ts';
import type { ReadPerson } from './person.ts';
import type { ImportedPerson, KnownPerson, Note, PersonElsewhere, ReadRow } from './result.ts';
import { alike } from './tidy.ts';

/** A name longer than this is a sentence that landed in the wrong column. */
const longestName = 100;

interface Place {
  readonly line: number;
  readonly name: string;
}

/** Judges rows one after another: each is compared with who takes part already and with the rows above it. */
export class Judge {
  readonly #known: ReadonlySet<string>;
  readonly #elsewhere: ReadonlyMap<string, PersonId>;
  readonly #people = new Map<string, number>();
  readonly #names = new Map<string, number>();
  readonly #emails = new Map<string, Place>();

  constructor(known: readonly KnownPerson[], elsewhere: readonly PersonElsewhere[]) {
    this.#known = new Set(known.flatMap(identities));
    this.#elsewhere = new Map(
      elsewhere.flatMap((person) => identities(person).map((same) => [same, person.id])),
    );
  }

  judge(line: number, { person, notes }: ReadPerson): ReadRow {
    const objection = cannotComeIn(person);
    if (objection) return { line, status: 'incomplete', person, notes: [...notes, objection] };
    const same = identities(person);
    if (same.some((identity) => this.#known.has(identity)))
      return { line, status: 'already', person, notes: [note('already')] };
    const above = same.map((identity) => this.#people.get(identity)).find((found) => found !== undefined);
    if (above !== undefined)
      return { line, status: 'duplicate', person, notes: [note('duplicate', { line: above })] };
    const there = same.map((identity) => this.#elsewhere.get(identity)).find((id) => id !== undefined);
    const row: ReadRow = {
      line,
      status: 'new',
      person,
      ...(there === undefined ? {} : { elsewhere: there }),
      notes: [
        ...notes,
        ...nameless(person),
        ...(there === undefined ? this.#resembles(person) : [note('elsewhere')]),
      ],
    };
    this.#remember(line, person, same);
    return row;
  }

  /** Not the same person for certain, so both come in, and the organiser can look. */
  #resembles(person: ImportedPerson): readonly Note[] {
    const shared = this.#emails.get(person.email?.toLowerCase() ?? '');
    if (shared) return [note('email-shared', { line: shared.line, name: shared.name })];
    const namesake = this.#names.get(nameKey(person));
    return namesake === undefined ? [] : [note('name-again', { line: namesake })];
  }

  #remember(line: number, person: ImportedPerson, same: readonly string[]): void {
    for (const identity of same) this.#people.set(identity, line);
    const key = nameKey(person);
    if (key !== '' && !this.#names.has(key)) this.#names.set(key, line);
    const email = person.email?.toLowerCase();
    const name = `${person.firstName} ${person.lastName}`.trim();
    if (email !== undefined && !this.#emails.has(email)) this.#emails.set(email, { line, name });
  }
}

const nameKey = ({ firstName, lastName }: KnownPerson): string => alike(`${firstName} ${lastName}`);

/** Same name and same e-mail is the same person; without e-mail, same name and same phone. */
function identities(person: KnownPerson): readonly string[] {
  const name = nameKey(person);
  if (person.email !== null) return [`${name} ${person.email.toLowerCase()}`];
  return person.phone === null || name === '' ? [] : [`${name} ${person.phone}`];
}

function cannotComeIn(person: ImportedPerson): Note | null {
  const name = `${person.firstName} ${person.lastName}`.trim();
  if (name.length > longestName) return note('name-too-long', { max: longestName });
  return name === '' && person.email === null ? note('nameless') : null;
}

/** With an address and no name they can still come: they give their first name when they open their link. */
const nameless = ({ firstName }: ImportedPerson): readonly Note[] =>
  firstName === ''
    ? [note('first-name-missing')]
    : isInitials(firstName)
      ? [note('initials-only', { initials: firstName })]
      : [];

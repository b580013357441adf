import type { PersonId } from '#domain/kernel/ids.ts';
import type { Means, SupportNeed } from '#domain/people/events.ts';

/** What a list may hold: `name` is a whole name in one cell, `infix` the "van der" of a Dutch name. */
export type ColumnKind =
  | 'first-name'
  | 'infix'
  | 'last-name'
  | 'name'
  | 'email'
  | 'phone'
  /** Street and number, in one column or in several, or the whole address. */
  | 'address'
  | 'postcode'
  | 'city'
  | 'needs'
  | 'means'
  | 'remarks';

/** `code` names a sentence under `studio-import.<code>`. */
export interface Note {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface ImportedPerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** Its lines, of who gets a letter; else null. */
  readonly address: string | null;
  readonly needs: readonly SupportNeed[];
  readonly means: Means;
  readonly reachedBy: 'mail' | 'letter';
}

/** Somebody who is in the register already. */
export type KnownPerson = Pick<ImportedPerson, 'firstName' | 'lastName' | 'email' | 'phone'>;

/** Somebody of the same project who is not in this session. */
export type PersonElsewhere = KnownPerson & { readonly id: PersonId };

/**
 * `new` comes in; `duplicate` stands higher up in this list; `already` takes part already;
 * `incomplete` cannot come in as it is; `empty` holds nothing.
 */
export type RowStatus = 'new' | 'duplicate' | 'already' | 'incomplete' | 'empty';

export interface ReadRow {
  /** The row as the spreadsheet counts it, from 1. */
  readonly line: number;
  readonly status: RowStatus;
  /** What we make of the row; absent on an empty row. */
  readonly person?: ImportedPerson;
  /** A new row of somebody who takes part in another session: the same person, to be enrolled under this id. */
  readonly elsewhere?: PersonId;
  readonly notes: readonly Note[];
}

export interface ReadList {
  readonly rows: readonly ReadRow[];
  /** In the order of the file; `header` is empty where the list has no header row. */
  readonly columns: readonly { readonly header: string; readonly taken: ColumnKind | null }[];
  /** About the file as a whole. */
  readonly notes: readonly Note[];
  readonly totals: Readonly<Record<RowStatus, number>>;
  /** Why the file cannot be used at all: the sentence is `refusals.<code>`; then there are no rows. */
  readonly problem?: Note;
}

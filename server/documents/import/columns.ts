import { isEmail } from './email.ts';
import { addressKinds, kindOfHeader, saysNothing } from './headings.ts';
import type { ColumnKind } from './result.ts';

export interface Layout {
  /** Index of the header row; -1 where there is none. */
  readonly header: number;
  readonly kinds: readonly (ColumnKind | null)[];
}

type Rows = readonly (readonly string[])[];

/** People put a title above their list, so the headings may stand some rows down. */
const deepestHeader = 15;

/** What each column holds: by its heading, or by what stands in it where there is no heading. */
export function findLayout(rows: Rows): Layout {
  const header = findHeader(rows);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const body = rows.slice(header + 1, header + 301);
  const headings = Array.from({ length: width }, (_, column) => rows[header]?.[column] ?? '');
  const kinds = header < 0 ? byContent(body, width) : asOneMeansIt(byHeading(headings, body));
  return { header, kinds };
}

function findHeader(rows: Rows): number {
  const scores = rows.slice(0, deepestHeader).map(headerScore);
  const best = Math.max(0, ...scores);
  return best === 0 ? -1 : scores.indexOf(best);
}

/** How many headings a row holds; none when it holds somebody's address or number, for then it is a person. */
function headerScore(row: readonly string[]): number {
  if (row.some((cell) => isEmail(cell) || isNumber(cell))) return 0;
  const kinds = row.map(kindOfHeader).filter((kind) => kind !== null);
  return kinds.some((kind) => !besides.has(kind)) ? kinds.length : 0;
}

/** These alone head no list of people. */
const besides = new Set<ColumnKind>(['needs', 'means', 'remarks', ...addressKinds]);

const isNumber = (cell: string): boolean => /^[+0-9][0-9 ().+/-]{7,}$/.test(cell) && !isDate.test(cell);
const isDate = /^(\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d{2}-\d{2})$/;

/** A name stands in one column; contacts and remarks may stand in several. Flemish lists head the last name "Naam". */
function asOneMeansIt(kinds: readonly (ColumnKind | null)[]): readonly (ColumnKind | null)[] {
  const lastNameIsNaam = kinds.includes('first-name') && !kinds.includes('last-name');
  const meant = kinds.map((kind) => (kind === 'name' && lastNameIsNaam ? 'last-name' : kind));
  const once = new Set<ColumnKind>(['first-name', 'infix', 'last-name', 'name']);
  return meant.map((kind, column) => (kind && once.has(kind) && meant.indexOf(kind) < column ? null : kind));
}

/**
 * Addresses are found under whatever heading they stand; numbers only under a heading that says nothing,
 * because a citizen service number or a date of birth looks much like a phone number.
 */
function byHeading(headings: readonly string[], body: Rows): readonly (ColumnKind | null)[] {
  const kinds = headings.map(kindOfHeader);
  return headings.map((heading, column) => {
    const kind = kinds[column] ?? null;
    const seen = contactIn(body, column);
    if (kind === 'address' && seen === 'email') return seen;
    if (kind !== null) return kind;
    const clear = seen === 'email' || (seen === 'phone' && saysNothing(heading));
    return clear && !kinds.includes(seen) ? seen : null;
  });
}

const filled = (body: Rows, column: number): readonly string[] =>
  body.map((row) => row[column] ?? '').filter((cell) => cell !== '');

const mostly = (cells: readonly string[], test: (cell: string) => boolean): boolean =>
  cells.length > 0 && cells.filter(test).length > cells.length / 2;

function contactIn(body: Rows, column: number): 'email' | 'phone' | null {
  const cells = filled(body, column);
  if (mostly(cells, (cell) => cell.includes('@'))) return 'email';
  return mostly(cells, isNumber) ? 'phone' : null;
}

/** Without headings: contacts by their looks, then one text column is a name, two are first and last name. */
function byContent(body: Rows, width: number): readonly (ColumnKind | null)[] {
  const kinds: (ColumnKind | null)[] = Array.from({ length: width }, (_, column) => contactIn(body, column));
  const withContact = kinds.some((kind) => kind !== null);
  const texts = kinds.flatMap((kind, column) =>
    kind === null && isNames(body, column, withContact) ? [column] : [],
  );
  const [first, second, third] = texts;
  if (first === undefined) return kinds;
  const threeParts = second !== undefined && third !== undefined && isInfixes(body, second);
  const pair =
    second !== undefined && !filled(body, first).some((cell) => cell.includes(' ') && cell.includes(','));
  kinds[first] = pair ? 'first-name' : 'name';
  if (pair) kinds[second] = threeParts ? 'infix' : 'last-name';
  if (threeParts) kinds[third] = 'last-name';
  return kinds;
}

/** Beside an address any words are a name; on their own they need a capital, or a script that has none. */
const isNames = (body: Rows, column: number, withContact: boolean): boolean => {
  const needed = withContact ? /\p{L}/u : /[\p{Lu}\p{Lo}]/u;
  return mostly(filled(body, column), (cell) => needed.test(cell) && !/\d/.test(cell) && cell.length <= 60);
};

const isInfixes = (body: Rows, column: number): boolean =>
  mostly(filled(body, column), (cell) =>
    /^(van|de|der|den|het|ten|ter|te|vd|v\.?d\.?|el|von|'t)( |$)/i.test(cell),
  );

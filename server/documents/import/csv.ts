import Papa from 'papaparse';
import { findLayout } from './columns.ts';
import { type Decoded, decode } from './decode.ts';
import { type GridResult, note, withoutTail } from './grid.ts';
import { tidy } from './tidy.ts';

type Rows = readonly (readonly string[])[];

const delimiters = [';', '\t', ',', '|'] as const;

/** Rows that are enough to tell how a list is built. */
const sample = 50;

/** A list as text, whatever separates its cells. */
export function readCsv(bytes: Uint8Array): GridResult {
  const decoded: Decoded = decode(bytes);
  const told = /^\ufeff?sep=(.)\r?\n/i.exec(decoded.text);
  const text = told ? decoded.text.slice(told[0].length) : decoded.text;
  const quoted = !hasBrokenQuotes(text);
  const delimiter = told?.[1] ?? findDelimiter(text, quoted);
  const rows = withoutTail(parse(text, delimiter, quoted));
  const notes = [
    ...(decoded.certain || isAscii(text) ? [] : [note('encoding-guessed')]),
    ...(quoted ? [] : [note('quotes-broken')]),
  ];
  return { ok: true, grid: { rows, notes } };
}

function parse(text: string, delimiter: string, quoted: boolean, preview = 0): Rows {
  const { data } = Papa.parse<string[]>(text, {
    delimiter,
    preview,
    // A character that no list holds switches quoting off.
    ...(quoted ? {} : { quoteChar: '\u0000' }),
  });
  return data.map((row) => row.map(tidy));
}

/** One quote that never closes would swallow the rest of the list into one cell. */
function hasBrokenQuotes(text: string): boolean {
  const { errors } = Papa.parse<string[]>(text, { delimiter: findDelimiter(text, true) });
  return errors.some(({ type }) => type === 'Quotes');
}

/** The separator that makes most columns of which we know what they hold; names hold commas, so those come late. */
function findDelimiter(text: string, quoted: boolean): string {
  const start = text.slice(0, 200_000);
  const scores = delimiters.map((delimiter) => {
    const rows = parse(start, delimiter, quoted, sample);
    const known = findLayout(rows).kinds.filter((kind) => kind !== null).length;
    const split = rows.filter((row) => row.length > 1).length;
    return known * 2 + (split > rows.length / 2 ? 1 : 0);
  });
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ';';
}

const isAscii = (text: string): boolean => !/[\u0080-\uffff]/.test(text);

import type { ColumnKind } from './result.ts';

type CellsOf = (kind: ColumnKind) => readonly string[];

/** Longer is no address but a story that landed in the wrong column. */
const longest = 200;

const postcode = /\b(\d{4}) ?([A-Z]{2})\b/i;

/**
 * The lines that stand under the name on a letter, or null. Street and number may stand in columns of their own;
 * a whole address in one cell is cut at its commas, and before its postcode.
 */
export function readAddress(cells: CellsOf): string | null {
  const [code = ''] = cells('postcode');
  const [city = ''] = cells('city');
  const street = cells('address').join(' ');
  const place = [withSpace(code), city].filter(Boolean).join('  ');
  const lines = [...(place === '' ? inLines(street) : [street]), place].filter(Boolean);
  const address = lines.join('\n');
  return address === '' || address.length > longest ? null : address;
}

const inLines = (whole: string): readonly string[] =>
  whole
    .replace(postcode, (_, digits: string, letters: string) => `,${digits} ${letters.toUpperCase()} `)
    .split(',')
    .map((line) => line.trim().replace(/^(\d{4} [A-Z]{2}) +/, '$1  '))
    .filter(Boolean);

/** "1234ab" is "1234 AB"; Belgian codes have no letters. */
const withSpace = (code: string): string => {
  const [, digits, letters] = postcode.exec(code) ?? [];
  return digits && letters ? `${digits} ${letters.toUpperCase()}` : code;
};

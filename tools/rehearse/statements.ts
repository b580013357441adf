import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';

/** The `comment-body` column, row by row, word for word. Throws when the file has no such column or no rows. */
export async function readStatements(file: string): Promise<string[]> {
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  if (!meta.fields?.includes('comment-body')) throw new Error(`${file} has no column comment-body`);
  const rows = data.map((row) => row['comment-body'] ?? '').filter((row) => row.trim() !== '');
  if (rows.length === 0) throw new Error(`${file} has no statements`);
  return rows;
}

/** What will be said, in order: every row once, then again with " (2)", " (3)" … until there are `count`. */
export function sayings(rows: readonly string[], count: number): string[] {
  const said: string[] = [];
  for (let round = 1; said.length < Math.max(count, rows.length); round += 1) {
    for (const row of rows) {
      if (round > 1 && said.length >= count) break;
      said.push(round === 1 ? row : `${row} (${round})`);
    }
  }
  return said;
}

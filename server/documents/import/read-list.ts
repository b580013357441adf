import { findLayout, type Layout } from './columns.ts';
import { readCsv } from './csv.ts';
import { fileKind } from './file-kind.ts';
import { type GridResult, isEmptyRow, note } from './grid.ts';
import { addressKinds, kindOfHeader } from './headings.ts';
import { Judge } from './judge.ts';
import { readPerson } from './person.ts';
import type { KnownPerson, Note, PersonElsewhere, ReadList, ReadRow, RowStatus } from './result.ts';
import { readSpreadsheet } from './spreadsheet.ts';

export const largestList = 5 * 1_024 * 1_024;
export const mostRows = 5_000;

const none: ReadList['totals'] = { new: 0, duplicate: 0, already: 0, incomplete: 0, empty: 0 };

/**
 * Reads a list of participants as people really keep it: CSV in any of the usual encodings and separators,
 * or XLSX. Nothing is thrown and nothing is guessed silently: each row says what will happen with it and why.
 * `known` are the people who take part already; `elsewhere` those of the project who take part in other sessions.
 */
export async function readParticipantList(
  bytes: Uint8Array,
  known: readonly KnownPerson[],
  elsewhere: readonly PersonElsewhere[] = [],
): Promise<ReadList> {
  if (bytes.byteLength > largestList) return unusable(note('import-too-large', { mb: 5 }));
  const result = await readGrid(bytes);
  if (!result.ok) return unusable(result.problem);
  const { rows, notes } = result.grid;
  const people = rows.filter((row) => !isEmptyRow(row)).length;
  if (people === 0) return unusable(note('import-empty'));
  if (people > mostRows) return unusable(note('import-too-many-rows', { max: mostRows }));
  const layout = findLayout(rows);
  if (!layout.kinds.some((kind) => kind?.includes('name') || kind === 'email'))
    return unusable(note('import-no-columns'));
  const read = readRows(rows, layout, new Judge(known, elsewhere));
  return {
    rows: read,
    columns: layout.kinds.map((taken, column) => ({ header: rows[layout.header]?.[column] ?? '', taken })),
    notes: [...notes, ...aboutLayout(layout, rows)],
    totals: totalsOf(read),
  };
}

function readGrid(bytes: Uint8Array): GridResult | Promise<GridResult> {
  switch (fileKind(bytes)) {
    case 'text':
      return readCsv(bytes);
    case 'spreadsheet':
      return readSpreadsheet(bytes);
    case 'other-spreadsheet':
      return { ok: false, problem: note('import-save-as-xlsx') };
    case 'not-a-list':
      return { ok: false, problem: note(bytes.byteLength === 0 ? 'import-empty' : 'import-not-a-list') };
  }
}

const unusable = (problem: Note): ReadList => ({ rows: [], columns: [], notes: [], totals: none, problem });

function readRows(rows: readonly (readonly string[])[], layout: Layout, judge: Judge): readonly ReadRow[] {
  return rows.slice(layout.header + 1).map((row, index): ReadRow => {
    const line = layout.header + 2 + index;
    if (isEmptyRow(row)) return { line, status: 'empty', notes: [] };
    if (isNoPerson(row)) return { line, status: 'incomplete', notes: [note('not-a-person')] };
    return judge.judge(line, readPerson(row, layout));
  });
}

/** A line that counts the list, or its headings once more. */
function isNoPerson(row: readonly string[]): boolean {
  const cells = row.filter((cell) => cell !== '');
  if (/^(sub)?(totaal|total|aantal)\b/i.test(cells[0] ?? ''))
    return !cells.some((cell) => cell.includes('@'));
  return cells.length > 1 && cells.every((cell) => kindOfHeader(cell) !== null);
}

function aboutLayout({ header, kinds }: Layout, rows: readonly (readonly string[])[]): readonly Note[] {
  const kept = kinds.includes('remarks') && rows.length > header + 1;
  return [
    ...(header < 0 ? [note('header-missing')] : []),
    ...(header > 0 ? [note('rows-above', { count: header })] : []),
    ...(kept ? [note('remarks-not-kept')] : []),
    ...(kinds.some((kind) => kind !== null && addressKinds.includes(kind))
      ? [note('addresses-for-letters')]
      : []),
  ];
}

function totalsOf(rows: readonly ReadRow[]): ReadList['totals'] {
  const totals: Record<RowStatus, number> = { ...none };
  for (const { status } of rows) totals[status] += 1;
  return totals;
}

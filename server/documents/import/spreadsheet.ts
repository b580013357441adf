import readSheets from 'read-excel-file/universal';
import { type GridResult, isEmptyRow, note, withoutTail } from './grid.ts';
import { tidy } from './tidy.ts';
import { unpackedSize } from './unpacked-size.ts';

/** A spreadsheet of this size, unpacked, is no list of people but an attempt to fill the memory. */
const largestUnpacked = 64 * 1_024 * 1_024;

/** The first sheet that holds anything. Numbers stay as they were written, so that no digit of a phone number goes. */
export async function readSpreadsheet(bytes: Uint8Array): Promise<GridResult> {
  if (unpackedSize(bytes) > largestUnpacked)
    return { ok: false, problem: note('import-too-large', { mb: 5 }) };
  try {
    const sheets = await readSheets<string>(bufferOf(bytes), {
      parseNumber: (digits) => digits,
      trim: false,
    });
    const filled = sheets
      .map(({ sheet, data }) => ({ name: sheet, rows: withoutTail(data.map((row) => row.map(cellText))) }))
      .filter(({ rows }) => rows.some((row) => !isEmptyRow(row)));
    const [first, ...others] = filled;
    const notes = first && others.length > 0 ? [note('sheet-chosen', { sheet: first.name })] : [];
    return { ok: true, grid: { rows: first?.rows ?? [], notes } };
  } catch {
    return { ok: false, problem: note('import-not-a-list') };
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return tidy(cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell));
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

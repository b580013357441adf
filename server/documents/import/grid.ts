import type { Note } from './result.ts';

/** A list as rows of cells, each cell as it stands in the file; row N of the spreadsheet is at index N - 1. */
export interface Grid {
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly Note[];
}

/** A grid, or the code of why there is none. */
export type GridResult =
  | { readonly ok: true; readonly grid: Grid }
  | { readonly ok: false; readonly problem: Note };

export const note = (code: string, values: Note['values'] = {}): Note => ({ code, values });

export const isEmptyRow = (row: readonly string[]): boolean => row.every((cell) => cell === '');

/** Spreadsheets keep hundreds of formatted rows below the last one that holds anything. */
export const withoutTail = <Row extends readonly string[]>(rows: readonly Row[]): readonly Row[] =>
  rows.slice(0, rows.findLastIndex((row) => !isEmptyRow(row)) + 1);

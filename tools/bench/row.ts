/** One line of the table: what was measured, and what it must reach. */
export interface Row {
  readonly key: string;
  readonly value: number | null;
  readonly unit: string;
  readonly must: { readonly is: 'at-least' | 'below'; readonly value: number };
  /** Why there is no figure, or what else is worth knowing. */
  readonly note?: string;
}

export const reached = ({ value, must }: Row): boolean =>
  value !== null && (must.is === 'at-least' ? value >= must.value : value < must.value);

export const tell = (row: Row): string => {
  const sign = row.must.is === 'at-least' ? '≥' : '<';
  const value = row.value === null ? '–' : `${row.value} ${row.unit}`.trim();
  return `${reached(row) ? 'reached' : 'NOT    '}  ${row.key.padEnd(24)} ${value.padEnd(16)} must be ${sign} ${row.must.value}${row.note ? `   ${row.note}` : ''}`;
};

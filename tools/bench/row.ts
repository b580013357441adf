/** One line of the table: what was measured, and what it must reach. */
export interface Row {
  readonly key: string;
  readonly value: number | null;
  readonly unit: string;
  /** `within`: not further from nothing than this, either way. */
  readonly must: { readonly is: 'at-least' | 'below' | 'within'; readonly value: number };
  /** Why there is no figure, or what else is worth knowing. */
  readonly note?: string;
}

const signs = { 'at-least': '≥', below: '<', within: '±' } as const;

export const reached = ({ value, must }: Row): boolean => {
  if (value === null) return false;
  if (must.is === 'within') return Math.abs(value) <= must.value;
  return must.is === 'at-least' ? value >= must.value : value < must.value;
};

export const tell = (row: Row): string => {
  const value = row.value === null ? '–' : `${row.value} ${row.unit}`.trim();
  return `${reached(row) ? 'reached' : 'NOT    '}  ${row.key.padEnd(30)} ${value.padEnd(16)} must be ${signs[row.must.is]} ${row.must.value}${row.note ? `   ${row.note}` : ''}`;
};

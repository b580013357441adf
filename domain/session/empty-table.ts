import type { Table } from './state.ts';

/** A table at which nobody sits and nothing was said, as it is since `stepSince`. */
export const emptyTable = (
  { number, name, videoLink }: Pick<Table, 'number' | 'name' | 'videoLink'>,
  stepSince: number,
): Table => ({
  number,
  name,
  videoLink,
  facilitator: null,
  noteTaker: null,
  seats: [],
  hands: [],
  floor: null,
  step: 0,
  stepSince,
  extraMs: 0,
  contributions: [],
});

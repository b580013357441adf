import type { Audience } from '../kernel/audience.ts';
import type { Contribution } from './state.ts';

export const atTable = (number: number): Audience => `table:${number}`;

/** Words for the table alone stay at the table; all other words are everyone's. */
export const wordsAudience = ({ visibility, table }: Pick<Contribution, 'visibility' | 'table'>): Audience =>
  visibility === 'table' ? atTable(table) : 'everyone';

export const messageAudience = (to: 'everyone' | 'facilitators' | number): Audience =>
  typeof to === 'number' ? atTable(to) : to;

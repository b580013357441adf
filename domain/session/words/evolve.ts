import type { ContributionId } from '../../kernel/ids.ts';
import { replaceAt } from '../change.ts';
import type { Carried, Contribution, Table } from '../state.ts';
import type { Told } from '../told.ts';
import { follows } from './used-ids.ts';

export function putDown(table: Table, event: Told<'contribution-made'>): Table {
  const { id, item, text, visibility, source, at } = event;
  const words: Contribution = {
    id,
    table: event.table,
    item,
    text,
    visibility,
    source,
    at,
    status: 'noted',
    disputedWith: null,
    starred: false,
    redacted: null,
    author: null,
    recordedBy: null,
  };
  return { ...table, contributions: follows([...table.contributions, words], table.contributions, id) };
}

/** Newest words are asked about most, so the search begins at the end. */
export function changeWords(
  table: Table,
  id: ContributionId,
  change: (contribution: Contribution) => Contribution,
): Table {
  const index = table.contributions.findLastIndex((contribution) => contribution.id === id);
  const words = table.contributions[index];
  if (!words) return table;
  const contributions = replaceAt(table.contributions, index, change(words));
  return { ...table, contributions: follows(contributions, table.contributions) };
}

/** The words go; that there were words, and why they went, stays. */
export const redact = (words: Contribution, reason: string, at: number): Contribution => ({
  ...words,
  text: '',
  disputedWith: null,
  redacted: { reason, at },
});

export function carryWords(table: Table, entry: Carried): Table {
  const others = (table.carried ?? []).filter(({ person }) => person !== entry.person);
  return { ...knownTo(table, entry), carried: [...others, entry] };
}

/** These words are the person's own: that much they know, also from another table. */
export function knownTo(table: Table, { person, contributions }: Carried): Table {
  const own = new Set(contributions);
  return {
    ...table,
    contributions: table.contributions.map((words) =>
      own.has(words.id) && words.author === null ? { ...words, author: person } : words,
    ),
  };
}

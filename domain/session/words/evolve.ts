import type { ContributionId } from '../../kernel/ids.ts';
import { replaceAt } from '../change.ts';
import type { Carried, Contribution, Table } from '../state.ts';
import type { Told } from '../told.ts';

export const putDown = (table: Table, event: Told<'contribution-made'>): Table => ({
  ...table,
  contributions: [
    ...table.contributions,
    {
      id: event.id,
      table: event.table,
      item: event.item,
      text: event.text,
      visibility: event.visibility,
      source: event.source,
      at: event.at,
      status: 'noted',
      disputedWith: null,
      starred: false,
      redacted: null,
      author: null,
      recordedBy: null,
    },
  ],
});

/** Newest words are asked about most, so the search begins at the end. */
export function changeWords(
  table: Table,
  id: ContributionId,
  change: (contribution: Contribution) => Contribution,
): Table {
  const index = table.contributions.findLastIndex((contribution) => contribution.id === id);
  const words = table.contributions[index];
  return words ? { ...table, contributions: replaceAt(table.contributions, index, change(words)) } : table;
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

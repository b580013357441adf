import type { PersonId } from '#domain/kernel/ids.ts';
import type { Contribution, Laid, Table } from '#domain/session/state.ts';

/** What lies on this table in this item, oldest first. */
export const onTable = (table: Table, item: string | null): readonly Contribution[] =>
  table.contributions.filter((words) => words.item === item);

/** That, and what I said here before it: my own words can be read again in every part, also when they are read back. */
export const toRead = (table: Table, item: string | null, me: PersonId): readonly Contribution[] =>
  table.contributions.filter((words) => words.item === item || words.author === me);

/** Words that a note-taker wrote down for somebody and read out, and that they have not answered yet; oldest first. */
export const toConfirm = (table: Table, me: PersonId): readonly Contribution[] =>
  table.contributions.filter(
    (words) =>
      words.author === me &&
      words.recordedBy !== null &&
      words.recordedBy !== me &&
      words.redacted === null &&
      words.status === 'read-back',
  );

/** Everything somebody put down tonight, at whichever table. */
export const ownWords = (session: Laid, me: PersonId | null): readonly Contribution[] =>
  me === null
    ? []
    : session.tables.flatMap((table) => table.contributions.filter((words) => words.author === me));

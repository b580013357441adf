import type { DatabaseSync } from 'node:sqlite';

/** One writer's part of a transaction. `keep: false` takes back whatever it wrote, and nothing else. */
export type Write = () => { readonly value: unknown; readonly keep: boolean };

/** What became of one part; given only when what was kept is on disk. */
export type Written =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: unknown };

/**
 * Puts writes in one transaction, and so in one wait for the disk. Each is a savepoint of its own: one that
 * fails or changes its mind leaves its neighbours alone.
 */
export function groupCommit(database: DatabaseSync): (group: readonly Write[]) => Written[] {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const mark = database.prepare('SAVEPOINT part');
  const takeBack = database.prepare('ROLLBACK TO part');
  const release = database.prepare('RELEASE part');

  const one = (write: Write): Written => {
    mark.run();
    try {
      const { value, keep } = write();
      if (!keep) takeBack.run();
      return { ok: true, value };
    } catch (error) {
      if (!database.isTransaction) throw error;
      takeBack.run();
      return { ok: false, error };
    } finally {
      if (database.isTransaction) release.run();
    }
  };

  return (group) => {
    try {
      begin.run();
      const written = group.map(one);
      commit.run();
      return written;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      return group.map(() => ({ ok: false, error }));
    }
  };
}

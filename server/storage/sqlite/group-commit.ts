import type { DatabaseSync } from 'node:sqlite';
import { StorageError } from '../storage-error.ts';

/** One writer's part of a transaction. `keep: false` takes back whatever it wrote, and nothing else. */
export type Write<Value> = () => { readonly value: Value; readonly keep: boolean };

interface Waiting {
  readonly write: Write<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommit {
  /** Resolves when what was written is on disk. */
  add<Value>(write: Write<Value>): Promise<Value>;
  /** Commits what waits; nothing is taken after that. */
  close(): void;
}

/**
 * Writes that arrive in the same turn of the event loop share one transaction, and so one wait for the
 * disk. Each is a savepoint of its own: one that fails or changes its mind leaves its neighbours alone.
 */
export function groupCommit(database: DatabaseSync, file: string): GroupCommit {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const mark = database.prepare('SAVEPOINT part');
  const takeBack = database.prepare('ROLLBACK TO part');
  const release = database.prepare('RELEASE part');
  let waiting: Waiting[] = [];
  let closed = false;

  const one = (part: Waiting): (() => void) => {
    mark.run();
    try {
      const { value, keep } = part.write();
      if (!keep) takeBack.run();
      return () => part.resolve(value);
    } catch (error) {
      takeBack.run();
      return () => part.reject(error);
    } finally {
      release.run();
    }
  };

  const flush = (): void => {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    let answers: (() => void)[];
    try {
      begin.run();
      answers = group.map(one);
      commit.run();
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      for (const part of group) part.reject(error);
      return;
    }
    for (const answer of answers) answer();
  };

  return {
    add: <Value>(write: Write<Value>) =>
      new Promise<Value>((resolve, reject) => {
        if (closed) return reject(new StorageError('storage-closed', file));
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ write, resolve: resolve as (value: unknown) => void, reject });
      }),
    close: () => {
      closed = true;
      flush();
    },
  };
}

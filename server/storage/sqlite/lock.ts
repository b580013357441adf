import { DatabaseSync } from 'node:sqlite';
import { StorageError } from '../storage-error.ts';

export interface Lock {
  release(): void;
}

/**
 * Holds `file` for this opener alone, or throws `storage-in-use`. The lock is an open transaction on a
 * database of its own, so the operating system lets go of it the moment the process ends, however it ends:
 * a stale lock cannot exist. Readers of the real database are not hindered by it.
 */
export function holdLock(file: string): Lock {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw isBusy(error) ? new StorageError('storage-in-use', file) : error;
  }
  return {
    release: () => {
      if (database.isOpen) database.close();
    },
  };
}

const sqliteBusy = 5;

/** SQLite's "somebody else holds it" (the low byte; the rest says why). */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === sqliteBusy;

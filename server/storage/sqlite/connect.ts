import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from './schema.ts';

/**
 * Opens the file, with this release's schema; only its owner may read it. Once for each process: to touch a
 * file that another connection of this process has open would let go of the locks that it holds.
 */
export function openDatabase(file: string): DatabaseSync {
  closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file, { timeout: 5_000 });
  try {
    migrate(database, file);
    makeDurable(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** One more connection to a file that `openDatabase` opened. */
export function connect(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  makeDurable(database);
  return database;
}

/** A commit returns when it is on disk; and what is erased is overwritten, not just let go. */
function makeDurable(database: DatabaseSync): void {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  database.exec('PRAGMA secure_delete = ON; PRAGMA cache_size = -16000');
}

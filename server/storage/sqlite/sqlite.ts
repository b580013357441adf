import { closeSync, mkdirSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Snapshot, Storage } from '../../ports/storage.ts';
import { StorageError } from '../storage-error.ts';
import { copyDatabase } from './copy.ts';
import { eventsTable } from './events-table.ts';
import { databaseFile, lockFile } from './files.ts';
import { groupCommit } from './group-commit.ts';
import { holdLock } from './lock.ts';
import { registerTable } from './register-table.ts';
import { migrate } from './schema.ts';
import { snapshotsTable } from './snapshots-table.ts';

/**
 * One file in `dataDir`, owned by this process until `close`; `storage-in-use` when another one has it.
 * Others may read the file meanwhile (a backup), never write it.
 */
export function openSqliteStorage(dataDir: string): Storage {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = holdLock(lockFile(dataDir));
  try {
    const database = openDatabase(databaseFile(dataDir));
    return storageOn(database, databaseFile(dataDir), () => {
      database.close();
      lock.release();
    });
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Opens the file for one writer, durable: a commit returns when it is on disk. Only its owner may read it,
 * and what is erased is overwritten, not just let go.
 */
export function openDatabase(file: string): DatabaseSync {
  closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file, { timeout: 5_000 });
  try {
    migrate(database, file);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    database.exec('PRAGMA secure_delete = ON; PRAGMA cache_size = -16000');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function storageOn(database: DatabaseSync, file: string, closeAll: () => void): Storage {
  const register = registerTable(database);
  const events = eventsTable(database, register);
  const snapshots = snapshotsTable(database);
  const commits = groupCommit(database, file);
  let closed = false;
  const write = (work: () => void): Promise<void> =>
    commits.add(() => {
      work();
      return { value: undefined, keep: true };
    });
  const read = async <Value>(work: () => Value): Promise<Value> => {
    if (closed) throw new StorageError('storage-closed', file);
    return work();
  };

  return {
    append: async (request) => commits.add(events.append(request)),
    read: (stream, after = 0) => read(() => events.read(stream, after)),
    readAll: (after, limit) => read(() => events.readAll(after, limit)),
    version: (stream) => read(() => events.version(stream)),
    streams: (prefix) => read(() => events.streams(prefix)),
    outcome: (stream, actor, commandId) => read(() => events.outcome(stream, actor, commandId)),
    redact: (stream, version, event) =>
      write(() => {
        events.redact(stream, version, JSON.stringify(event));
        snapshots.drop(stream);
      }),
    forget: (streams) => write(() => streams.forEach(events.forget)),
    snapshot: (stream, shape) => read(() => snapshots.find(stream, shape)),
    keepSnapshot: (snapshot: Snapshot) => write(() => snapshots.keep(snapshot)),
    find: (collection, key) => read(() => register.find(collection, key)),
    findUnique: (collection, unique) => read(() => register.findUnique(collection, unique)),
    list: (collection, group) => read(() => register.list(collection, group)),
    change: (changes) =>
      commits.add(() => {
        const taken = register.apply(changes);
        return { value: taken ?? { kind: 'changed' as const }, keep: taken === null };
      }),
    backup: (target) => copyDatabase(file, target),
    close: async () => {
      if (closed) return;
      commits.close();
      closed = true;
      closeAll();
    },
  };
}

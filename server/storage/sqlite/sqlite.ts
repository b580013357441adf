import { mkdirSync } from 'node:fs';
import type { Storage } from '../../ports/storage.ts';
import { StorageError } from '../storage-error.ts';
import { openDatabase } from './connect.ts';
import { copyDatabase } from './copy.ts';
import { databaseFile, lockFile } from './files.ts';
import { holdLock } from './lock.ts';
import { appendPart, changePart, snapshotPart } from './parts.ts';
import { readingFrom } from './reading.ts';
import { Writer } from './writer.ts';

/**
 * One file in `dataDir`, owned by this process until `close`; `storage-in-use` when another one has it.
 * Others may read the file meanwhile (a backup), never write it. Here it is only read; a thread of its own
 * writes it, so that nobody but who asked for it waits for the disk.
 */
export function openSqliteStorage(dataDir: string): Storage {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = holdLock(lockFile(dataDir));
  try {
    return storageOn(databaseFile(dataDir), lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
}

function storageOn(file: string, release: () => void): Storage {
  const database = openDatabase(file);
  database.exec('PRAGMA query_only = ON');
  const reading = readingFrom(database);
  const writer = new Writer(file);
  let closed: Promise<void> | null = null;
  const read = async <Value>(work: () => Value): Promise<Value> => {
    if (closed !== null) throw new StorageError('storage-closed', file);
    return work();
  };
  const close = async (): Promise<void> => {
    // Who closes last brings the log into the file: the thread, for that waits for the disk.
    database.close();
    await writer.close();
    release();
  };

  return {
    append: async (request) => writer.write(appendPart(request)),
    read: (stream, after = 0) => read(() => reading.read(stream, after)),
    readAll: (after, limit) => read(() => reading.readAll(after, limit)),
    version: (stream) => read(() => reading.version(stream)),
    streams: (prefix) => read(() => reading.streams(prefix)),
    outcome: (stream, actor, commandId) => read(() => reading.outcome(stream, actor, commandId)),
    redact: async (stream, version, event) =>
      writer.write({ kind: 'redact', stream, version, event: JSON.stringify(event) }),
    forget: (streams) => writer.write({ kind: 'forget', streams }),
    snapshot: (stream, shape) => read(() => reading.snapshot(stream, shape)),
    keepSnapshot: async (snapshot) => writer.write(snapshotPart(snapshot)),
    find: (collection, key) => read(() => reading.find(collection, key)),
    findUnique: (collection, unique) => read(() => reading.findUnique(collection, unique)),
    list: (collection, group) => read(() => reading.list(collection, group)),
    change: async (changes) => writer.write(changePart(changes)),
    backup: (target) => copyDatabase(file, target),
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

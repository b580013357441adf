import { existsSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoragePlace } from './open.ts';
import { type BackupHeader, type BackupLine, readPortable } from './portable.ts';
import { backUpPostgres, replaceEverything } from './postgres/restore.ts';
import { openDatabase } from './sqlite/connect.ts';
import { copyDatabase } from './sqlite/copy.ts';
import { databaseFile } from './sqlite/files.ts';
import { readLines, takeIn } from './sqlite/lines.ts';
import { replaceDatabase } from './sqlite/restore.ts';
import { StorageError } from './storage-error.ts';

type Place = Omit<StoragePlace, 'sole'> & { readonly schema?: string };

/** Copies everything to `file`, while a server may have the storage open and write. */
export async function backUpStorage({ databaseUrl, dataDir, schema }: Place, file: string): Promise<void> {
  if (databaseUrl !== undefined) {
    return backUpPostgres({ url: databaseUrl, ...(schema === undefined ? {} : { schema }) }, file);
  }
  const database = databaseFile(dataDir);
  if (!existsSync(database)) throw new StorageError('storage-unreadable', `${database} is not there`);
  await copyDatabase(database, file);
}

/**
 * Puts a backup in the place of what is there, whichever adapter made it: all of it or nothing.
 * `storage-in-use` while a server runs; `backup-unreadable` and `backup-newer` change nothing.
 * Gives back where what was there is kept; null when there was nothing.
 */
export async function restoreStorage(
  { databaseUrl, dataDir, schema }: Place,
  file: string,
): Promise<string | null> {
  const isDatabase = await startsAsDatabase(file);
  if (databaseUrl === undefined) {
    return replaceDatabase(dataDir, (draft) => (isDatabase ? fromDatabase : fromLines)(file, draft));
  }
  const where = { url: databaseUrl, ...(schema === undefined ? {} : { schema }) };
  if (!isDatabase) return replaceEverything(where, dataDir, await readPortable(file));
  return withLinesOf(file, (backup) => replaceEverything(where, dataDir, backup));
}

const databaseMark = 'SQLite format 3\0';

async function startsAsDatabase(file: string): Promise<boolean> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw new StorageError('backup-unreadable', `${file} cannot be opened`, error);
  });
  try {
    const { buffer } = await handle.read(Buffer.alloc(databaseMark.length), 0, databaseMark.length, 0);
    return buffer.toString('latin1') === databaseMark;
  } finally {
    await handle.close();
  }
}

async function fromDatabase(file: string, draft: string): Promise<void> {
  const unreadable = (error?: unknown) => new StorageError('backup-unreadable', file, error);
  await copyDatabase(file, draft).catch((error: unknown) => {
    throw unreadable(error);
  });
  try {
    const database = openDatabase(draft);
    try {
      if (database.prepare('PRAGMA quick_check').get()?.quick_check !== 'ok') throw unreadable();
    } finally {
      database.close();
    }
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    throw error.code === 'storage-newer' ? new StorageError('backup-newer', file, error) : unreadable(error);
  }
}

async function fromLines(file: string, draft: string): Promise<void> {
  const { header, lines } = await readPortable(file);
  const database = openDatabase(draft);
  try {
    await takeIn(database, header, lines);
  } finally {
    database.close();
  }
}

async function withLinesOf<Value>(
  file: string,
  work: (backup: { header: BackupHeader; lines: Iterable<BackupLine> }) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'polder-restore-'));
  try {
    const draft = join(folder, 'backup.sqlite');
    await fromDatabase(file, draft);
    const database = openDatabase(draft);
    try {
      return await work(readLines(database));
    } finally {
      database.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

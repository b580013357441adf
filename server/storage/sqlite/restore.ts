import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StorageError } from '../storage-error.ts';
import { syncToDisk } from '../whole-file.ts';
import { databaseFile, lockFile } from './files.ts';
import { holdLock, isBusy } from './lock.ts';

/**
 * Puts another database in the place of the one in `dataDir`: `prepare` writes it to the draft it is given,
 * and only when that is whole and on disk it takes the name. `storage-in-use` while a server has it open or
 * something reads it. Gives back where the previous database is kept; null when there was none.
 */
export async function replaceDatabase(
  dataDir: string,
  prepare: (draft: string) => Promise<void>,
): Promise<string | null> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = holdLock(lockFile(dataDir));
  const file = databaseFile(dataDir);
  const draft = `${file}.restoring`;
  try {
    await removeDatabase(draft);
    await prepare(draft);
    await syncToDisk(draft);
    const kept = existsSync(file) ? await keepPrevious(file) : null;
    await removeCompanions(file);
    await rename(draft, file);
    await syncToDisk(dirname(file));
    return kept;
  } finally {
    await removeDatabase(draft);
    lock.release();
  }
}

/** Copies the database aside, under the first free name. */
async function keepPrevious(file: string): Promise<string> {
  const log = settleLog(file) ? null : `${file}-wal`;
  let kept = `${file}.before-restore`;
  for (let number = 2; existsSync(kept); number += 1) kept = `${file}.before-restore-${number}`;
  await copyAside(file, kept);
  if (log !== null && existsSync(log)) await copyAside(log, `${kept}-wal`);
  await syncToDisk(dirname(kept));
  return kept;
}

/** Brings everything into the file itself. False when the file is damaged: then its log is kept beside it. */
function settleLog(file: string): boolean {
  const database = new DatabaseSync(file, { timeout: 1_000 });
  try {
    const busy = Number(database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy);
    if (busy !== 0) throw new StorageError('storage-in-use', `${file}: something is reading it`);
    return true;
  } catch (error) {
    if (error instanceof StorageError) throw error;
    if (isBusy(error)) throw new StorageError('storage-in-use', file, error);
    return false;
  } finally {
    database.close();
  }
}

async function copyAside(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  await syncToDisk(to);
}

/** The log of one database must never meet another. */
async function removeCompanions(file: string): Promise<void> {
  for (const end of ['-wal', '-shm', '-journal']) await rm(file + end, { force: true });
}

async function removeDatabase(file: string): Promise<void> {
  await rm(file, { force: true });
  await removeCompanions(file);
}

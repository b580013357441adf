import type { DatabaseSync } from 'node:sqlite';
import { StorageError } from '../storage-error.ts';

/**
 * The steps from an empty file to the schema of this release, in order. A step that has been released is
 * never changed: what comes after it is a step of its own. The number of steps taken stands in `meta`.
 */
export const steps: readonly string[] = [
  `
  CREATE TABLE events (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    at REAL NOT NULL,
    actor TEXT NOT NULL,
    command_id TEXT NOT NULL,
    event TEXT NOT NULL,
    UNIQUE (stream, version)
  ) STRICT;
  CREATE TABLE outcomes (
    stream TEXT NOT NULL,
    actor TEXT NOT NULL,
    command_id TEXT NOT NULL,
    outcome TEXT NOT NULL,
    PRIMARY KEY (stream, actor, command_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE snapshots (
    stream TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    shape TEXT NOT NULL,
    state TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE register (
    collection TEXT NOT NULL,
    key TEXT NOT NULL,
    unique_value TEXT,
    group_name TEXT,
    body TEXT NOT NULL,
    PRIMARY KEY (collection, key)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX register_unique ON register (collection, unique_value) WHERE unique_value IS NOT NULL;
  CREATE INDEX register_group ON register (collection, group_name, key);
  `,
];

/** Marks the file as ours (`file` and other tools show it). */
const applicationId = 0x504f4c44;

/**
 * Brings the schema to this release's. A file of a newer release is refused untouched (`storage-newer`),
 * a file of something else too (`storage-unreadable`).
 */
export function migrate(database: DatabaseSync, file: string): void {
  const have = schemaNumber(database, file);
  if (have === steps.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    if (have === 0) {
      database.exec(`PRAGMA application_id = ${applicationId}`);
      database.exec('CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID');
    }
    for (const step of steps.slice(have)) database.exec(step);
    database.prepare("INSERT OR REPLACE INTO meta VALUES ('schema', ?)").run(steps.length);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** How many steps this file has taken; 0 for an empty file. Throws when it is not ours, or newer. */
export function schemaNumber(database: DatabaseSync, file: string): number {
  let tables: number;
  let owner: number;
  try {
    tables = Number(database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n);
    owner = Number(database.prepare('PRAGMA application_id').get()?.application_id);
  } catch (error) {
    throw new StorageError('storage-unreadable', file, error);
  }
  if (tables === 0) return 0;
  if (owner !== applicationId)
    throw new StorageError('storage-unreadable', `${file}: another program's database`);
  const have = Number(database.prepare("SELECT value FROM meta WHERE key = 'schema'").get()?.value);
  if (have > steps.length) {
    throw new StorageError('storage-newer', `${file}: schema ${have}, this release knows ${steps.length}`);
  }
  return have;
}

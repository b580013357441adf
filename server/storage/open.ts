import type { Storage } from '../ports/storage.ts';
import { openPostgresStorage } from './postgres/postgres.ts';
import { openSqliteStorage } from './sqlite/sqlite.ts';

export interface StoragePlace {
  /** PostgreSQL; without it the SQLite file in `dataDir` is used. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  /** Nobody else may have it open: `storage-in-use` otherwise. With SQLite that is always so. */
  readonly sole?: boolean;
}

/** Throws a StorageError: `storage-in-use`, `storage-newer`, `storage-unreadable` or `storage-unreachable`. */
export async function openStorage({ databaseUrl, dataDir, sole = false }: StoragePlace): Promise<Storage> {
  return databaseUrl === undefined
    ? openSqliteStorage(dataDir)
    : openPostgresStorage({ url: databaseUrl, hold: sole ? 'sole' : 'shared' });
}

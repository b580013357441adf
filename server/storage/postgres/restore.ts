import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupHeader, BackupLine } from '../portable.ts';
import { backUp } from './backup.ts';
import { address, connect, type PostgresPlace, transaction } from './connect.ts';
import { migrate } from './schema.ts';
import { takeIn } from './take-in.ts';

type Where = Omit<PostgresPlace, 'hold'>;

/** A backup by a process that has nothing else to do with the database; a server may run and write. */
export async function backUpPostgres(where: Where, file: string): Promise<void> {
  const pool = connect({ ...where, hold: 'shared' });
  try {
    await backUp(pool, file);
  } finally {
    await pool.end();
  }
}

/**
 * Replaces everything in one transaction; `storage-in-use` while a server has it open. What was there before
 * is written to a portable backup in `dataDir` first; gives back its name.
 */
export async function replaceEverything(
  where: Where,
  dataDir: string,
  { header, lines }: { header: BackupHeader; lines: AsyncIterable<BackupLine> | Iterable<BackupLine> },
): Promise<string> {
  const pool = connect({ ...where, hold: 'sole' });
  try {
    await migrate(pool, address(where.url));
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const kept = freeName(join(dataDir, 'postgresql.before-restore'));
    await backUp(pool, kept);
    await transaction(pool, 'BEGIN', (client) => takeIn(client, header, lines));
    return kept;
  } finally {
    await pool.end();
  }
}

function freeName(name: string): string {
  if (!existsSync(name)) return name;
  let number = 2;
  while (existsSync(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}

import { DatabaseError, type Pool } from 'pg';
import type { AppendResult, Storage } from '../../ports/storage.ts';
import { StorageError } from '../storage-error.ts';
import { backUp } from './backup.ts';
import { address, connect, type PostgresPlace, transaction } from './connect.ts';
import { type Answer, type Part, writeGroup } from './group.ts';
import { readingFrom } from './reading.ts';
import { migrate } from './schema.ts';
import { turnTaking } from './turn-taking.ts';

/** `storage-unreachable`, `storage-in-use` (sole only) and `storage-newer` are what can go wrong at opening. */
export async function openPostgresStorage(place: PostgresPlace): Promise<Storage> {
  const pool = connect(place);
  try {
    await migrate(pool, address(place.url));
    return storageOn(pool, address(place.url));
  } catch (error) {
    await pool.end();
    if (error instanceof StorageError || error instanceof DatabaseError) throw error;
    throw new StorageError('storage-unreachable', address(place.url), error);
  }
}

function storageOn(pool: Pool, where: string): Storage {
  const reading = readingFrom(pool);
  const turns = turnTaking<Part, Answer>((group) => writeGroup(pool, group), isOwnFault);
  let closing: Promise<void> | null = null;
  const open = (): void => {
    if (closing !== null) throw new StorageError('storage-closed', where);
  };

  return {
    append: async (request) => {
      open();
      const texts = request.events.map((event) => JSON.stringify(event));
      for (const change of request.register ?? []) JSON.stringify(change);
      return (await turns.add({ kind: 'append', request, texts })) as AppendResult;
    },
    change: async (changes) => {
      open();
      return (await turns.add({ kind: 'change', changes })) as Awaited<ReturnType<Storage['change']>>;
    },
    read: (stream, after = 0) => reading.read(stream, after),
    readAll: reading.readAll,
    version: reading.version,
    streams: reading.streams,
    outcome: reading.outcome,
    snapshot: reading.snapshot,
    find: reading.find,
    findUnique: reading.findUnique,
    list: reading.list,
    redact: (stream, version, event) =>
      transaction(pool, 'BEGIN', async (client) => {
        const replaced = await client.query(
          'UPDATE events SET event = $1 WHERE stream = $2 AND version = $3',
          [JSON.stringify(event), stream, version],
        );
        if (replaced.rowCount === 0) throw new StorageError('event-unknown', `${stream} ${version}`);
        await client.query('DELETE FROM snapshots WHERE stream = $1', [stream]);
      }),
    forget: (streams) =>
      transaction(pool, 'BEGIN', async (client) => {
        await client.query('SELECT position FROM log_head FOR UPDATE');
        for (const table of ['events', 'outcomes', 'snapshots']) {
          await client.query(`DELETE FROM ${table} WHERE stream = ANY($1::text[])`, [streams]);
        }
      }),
    keepSnapshot: async ({ stream, version, shape, state }) => {
      open();
      await pool.query(
        `INSERT INTO snapshots VALUES ($1, $2, $3, $4) ON CONFLICT (stream)
         DO UPDATE SET version = excluded.version, shape = excluded.shape, state = excluded.state`,
        [stream, version, shape, JSON.stringify(state)],
      );
    },
    backup: (file) => backUp(pool, file),
    close: () => {
      closing ??= turns.settled().then(() => pool.end());
      return closing;
    },
  };
}

/** Values that PostgreSQL cannot take (SQLSTATE class 22, 54): one part of a group spoils it for the rest. */
const isOwnFault = (error: unknown): boolean =>
  error instanceof DatabaseError && /^(22|54)/.test(error.code ?? '');

import type { Pool } from 'pg';
import { StorageError } from '../storage-error.ts';

/**
 * The steps from an empty schema to that of this release, in order. A step that has been released is never
 * changed: what comes after it is a step of its own. The number of steps taken stands in `meta`.
 */
export const steps: readonly string[] = [
  `
  CREATE TABLE log_head (position bigint NOT NULL);
  INSERT INTO log_head VALUES (0);
  CREATE TABLE events (
    position bigint PRIMARY KEY,
    stream text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    at double precision NOT NULL,
    actor text NOT NULL,
    command_id text NOT NULL,
    event text NOT NULL,
    UNIQUE (stream, version)
  );
  CREATE TABLE outcomes (
    stream text COLLATE "C" NOT NULL,
    actor text COLLATE "C" NOT NULL,
    command_id text COLLATE "C" NOT NULL,
    outcome text NOT NULL,
    PRIMARY KEY (stream, actor, command_id)
  );
  CREATE TABLE snapshots (
    stream text PRIMARY KEY,
    version integer NOT NULL,
    shape text NOT NULL,
    state text NOT NULL
  );
  CREATE TABLE register (
    collection text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    unique_value text,
    group_name text,
    body text NOT NULL,
    PRIMARY KEY (collection, key),
    UNIQUE (collection, unique_value)
  );
  CREATE INDEX register_group ON register (collection, group_name, key);
  `,
];

/** Brings the schema to this release's, one process at a time; a newer one is refused untouched (`storage-newer`). */
export async function migrate(pool: Pool, address: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN; SELECT pg_advisory_xact_lock(hashtext('polder-schema'))");
    await client.query('CREATE TABLE IF NOT EXISTS meta (key text PRIMARY KEY, value integer NOT NULL)');
    const found = await client.query<{ value: number }>("SELECT value FROM meta WHERE key = 'schema'");
    const have = found.rows[0]?.value ?? 0;
    if (have > steps.length) {
      throw new StorageError(
        'storage-newer',
        `${address}: schema ${have}, this release knows ${steps.length}`,
      );
    }
    for (const step of steps.slice(have)) await client.query(step);
    await client.query(
      "INSERT INTO meta VALUES ('schema', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      [steps.length],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

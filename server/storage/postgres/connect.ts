import pg from 'pg';
import { StorageError } from '../storage-error.ts';

export interface PostgresPlace {
  readonly url: string;
  /** Another schema than the connection's own: tests keep to theirs. */
  readonly schema?: string;
  /** `shared`: a server beside others. `sole`: nobody else may have it open, or `storage-in-use`. */
  readonly hold: 'shared' | 'sole';
}

const int8 = 20;
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)),
};

/** "Polder has this schema open", as a lock that PostgreSQL drops with the connection. */
const openLock = "1886350437, hashtext('polder ' || current_schema())";
/** A server set up for speed may have switched this off; acknowledged would no longer mean on disk. */
const durable = `SELECT set_config('synchronous_commit', 'on', false)
  WHERE current_setting('synchronous_commit') = 'off'`;

/** Connections that each hold the lock as long as they live. */
export function connect({ url, schema, hold }: PostgresPlace): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    ...(schema === undefined ? {} : { options: `-c search_path=${schema}` }),
    types,
    max: hold === 'sole' ? 1 : 8,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 10_000,
    onConnect: async (client) => {
      await client.query(durable);
      await take(client, hold, address(url));
    },
  });
  // A connection that breaks while idle is replaced; whoever asks next hears of it if it cannot be.
  pool.on('error', () => {});
  return pool;
}

async function take(client: pg.ClientBase, hold: PostgresPlace['hold'], where: string): Promise<void> {
  if (hold === 'shared') {
    await client.query(`SELECT pg_advisory_lock_shared(${openLock})`);
    return;
  }
  const { rows } = await client.query<{ got: boolean }>(`SELECT pg_try_advisory_lock(${openLock}) AS got`);
  if (rows[0]?.got !== true) throw new StorageError('storage-in-use', where);
}

/** Host and database, without user and password. */
export function address(url: string): string {
  const { host, pathname } = new URL(url);
  return `PostgreSQL at ${host}${pathname}`;
}

/** Runs `work` in a transaction on one connection; an error takes everything back. */
export async function transaction<Value>(
  pool: pg.Pool,
  begin: string,
  work: (client: pg.ClientBase) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const value = await work(client);
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

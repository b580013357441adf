import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { describe, it } from 'vitest';
import { address } from './connect.ts';

export const testUrl = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/test';

const query = async (text: string): Promise<void> => {
  const client = new pg.Client({ connectionString: testUrl, connectionTimeoutMillis: 3_000 });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
};

/** A schema of its own for one test; `drop` it afterwards. */
export async function testSchema(): Promise<{ schema: string; drop: () => Promise<void> }> {
  const schema = `polder_test_${randomBytes(6).toString('hex')}`;
  await query(`CREATE SCHEMA ${schema}`);
  return { schema, drop: () => query(`DROP SCHEMA ${schema} CASCADE`) };
}

/**
 * Registers tests that need PostgreSQL. Where none is reachable they are skipped, and say so;
 * with REQUIRE_SERVICES=1 they fail.
 */
export async function withPostgres(register: () => void): Promise<void> {
  const reached = await query('SELECT 1').then(
    () => true,
    () => false,
  );
  if (reached) register();
  else if (process.env.REQUIRE_SERVICES === '1') {
    it(`reaches ${address(testUrl)}`, () => {
      throw new Error(`no ${address(testUrl)}, and REQUIRE_SERVICES=1`);
    });
  } else {
    process.stderr.write(`skipped: no ${address(testUrl)}\n`);
    describe.skip(`skipped: no ${address(testUrl)}`, () => it('needs PostgreSQL', () => {}));
  }
}

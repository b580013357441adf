import { afterAll, describe, expect, it } from 'vitest';
import { append, noted, stream } from '../../ports/storage-contract/examples.ts';
import { storageContract } from '../../ports/storage-contract.ts';
import { openPostgresStorage } from './postgres.ts';
import { testSchema, testUrl, withPostgres } from './test-schema.ts';

await withPostgres(() => {
  const drops: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const drop of drops) await drop();
  });
  const freshSchema = async (): Promise<string> => {
    const { schema, drop } = await testSchema();
    drops.push(drop);
    return schema;
  };
  const open = (schema: string, hold: 'shared' | 'sole' = 'shared') =>
    openPostgresStorage({ url: testUrl, schema, hold });

  storageContract('PostgreSQL', async () => {
    const schema = await freshSchema();
    const storage = await open(schema);
    return {
      storage,
      reopen: async () => {
        await storage.close();
        return open(schema);
      },
    };
  });

  describe('PostgreSQL with several processes', () => {
    it('of two that decide on the same version one gets through, and a reader of all misses nothing', async () => {
      const schema = await freshSchema();
      const [one, two] = await Promise.all([open(schema), open(schema)]);
      try {
        for (let version = 0; version < 30; version += 1) {
          const results = await Promise.all([
            one.append(append({ expected: version })),
            two.append(append({ expected: version })),
            one.append(append({ stream: 'session:ofoneoneone', expected: version })),
            two.append(append({ stream: 'session:oftwotwotwo', expected: version })),
          ]);
          const kinds = results.map((result) => result.kind);
          expect(kinds.slice(0, 2).sort()).toEqual(['appended', 'conflict']);
          expect(kinds.slice(2)).toEqual(['appended', 'appended']);
          expect(await one.readAll(0, 1_000)).toHaveLength((version + 1) * 3);
        }
      } finally {
        await Promise.all([one.close(), two.close()]);
      }
    });

    it('several may open it together; one who wants it alone is refused until they have left', async () => {
      const schema = await freshSchema();
      const server = await open(schema);
      await expect(open(schema, 'sole')).rejects.toMatchObject({ code: 'storage-in-use' });
      await server.close();
      const alone = await open(schema, 'sole');
      await alone.append(append());
      expect(await alone.version(stream)).toBe(1);
      await alone.close();
    });
  });

  it('a value that PostgreSQL cannot take fails by itself', async () => {
    const storage = await open(await freshSchema());
    try {
      const results = await Promise.allSettled([
        storage.append(append({ events: [noted('goed')] })),
        storage.append(append({ stream: 'session:nul\u0000' })),
        storage.append(append({ stream: 'session:alsogood' })),
      ]);
      expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await storage.version(stream)).toBe(1);
    } finally {
      await storage.close();
    }
  });

  it('an address where nothing answers is told as such, without its password', async () => {
    const url = 'postgres://polder:secret@127.0.0.1:1/none';
    const refused = await openPostgresStorage({ url, hold: 'shared' }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'storage-unreachable' });
    expect(String(refused)).not.toContain('secret');
  });
});

import { describe, expect, it } from 'vitest';
import { testSchema, testUrl, withPostgres } from '#server/storage/postgres/test-schema.ts';
import { rehearseHere } from '#tools/rehearse/rehearsal.ts';
import { nobody, words } from './words.ts';

await withPostgres(() => {
  describe('a very small evening on PostgreSQL', () => {
    it('passes too, with the server killed on the way', async () => {
      const { schema, drop } = await testSchema();
      const databaseUrl = `${testUrl}?options=-csearch_path%3D${schema}`;
      const wish = { people: 6, tables: 1, minutes: 0.1, seed: 3, kills: 1, drop: 5 };
      try {
        const { result } = await rehearseHere(wish, words.slice(0, 10), nobody, { databaseUrl });
        expect(result.reasons).toEqual([]);
        expect(result.verdict).toBe('pass');
        expect(result.statements.stored).toBeGreaterThanOrEqual(10);
      } finally {
        await drop();
      }
    }, 120_000);
  });
});

import { describe, expect, it } from 'vitest';
import { testSchema, testUrl, withPostgres } from '#server/storage/postgres/test-schema.ts';
import { rehearseHere } from '#tools/rehearse/rehearsal.ts';

const words = Array.from(
  { length: 30 },
  (_, index) => `Uitspraak ${index + 1}; "aan tafel", =1+1 <b>${index}</b>`,
);
const nobody = (): void => undefined;

describe('a small evening', () => {
  it('loses nothing and nobody’s seat when the server is killed twenty times and lines break', async () => {
    const wish = { people: 12, tables: 2, minutes: 0.7, seed: 20, kills: 20, drop: 5 };
    const { result } = await rehearseHere(wish, words, nobody);
    expect(result.reasons).toEqual([]);
    expect(result.verdict).toBe('pass');
    expect(result.kills).toBe(20);
    expect(result.statements).toMatchObject({ lost: 0, doubled: 0 });
    expect(result.statements.stored).toBeGreaterThanOrEqual(words.length);
    expect(result.reconnects).toMatchObject({ seatLost: 0 });
    expect(result.reconnects.count).toBeGreaterThan(20);
  }, 240_000);

  it('is heard at every table and nowhere else, also after moves, broken lines and a killed server', async () => {
    const wish = { people: 8, tables: 2, minutes: 0.6, seed: 4, kills: 1, drop: 10, media: true };
    const { result } = await rehearseHere(wish, words.slice(0, 10), nobody);
    expect(result.reasons).toEqual([]);
    expect(result.media).toMatchObject({ wrongRoom: 0 });
    expect(result.media?.deliveredPct).toBeGreaterThanOrEqual(99);
    expect(result.media?.rejoined).toBeGreaterThan(0);
    expect(result.media?.received).toBeGreaterThan(10_000);
  }, 240_000);
});

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

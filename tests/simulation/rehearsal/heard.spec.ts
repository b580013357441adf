import { describe, expect, it } from 'vitest';
import { rehearseHere } from '#tools/rehearse/rehearsal.ts';
import { nobody, words } from './words.ts';

describe('a small evening with sound', () => {
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

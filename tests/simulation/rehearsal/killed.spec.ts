import { describe, expect, it } from 'vitest';
import { rehearseHere } from '#tools/rehearse/rehearsal.ts';
import { nobody, words } from './words.ts';

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
    // between two kills only as many come back as the time that a start leaves lets through
    expect(result.reconnects.count).toBeGreaterThan(0);
  }, 240_000);
});

import { describe, expect, it } from 'vitest';
import { joinGrant } from '#protocol/media.ts';
import type { Open } from '../media-contract.ts';
import { anna, bram, comeIn, listens, session, speaks, table1 } from './examples.ts';

/** A grant that somebody finds later must be worth nothing (ms). */
const longestGrant = 6 * 3_600_000;

export function granting(fresh: Open): void {
  describe('a grant', () => {
    it('is what the protocol says, for the room and the rights that were asked', async () => {
      const { provider } = await fresh();
      for (const room of ['plenary', table1] as const) {
        await provider.ensureRoom(session, room);
        for (const rights of [speaks, listens]) {
          const grant = joinGrant.parse(await provider.grant(anna, room, rights));
          expect(grant).toMatchObject({ provider: provider.id, room, rights });
        }
      }
    });

    it('ends by itself', async () => {
      const { provider } = await fresh();
      const { expiresAt } = await provider.grant(anna, 'plenary', speaks);
      expect(expiresAt).toBeGreaterThan(Date.now());
      expect(expiresAt).toBeLessThanOrEqual(Date.now() + longestGrant);
    });

    it('holds no key and no password', async () => {
      const { provider, secrets } = await fresh();
      const text = JSON.stringify(await provider.grant(anna, table1, speaks));
      for (const secret of secrets) expect(text).not.toContain(secret);
    });

    it('of one is not that of another, where a token opens the door', async () => {
      const { provider } = await fresh();
      const [annas, brams] = [
        await provider.grant(anna, table1, speaks),
        await provider.grant(bram, table1, speaks),
      ];
      if ('token' in annas && 'token' in brams) expect(annas.token).not.toBe(brams.token);
    });

    it('may be asked twice, and lets in', async () => {
      const opened = await fresh();
      await comeIn(opened, anna, table1);
      await comeIn(opened, anna, table1);
      if (opened.whereIs) expect(await opened.whereIs(anna)).toEqual({ room: table1, rights: speaks });
    });
  });
}

import { describe, expect, it } from 'vitest';
import type { Open } from '../media-contract.ts';
import { anna, bram, comeIn, otto, session, speaks, table1 } from './examples.ts';

export function ending(fresh: Open): void {
  describe('the end', () => {
    it('of one person is not the end of another', async () => {
      const opened = await fresh();
      await comeIn(opened, anna, table1);
      await comeIn(opened, bram, table1);
      await opened.provider.remove(anna.client);
      await opened.provider.remove(anna.client);
      if (!opened.whereIs) return;
      expect(await opened.whereIs(anna)).toBeNull();
      expect(await opened.whereIs(bram)).toEqual({ room: table1, rights: speaks });
    });

    it('comes also when somebody says that they leave', async () => {
      const opened = await fresh();
      await comeIn(opened, anna, table1);
      await opened.provider.hear(anna, { do: 'leave' });
      if (opened.whereIs && opened.provider.capabilities.surface === 'page') {
        expect(await opened.whereIs(anna)).toBeNull();
      }
    });

    it('of a session takes everybody in it, and nobody in another', async () => {
      const opened = await fresh();
      await comeIn(opened, anna, table1);
      await comeIn(opened, bram, 'plenary');
      await comeIn(opened, otto, table1);
      await opened.provider.closeSession(session);
      await opened.provider.closeSession(session);
      if (!opened.whereIs) return;
      expect(await opened.whereIs(anna)).toBeNull();
      expect(await opened.whereIs(bram)).toBeNull();
      expect(await opened.whereIs(otto)).toEqual({ room: table1, rights: speaks });
    });

    it('of somebody is no obstacle to coming back', async () => {
      const opened = await fresh();
      await comeIn(opened, anna, table1);
      await opened.provider.remove(anna.client);
      await comeIn(opened, anna, table1);
      if (opened.whereIs) expect(await opened.whereIs(anna)).toEqual({ room: table1, rights: speaks });
    });

    it('of the provider may be asked twice', async () => {
      const opened = await fresh();
      await comeIn(opened, anna, table1);
      await opened.provider.stop();
      await opened.provider.stop();
    });
  });
}

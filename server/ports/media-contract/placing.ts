import { describe, expect, it } from 'vitest';
import { joinGrant } from '#protocol/media.ts';
import type { Open } from '../media-contract.ts';
import { anna, bram, comeIn, listens, moveTo, session, speaks, table1, table2 } from './examples.ts';

export function placing(fresh: Open): void {
  describe('a move', () => {
    it('is done at the server, or comes with a grant for the new room', async () => {
      const opened = await fresh();
      await comeIn(opened, anna, table1);
      const grant = await moveTo(opened, anna, { room: table2, rights: listens });
      if (opened.provider.capabilities.move === 'seamless') expect(grant).toBeNull();
      else expect(joinGrant.parse(grant)).toMatchObject({ room: table2, rights: listens });
    });

    it('brings one person there and leaves the others where they are', async () => {
      const opened = await fresh();
      await comeIn(opened, anna, table1);
      await comeIn(opened, bram, table1);
      await moveTo(opened, anna, { room: 'plenary', rights: listens });
      if (!opened.whereIs) return;
      expect((await opened.whereIs(anna))?.room).toBe('plenary');
      expect(await opened.whereIs(bram)).toEqual({ room: table1, rights: speaks });
    });

    it('to where somebody is already changes only their rights', async () => {
      const opened = await fresh();
      await comeIn(opened, anna, table1, speaks);
      await moveTo(opened, anna, { room: table1, rights: listens });
      await moveTo(opened, anna, { room: table1, rights: listens });
      if (opened.whereIs) expect(await opened.whereIs(anna)).toEqual({ room: table1, rights: listens });
    });

    it('of somebody who is not there does no harm', async () => {
      const opened = await fresh();
      await opened.provider.place(bram, table1, speaks);
      if (opened.whereIs) expect(await opened.whereIs(bram)).toBeNull();
    });

    it('ends where it was asked last, however fast one follows another', async () => {
      const opened = await fresh();
      await comeIn(opened, anna, table1);
      for (const room of [table2, 'plenary', table1, table2] as const) {
        await moveTo(opened, anna, { room, rights: speaks });
      }
      if (opened.whereIs) expect(await opened.whereIs(anna)).toEqual({ room: table2, rights: speaks });
    });
  });

  describe('silence and the spotlight', () => {
    it('may be asked of who is there, of who is not, and twice', async () => {
      const opened = await fresh();
      const { provider } = opened;
      await comeIn(opened, anna, table1);
      for (const client of [anna.client, anna.client, bram.client]) await provider.silence(client);
      for (const person of [anna.person, anna.person, bram.person, null]) {
        await provider.spotlight(session, table1, person);
      }
      if (opened.whereIs) expect(await opened.whereIs(anna)).toEqual({ room: table1, rights: speaks });
    });
  });
}

import { describe, expect, it } from 'vitest';
import type { Attendee, Call, MediaEvent, MediaRoom } from '../media.ts';
import type { Open, OpenedForContract } from '../media-contract.ts';
import { anna, listens, session, speaks, table1, table2 } from './examples.ts';

const number = '+31612345678';
const asWritten = '06 12 34 56 78';

type Rings = NonNullable<OpenedForContract['rings']>;

export function calling(fresh: Open): void {
  /** Somebody calls in to table 1, and Polder knows who it is. */
  const called = async () => {
    const opened = await fresh();
    const { provider, rings, stands } = opened;
    if (!rings || !stands) return null;
    const event = await ringsIn(rings, table1);
    const who: Attendee = { ...anna, client: event.call.client };
    const place = (room: MediaRoom, rights = speaks) => provider.place(who, room, rights);
    return { ...opened, rings, event, who, place, stands: () => stands(event.call) };
  };

  describe('somebody on the telephone', () => {
    it('is there where the provider says so, and only there', async () => {
      const { provider, rings, stands } = await fresh();
      expect(rings !== undefined && stands !== undefined).toBe(provider.capabilities.telephone);
    });

    it('is told of without their number, and known by it however it was written', async () => {
      const test = await called();
      if (!test) return;
      const { event } = test;
      expect(event).toMatchObject({ session, room: table1, call: { ending: '78', person: null } });
      expect(JSON.stringify(event)).not.toContain('123456');
      expect(event.call.isFrom(asWritten)).toBe(true);
      expect(event.call.isFrom('06 12 34 56 79')).toBe(false);
    });

    it('hears nothing and is not heard before Polder says where they belong', async () => {
      const test = await called();
      if (test) expect(await test.stands()).toEqual({ room: table1, hears: false, heard: false });
    });

    it('hears and is heard where they belong, as their rights say', async () => {
      const test = await called();
      if (!test) return;
      expect(await test.place(table1)).toBeNull();
      expect(await test.stands()).toEqual({ room: table1, hears: true, heard: true });
      await test.place(table1, listens);
      await test.place(table1, listens);
      expect(await test.stands()).toEqual({ room: table1, hears: true, heard: false });
      await test.place(table1);
      expect(await test.stands()).toEqual({ room: table1, hears: true, heard: true });
    });

    it('is brought along, and told of in the new room, or neither hears nor is heard where they are', async () => {
      const test = await called();
      if (!test) return;
      const told: MediaEvent[] = [];
      test.provider.listen((event) => told.push(event));
      await test.place(table1);
      await test.place(table2);
      const there = await test.stands();
      if (there?.room === table2) {
        expect(there).toEqual({ room: table2, hears: true, heard: true });
        expect(told).toEqual([{ ...test.event, room: table2 }]);
      } else {
        expect(there).toEqual({ room: table1, hears: false, heard: false });
        expect(told).toEqual([]);
      }
      await test.place(table1);
      expect(await test.stands()).toEqual({ room: table1, hears: true, heard: true });
    });

    it('ends where it was asked last, however fast one follows another', async () => {
      const test = await called();
      if (!test) return;
      await Promise.all([
        test.place(table1),
        test.place(table2),
        test.place('plenary', listens),
        test.place(table1, listens),
      ]);
      expect(await test.stands()).toEqual({ room: table1, hears: true, heard: false });
    });

    it('is silenced, and stays so until they may speak again', async () => {
      const test = await called();
      if (!test) return;
      await test.place(table1);
      await test.provider.silence(test.who.client);
      expect(await test.stands()).toEqual({ room: table1, hears: true, heard: false });
      await test.place(table1);
      expect(await test.stands()).toEqual({ room: table1, hears: true, heard: true });
    });

    it('is out when they are removed, once or twice, and with the session', async () => {
      const test = await called();
      if (!test) return;
      await test.place(table1);
      await test.provider.remove(test.who.client);
      await test.provider.remove(test.who.client);
      expect(await test.stands()).toBeNull();
      await test.place(table1);
      expect(await test.stands()).toBeNull();
      await ringsIn(test.rings, table1);
      await test.provider.closeSession(session);
      expect(await test.stands()).toBeNull();
    });
  });
}

async function ringsIn(rings: Rings, room: MediaRoom): Promise<Extract<MediaEvent, { is: 'caller' }>> {
  const event = (await rings(session, room, number)).find((one) => one.is === 'caller');
  if (!event) throw new Error('nobody called in');
  return event;
}

/** What the other side has of a call. */
export interface CallStand {
  readonly room: MediaRoom;
  readonly hears: boolean;
  readonly heard: boolean;
}

export type Stands = (call: Call) => Promise<CallStand | null>;

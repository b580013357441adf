import { TokenVerifier } from 'livekit-server-sdk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MediaEvent } from '../../ports/media.ts';
import { anna, bram, listens, session, speaks, table1, table2 } from '../../ports/media-contract/examples.ts';
import { came, type FakeLiveKit, key, secret, signed } from './fake-server.fixture.ts';
import { closeLiveKits, openedLiveKit, tokenOf } from './livekit.fixture.ts';
import { liveKitNeeds } from './page-needs.ts';
import { LiveKitProvider } from './provider.ts';
import { roomName, roomNamed } from './room-names.ts';

let fake: FakeLiveKit;
let provider: LiveKitProvider;
let logged: readonly string[];
beforeEach(async () => {
  ({ fake, provider, logged } = await openedLiveKit(50));
});
afterEach(closeLiveKits);

const at1 = roomName(session, table1);
const at2 = roomName(session, table2);

describe('LiveKit', () => {
  const enter = async (who = anna, room = table1, rights = speaks) =>
    fake.enter(tokenOf(await provider.grant(who, room, rights)));
  const removals = () => fake.asked.filter(({ method }) => method === 'RemoveParticipant');

  describe('a token', () => {
    it('names the person by id, with a first name and nothing else of them, for one room and one minute', async () => {
      const claims = await new TokenVerifier(key, secret).verify(
        tokenOf(await provider.grant(anna, table1, speaks)),
      );
      expect(claims).toMatchObject({ iss: key, sub: anna.person, name: 'Anna' });
      expect(claims.metadata).toBeUndefined();
      // each is a whole second by itself
      expect([59, 60]).toContain((claims.exp ?? 0) - (claims.nbf ?? 0));
      expect(claims.video).toEqual({
        room: at1,
        roomJoin: true,
        canSubscribe: true,
        canPublish: true,
        canPublishSources: ['microphone', 'camera'],
        canPublishData: false,
        canUpdateOwnMetadata: false,
      });
    });

    it.each([
      [
        { speak: true, camera: false },
        { canPublish: true, canPublishSources: ['microphone'] },
      ],
      [
        { speak: false, camera: true },
        { canPublish: true, canPublishSources: ['camera'] },
      ],
    ])('lets %o send just that', async (rights, grants) => {
      const claims = await new TokenVerifier(key, secret).verify(
        tokenOf(await provider.grant(anna, table1, rights)),
      );
      expect(claims.video).toMatchObject(grants);
    });

    it('of who only listens sends nothing: an empty list would mean everything', async () => {
      const { video } = await new TokenVerifier(key, secret).verify(
        tokenOf(await provider.grant(anna, table1, listens)),
      );
      expect(video?.canPublish).toBe(false);
      expect(video).not.toHaveProperty('canPublishSources');
    });
  });

  describe('a move', () => {
    it('takes somebody out of the old room as soon as they are in the new one', async () => {
      await enter();
      await fake.enter(tokenOf(await provider.place(anna, table2, speaks)));
      expect(fake.roomsOf(anna.person)).toEqual([at1, at2]);
      await provider.hear(anna, { do: 'arrived', room: table2 });
      expect(fake.roomsOf(anna.person)).toEqual([at2]);
    });

    it('takes them out after a moment when their page says nothing', async () => {
      await enter();
      await provider.place(anna, table2, speaks);
      await expect.poll(() => fake.roomsOf(anna.person)).toEqual([]);
    });

    it('there and back leaves them in', async () => {
      await enter();
      await provider.place(anna, table2, speaks);
      await provider.place(anna, table1, speaks);
      await new Promise((resolve) => setTimeout(resolve, 120));
      expect(fake.roomsOf(anna.person)).toEqual([at1]);
    });

    it('makes older tokens worthless, and not those of who comes back within the minute', async () => {
      await enter();
      const before = Math.floor(Date.now() / 1_000);
      await provider.place(anna, table2, speaks);
      await expect.poll(() => removals().length).toBe(1);
      const revoked = Number(removals()[0]?.body.revokeTokenTs);
      expect(revoked).toBeGreaterThanOrEqual(before);
      expect(revoked).toBeLessThanOrEqual(Math.floor(Date.now() / 1_000));
    });

    it('that LiveKit cannot be told of is tried again, and told to the operator in the end', async () => {
      await enter();
      await fake.stop();
      await provider.place(anna, table2, speaks);
      await expect.poll(() => logged.length, { timeout: 10_000 }).toBe(1);
      expect(logged[0]).toContain(table1);
    });
  });

  describe('rights', () => {
    it('change while somebody is in, without a new grant', async () => {
      await enter();
      expect(await provider.place(anna, table1, { speak: true, camera: false })).toBeNull();
      expect(fake.find(at1, anna.person)?.permission).toMatchObject({
        canSubscribe: true,
        canPublish: true,
        canPublishSources: ['MICROPHONE'],
      });
      await provider.place(anna, table1, listens);
      expect(fake.find(at1, anna.person)?.permission.canPublish ?? false).toBe(false);
    });

    it('that changed while somebody was on their way come with a new grant', async () => {
      await provider.grant(anna, table1, listens);
      const grant = await provider.place(anna, table1, speaks);
      await fake.enter(tokenOf(grant));
      expect(fake.find(at1, anna.person)?.permission.canPublishSources).toEqual(['MICROPHONE', 'CAMERA']);
    });
  });

  it('turns off a microphone and leaves the camera', async () => {
    await enter();
    await provider.silence(anna.client);
    expect(fake.find(at1, anna.person)?.tracks.map(({ muted }) => muted)).toEqual([true, false]);
  });

  it('keeps somebody in who closes one of two devices: there they are one person', async () => {
    const phone = { ...anna, client: 'telefoonvananna' };
    await enter(anna);
    await enter(phone);
    await provider.remove(anna.client);
    expect(fake.roomsOf(anna.person)).toEqual([at1]);
    await provider.remove(phone.client);
    expect(fake.roomsOf(anna.person)).toEqual([]);
  });

  it('closes the rooms of a session also when it does not remember them, and leaves those of others', async () => {
    fake.rooms.set(at1, new Map());
    fake.rooms.set('polder.anderesessies.plenary', new Map());
    fake.rooms.set('vergadering van iemand anders', new Map());
    await provider.closeSession(session);
    expect([...fake.rooms.keys()]).toEqual(['polder.anderesessies.plenary', 'vergadering van iemand anders']);
  });

  it('says what LiveKit answered when the key is not the right one, and not what the key is', async () => {
    const { url } = (await provider.grant(anna, table1, speaks)) as { url: string };
    const wrong = new LiveKitProvider(
      { url, key, secret: 'een-ander-geheim-van-genoeg-tekens' },
      { now: Date.now, log: () => undefined },
    );
    expect(await wrong.health()).toEqual({
      ok: false,
      detail: expect.stringContaining('says 401 unauthenticated'),
    });
    await expect(wrong.ensureRoom(session, table1)).rejects.toMatchObject({ code: 'media-unavailable' });
  });

  describe('a message of LiveKit', () => {
    const hear = async (event: object) => {
      const { body, headers } = await signed(event);
      return provider.webhook(body, headers);
    };

    it('that was signed with another secret is refused', async () => {
      const { body, headers } = await signed(came(at1, anna.person), 'een-ander-geheim-van-genoeg-tekens');
      await expect(provider.webhook(body, headers)).rejects.toMatchObject({ code: 'media-signature' });
    });

    it('of which one letter was changed is refused', async () => {
      const { body, headers } = await signed(came(at1, anna.person));
      const tampered = body.replace('participant_joined', 'participant_joinex');
      await expect(provider.webhook(tampered, headers)).rejects.toMatchObject({ code: 'media-signature' });
    });

    it('about a room of somebody else means nothing', async () => {
      expect(await hear(came('vergadering', anna.person))).toEqual([]);
      expect(await hear({ event: 'room_started', room: { name: at1 } })).toEqual([]);
      expect(await hear(came(at1, 'EG_opname', 'participant_joined', 'EGRESS'))).toEqual([]);
    });

    it('that somebody came into the room they were moved from sends them out again', async () => {
      await enter();
      await fake.enter(tokenOf(await provider.place(anna, table2, speaks)));
      await provider.hear(anna, { do: 'arrived', room: table2 });
      fake.rooms.set(
        at1,
        new Map([[anna.person, { identity: anna.person, name: '', permission: {}, tracks: [] }]]),
      );
      expect(await hear(came(at1, anna.person))).toEqual([]);
      expect(fake.roomsOf(anna.person)).toEqual([at2]);
    });

    it('that somebody left the room they were moved from says nothing of where they are', async () => {
      const told: MediaEvent[] = [];
      provider.listen((event) => told.push(event));
      await enter();
      await provider.hear(anna, { do: 'arrived', room: table1 });
      await provider.place(anna, table2, speaks);
      expect(await hear(came(at2, anna.person))).toEqual([
        { is: 'joined', session, person: anna.person, room: table2 },
      ]);
      expect(await hear(came(at1, anna.person, 'participant_left'))).toEqual([]);
      expect(told.map(({ is }) => is)).toEqual(['joined', 'left']);
    });
  });

  it('never turns on the microphone of a page', async () => {
    await enter();
    await provider.silence(anna.client);
    await provider.place(anna, table1, listens);
    await provider.place(anna, table1, speaks);
    const turned = fake.asked.filter(({ method }) => method === 'MutePublishedTrack');
    expect(turned.map(({ body }) => body.muted)).toEqual([true]);
  });

  it('hears nothing of a room where Polder does not have somebody', async () => {
    const told: MediaEvent[] = [];
    provider.listen((event) => told.push(event));
    await provider.grant(bram, table1, speaks);
    await provider.hear(bram, { do: 'arrived', room: table2 });
    expect(told).toEqual([]);
  });
});

it('a room name tells session and room, and only those of ours are read', () => {
  expect(roomNamed(roomName(session, 'plenary'))).toEqual({ session, room: 'plenary' });
  expect(roomNamed(roomName(session, 'table:12'))).toEqual({ session, room: 'table:12' });
  for (const name of ['', 'polder.x.table-0', 'polder.x.table-1.y', 'iets.x.plenary'])
    expect(roomNamed(name)).toBeNull();
});

it('the page may reach the server itself, and at the service of LiveKit also its regions', () => {
  expect(liveKitNeeds('wss://beeld.example:7443')).toEqual({
    scripts: [],
    frames: [],
    connections: ['wss://beeld.example:7443', 'https://beeld.example:7443'],
  });
  expect(liveKitNeeds('ws://127.0.0.1:7880').connections).toEqual([
    'ws://127.0.0.1:7880',
    'http://127.0.0.1:7880',
  ]);
  expect(liveKitNeeds('wss://polder.livekit.cloud').connections).toContain('wss://*.livekit.cloud');
});

import { afterEach } from 'vitest';
import type { JoinGrant } from '#protocol/media.ts';
import type { Attendee, Call, MediaRoom } from '../../ports/media.ts';
import { anna, session, table1 } from '../../ports/media-contract/examples.ts';
import { mediaContract } from '../../ports/media-contract.ts';
import { came, secret, signed } from './fake-server.fixture.ts';
import { closeLiveKits, openedLiveKit, tokenOf } from './livekit.fixture.ts';
import { roomName, roomNamed } from './room-names.ts';

afterEach(closeLiveKits);

const contractWith = (movesPeople: boolean) => async () => {
  const { fake, provider } = await openedLiveKit();
  fake.movesPeople = movesPeople;
  const message = await signed(came(roomName(session, table1), anna.person));
  const identities = new Map<string, string>();
  return {
    provider,
    // as our page does: into the new room, then out of the one before
    async enter(who: Attendee, grant: JoinGrant) {
      const room = await fake.enter(tokenOf(grant));
      for (const other of fake.roomsOf(who.person))
        if (other !== room) fake.rooms.get(other)?.delete(who.person);
      await provider.hear(who, { do: 'arrived', room: grant.room as MediaRoom });
    },
    async whereIs(who: Attendee) {
      const name = fake.roomsOf(who.person).at(-1) ?? '';
      const room = roomNamed(name)?.room;
      if (!room) return null;
      const sources = fake.find(name, who.person)?.permission.canPublishSources ?? [];
      return { room, rights: { speak: sources.includes('MICROPHONE'), camera: sources.includes('CAMERA') } };
    },
    async rings(of: string, room: MediaRoom, number: string) {
      const told = fake.ring(roomName(of, room), number);
      const { body, headers } = await signed(told);
      const events = await provider.webhook(body, headers);
      for (const event of events)
        if (event.is === 'caller') identities.set(event.call.client, told.participant.identity);
      return events;
    },
    async stands({ client }: Call) {
      const identity = identities.get(client) ?? '';
      const name = fake.roomsOf(identity).at(-1) ?? '';
      const [there, room] = [fake.find(name, identity), roomNamed(name)?.room];
      if (!there || !room) return null;
      const { permission, tracks } = there;
      return { room, hears: permission.canSubscribe === true, heard: tracks.some(({ muted }) => !muted) };
    },
    secrets: [secret],
    message: { ...message, means: [{ is: 'joined', session, person: anna.person, room: table1 } as const] },
    breakDown: () => fake.stop(),
  };
};

mediaContract('LiveKit, against a fake of its API', contractWith(false));
mediaContract('LiveKit, against a fake of its service, which moves people', contractWith(true));

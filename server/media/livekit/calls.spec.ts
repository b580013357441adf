import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MediaEvent, MediaRoom } from '../../ports/media.ts';
import { anna, listens, session, speaks, table1, table2 } from '../../ports/media-contract/examples.ts';
import { type Asked, came, type FakeLiveKit, signed } from './fake-server.fixture.ts';
import { closeLiveKits, openedLiveKit, providerAt } from './livekit.fixture.ts';
import type { LiveKitProvider } from './provider.ts';
import { roomName } from './room-names.ts';

let fake: FakeLiveKit;
let provider: LiveKitProvider;
let logged: readonly string[];
let url: string;
beforeEach(async () => {
  ({ fake, provider, logged, url } = await openedLiveKit());
});
afterEach(closeLiveKits);

const at1 = roomName(session, table1);
const at2 = roomName(session, table2);

const rings = async (room: MediaRoom, number = '+31612345678', hidden = true) => {
  const told = fake.ring(roomName(session, room), number, hidden);
  return { ...(await callIn(told)), told, identity: told.participant.identity };
};
const callIn = async (message: object) => {
  const { body, headers } = await signed(message);
  const [event] = await provider.webhook(body, headers);
  if (event?.is !== 'caller') throw new Error('nobody called in');
  return { event, who: { ...anna, client: event.call.client } };
};
const later = (message: object, is: string) => signed({ ...message, event: is });
const heard = async (message: object, is: string) => {
  const { body, headers } = await later(message, is);
  return provider.webhook(body, headers);
};
const track = (room: string, identity: string) => fake.find(room, identity)?.tracks[0];

describe('a call', () => {
  it('is known by its number also where LiveKit tells it, and shows two digits of it', async () => {
    const { event } = await rings(table1, '+31612345678', false);
    expect(event.call.isFrom('0612345678')).toBe(true);
    expect(event.call.ending).toBe('78');
    expect(event.call.client).not.toContain('12345678');
  });

  it('without a number is nobody in particular', async () => {
    const { event } = await rings(table1, 'anonymous', false);
    expect(event.call.isFrom('anonymous')).toBe(false);
    expect(event.call.ending).toBe('');
  });

  it('that begins to send only afterwards is silenced then', async () => {
    const { identity, told } = await rings(table1);
    const sent = track(at1, identity);
    if (sent) sent.muted = false;
    expect(await heard(told, 'track_published')).toEqual([]);
    expect(track(at1, identity)?.muted).toBe(true);
  });

  it('may always send: the telephone bridge would end a call that may not', async () => {
    const { identity, who } = await rings(table1);
    await provider.place(who, table2, speaks);
    expect(fake.find(at1, identity)?.permission).toMatchObject({ canPublish: true });
    expect(fake.find(at1, identity)?.permission.canSubscribe ?? false).toBe(false);
  });

  it('is renamed to who it is, so that nobody reads a number from LiveKit, and is known by it after a restart', async () => {
    const { who, event } = await rings(table1);
    await provider.place(who, table1, speaks);
    const updates = fake.asked.filter(({ method }) => method === 'UpdateParticipant');
    expect(updates.at(-1)?.body).toMatchObject({
      name: 'Anna',
      attributes: { 'polder.person': anna.person },
    });
    const again = providerAt(url);
    const told: MediaEvent[] = [];
    again.listen((one) => told.push(one));
    await again.ensureRoom(session, table1);
    await again.ensureRoom(session, table1);
    expect(told).toEqual([
      {
        is: 'caller',
        session,
        room: table1,
        call: { ...event.call, person: anna.person, isFrom: expect.any(Function) },
      },
    ]);
  });

  it('ends when LiveKit says so of the room where it is, and not for the room that it was moved from', async () => {
    fake.movesPeople = true;
    const { who, identity, event } = await rings(table1);
    await provider.place(who, table2, speaks);
    expect(await heard(came(at1, identity, '', 'SIP'), 'participant_left')).toEqual([]);
    expect(await heard(came(at2, identity, '', 'SIP'), 'participant_joined')).toEqual([]);
    expect(await heard(came(at2, identity, '', 'SIP'), 'participant_left')).toEqual([
      { ...event, room: null },
    ]);
    expect(await heard(came(at2, identity, '', 'SIP'), 'participant_left')).toEqual([]);
  });

  it('that fell away and was made anew at once goes on when LiveKit tells late that the first is over', async () => {
    const first = await rings(table1);
    await provider.place(first.who, table1, speaks);
    const again = fake.ring(at1, '+31612345678');
    expect(await heard(again, 'participant_joined')).toEqual([]);
    expect(track(at1, first.identity)?.muted).toBe(false);
    expect(await heard(first.told, 'participant_left')).toEqual([]);
    expect(await heard(again, 'participant_left')).toEqual([{ ...first.event, room: null }]);
  });

  it('to another table before the first is over is the same call there', async () => {
    const first = await rings(table1);
    await provider.place(first.who, table2, speaks);
    const second = await rings(table2);
    expect(second.event).toEqual({ ...first.event, room: table2 });
    expect(fake.roomsOf(first.identity)).toEqual([at2]);
    expect(track(at2, first.identity)?.muted).toBe(false);
  });

  it('that comes in while LiveKit does not answer is told of, and cut off as soon as it does', async () => {
    fake.isAway = true;
    const { identity, event } = await rings(table1);
    expect(event).toMatchObject({ room: table1 });
    expect(track(at1, identity)?.muted).toBe(false);
    fake.isAway = false;
    await expect.poll(() => track(at1, identity)?.muted).toBe(true);
    await expect.poll(() => fake.find(at1, identity)?.permission.canSubscribe ?? false).toBe(false);
  });

  it('that cannot be moved as LiveKit does not answer hears nothing meanwhile', async () => {
    const { who, identity } = await rings(table1);
    await provider.place(who, table1, speaks);
    fake.isAway = 'MoveParticipant';
    await expect(provider.place(who, table2, speaks)).rejects.toMatchObject({ code: 'media-unavailable' });
    expect(fake.find(at1, identity)?.permission.canSubscribe ?? false).toBe(false);
    expect(track(at1, identity)?.muted).toBe(true);
  });

  it('that can never be cut off is told to the operator', async () => {
    fake.isAway = true;
    await rings(table1);
    await expect.poll(() => logged.length, { timeout: 5_000 }).toBe(1);
    expect(logged[0]).toContain(at1);
  });

  it('that is moved on while LiveKit is slow is not let in afterwards', async () => {
    const { who, identity } = await rings(table1);
    let goOn = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const letsHear = ({ method, body }: Asked) =>
      method === 'UpdateParticipant' && (body.permission as { canSubscribe?: boolean }).canSubscribe === true;
    fake.hold = (asked) => (letsHear(asked) ? slow : Promise.resolve());
    const first = provider.place(who, table1, speaks);
    await expect.poll(() => fake.asked.some(letsHear)).toBe(true);
    const second = provider.place(who, table2, speaks);
    await new Promise((resolve) => setTimeout(resolve, 100));
    goOn();
    await Promise.all([first, second]);
    expect(fake.find(at1, identity)?.permission.canSubscribe ?? false).toBe(false);
    expect(track(at1, identity)?.muted).toBe(true);
  });

  it('that LiveKit does not let be heard is told to the operator, once', async () => {
    fake.unmutes = false;
    const { who, identity } = await rings(table1);
    await provider.place(who, table1, speaks);
    await provider.place(who, table1, listens);
    await provider.place(who, table1, speaks);
    expect(track(at1, identity)?.muted).toBe(true);
    expect(logged.filter((line) => line.includes('enable_remote_unmute'))).toHaveLength(1);
  });
});

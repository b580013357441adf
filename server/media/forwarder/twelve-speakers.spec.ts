import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MediaRoom } from '#server/ports/media.ts';
import type { LoadClient } from '#tools/bench/media/load-client.ts';
import { mayAll, pause, Stand } from './stand.fixture.ts';

/** A page has nine places for others. */
const places = 9;
const names = Array.from({ length: 12 }, (_, at) => `speaker${at}`);

let stand: Stand;
let speakers: Map<string, LoadClient>;
beforeEach(async () => {
  stand = await Stand.open();
  speakers = new Map();
});
afterEach(() => stand.close());

/** Twelve who may speak, with everything off, and somebody who hears them. */
async function gather(room: MediaRoom): Promise<LoadClient> {
  for (const client of names) {
    const coming = { client, room, rights: mayAll, microphone: false, camera: false };
    speakers.set(client, await stand.join(coming, { slots: places, level: 90 }));
  }
  const rights = room === 'plenary' ? { speak: false, camera: false } : mayAll;
  const coming = { client: 'listener', room, rights, microphone: false, camera: false };
  return stand.join(coming, { slots: places });
}

const turn = (client: string, microphone: boolean) =>
  stand.forwarder.hear({ to: 'sending', client, microphone, camera: false });

const numberOf = (client: string): number => names.indexOf(client) + 1;
const packetsOf = (listener: LoadClient, client: string): number =>
  [...listener.reception.streams.values()]
    .filter(({ sender }) => sender === numberOf(client))
    .reduce((sum, { packets }) => sum + packets, 0);

describe.each(['plenary', 'table:1'] as const)('twelve who may speak, in %s', (room) => {
  it('are each heard from their first packet on, whoever of them turns on a microphone', async () => {
    const listener = await gather(room);
    for (const speaker of speakers.values()) speaker.pause();
    await pause(100);
    for (const [client, speaker] of [...speakers].reverse()) {
      listener.reception.forget();
      const began = speaker.sent;
      turn(client, true);
      expect(stand.slots('listener').map((slot) => slot.client)).toContain(client);
      speaker.start();
      await pause(150);
      speaker.pause();
      const sent = speaker.sent - began;
      expect(sent).toBeGreaterThan(2);
      await stand.until(() => packetsOf(listener, client) >= sent);
      expect(packetsOf(listener, client)).toBe(sent);
      turn(client, false);
    }
  });

  it('are heard by all when more of them have it on than there are places, whoever begins to speak', async () => {
    const listener = await gather(room);
    for (const client of names) {
      listener.reception.forget();
      turn(client, true);
      await stand.until(() => packetsOf(listener, client) > 3);
    }
    const placed = new Set(stand.slots('listener').map(({ client }) => client));
    expect(placed.size).toBe(places);
    const unheard = names.filter((name) => !placed.has(name));
    expect(unheard).toHaveLength(3);
    for (const client of unheard) {
      listener.reception.forget();
      const speaker = speakers.get(client);
      if (speaker) speaker.level = 15;
      const began = performance.now();
      await stand.until(() => packetsOf(listener, client) > 0);
      expect(performance.now() - began).toBeLessThan(1_500);
    }
  });
});

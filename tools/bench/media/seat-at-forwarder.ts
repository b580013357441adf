import type { MediaRoom } from '#server/ports/media.ts';
import { type Attendant, CountedClient, type Wish } from './counted-client.ts';
import type { ForwarderProcess } from './forwarder-process.ts';

/** So many handshakes at once. */
const atOnce = 20;
const tries = 3;

export const nameOf = ({ sender }: { sender: number }): string => `load-${sender}`;

/** Everybody comes in, each over one connection. */
export async function seatAtForwarder(
  forwarder: ForwarderProcess,
  wishes: readonly Wish[],
): Promise<Attendant[]> {
  const people: Attendant[] = [];
  for (let from = 0; from < wishes.length; from += atOnce) {
    people.push(
      ...(await Promise.all(wishes.slice(from, from + atOnce).map((wish) => seat(forwarder, wish)))),
    );
  }
  return people;
}

async function seat(forwarder: ForwarderProcess, wish: Wish): Promise<Attendant> {
  const { sender, room, speaks, low } = wish;
  for (let attempt = 1; ; attempt += 1) {
    const client = new CountedClient({ sender, sound: speaks, high: speaks, low: speaks && low });
    try {
      await client.join((offer) => forwarder.join(nameOf(wish), room as MediaRoom, offer, speaks));
      return { sender, room, gives: client, takes: [client] };
    } catch (error) {
      client.close();
      if (attempt === tries) throw error;
    }
  }
}

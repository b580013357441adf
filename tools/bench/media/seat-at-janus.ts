import { type Attendant, CountedClient, type Wish } from './counted-client.ts';
import { type Description, JanusApi } from './janus-api.ts';

const bitrate = 2_000_000;

/**
 * The same people in the VideoRoom of Janus, in the way that costs it least: each has one connection to give, and one
 * over which everybody else comes.
 */
export async function seatAtJanus(url: string, wishes: readonly Wish[]): Promise<Attendant[]> {
  const apis = await Promise.all(wishes.map(() => JanusApi.open(url)));
  const [first] = apis;
  if (!first) return [];
  const opener = await first.attach();
  for (const room of new Set(wishes.map(roomOf))) {
    await opener.ask({
      request: 'create',
      room,
      publishers: 9,
      audiocodec: 'opus',
      videocodec: 'vp8',
      bitrate,
    });
  }
  const givers = await Promise.all(wishes.map((wish, at) => publish(apis[at] ?? first, wish)));
  return Promise.all(
    wishes.map(async (wish, at) => ({
      sender: wish.sender,
      room: wish.room,
      gives: givers[at] as CountedClient,
      takes: [await subscribe(apis[at] ?? first, wish, wishes)],
    })),
  );
}

const roomOf = ({ room }: Wish): number => Number(room.split(':')[1]);

async function publish(api: JanusApi, wish: Wish): Promise<CountedClient> {
  const handle = await api.attach();
  await handle.ask({ request: 'join', ptype: 'publisher', room: roomOf(wish), id: wish.sender });
  const client = new CountedClient({ sender: wish.sender, high: true });
  await client.publish(async (sdp) => {
    const answer = await handle.ask({ request: 'publish' }, { type: 'offer', sdp });
    handle.allCandidatesTold();
    return sdpOf(answer);
  });
  return client;
}

async function subscribe(api: JanusApi, wish: Wish, everybody: readonly Wish[]): Promise<CountedClient> {
  const handle = await api.attach();
  const others = everybody.filter((other) => other.room === wish.room && other !== wish);
  const streams = others.map(({ sender }) => ({ feed: sender }));
  const offer = await handle.ask({ request: 'join', ptype: 'subscriber', room: roomOf(wish), streams });
  const client = new CountedClient({ sender: wish.sender, sound: false });
  await client.take(sdpOf(offer), async (sdp) => {
    await handle.ask({ request: 'start' }, { type: 'answer', sdp });
    handle.allCandidatesTold();
  });
  return client;
}

function sdpOf(description: Description | null): string {
  if (!description) throw new Error('Janus gave no description');
  return description.sdp;
}

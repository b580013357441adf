import { randomBytes } from 'node:crypto';
import type { MediaRights, MediaRoom } from '#server/ports/media.ts';
import { LoadClient, type LoadClientOptions } from '#tools/bench/media/load-client.ts';
import { Forwarder } from './forwarder.ts';
import type { FromForwarder, SlotTold } from './messages.ts';
import { openUdp } from './peer-udp.ts';
import { openTcpRoad } from './tcp-road.ts';
import { signToken } from './token.ts';

export const mayAll: MediaRights = { speak: true, camera: true };
const loopback = '127.0.0.1';

export interface Coming {
  readonly client: string;
  readonly room: MediaRoom;
  readonly session?: string;
  readonly rights?: MediaRights;
  readonly microphone?: boolean;
  readonly camera?: boolean;
  /** Another token than the right one. */
  readonly token?: string;
}

/** A forwarder in this process, on loopback, with clients that send real packets. */
export class Stand {
  readonly key: string;
  readonly told: FromForwarder[] = [];
  readonly forwarder: Forwarder;
  readonly clients: LoadClient[] = [];
  #asked = 0;

  private constructor(key: string, make: (tell: (message: FromForwarder) => void) => Forwarder) {
    this.key = key;
    this.forwarder = make((message) => this.told.push(message));
  }

  static async open({ mostClients = 50, tcp = false } = {}): Promise<Stand> {
    const key = randomBytes(32).toString('base64url');
    const udp = await openUdp({ port: 0, bind: loopback });
    const road = tcp ? await openTcpRoad({ port: 0, bind: loopback, udpPort: udp.port }) : null;
    return new Stand(
      key,
      (tell) => new Forwarder({ key, transports: { udp, tcp: road }, mostClients, tell }),
    );
  }

  /** The person is named after the client: `kees-1` is `kees`. */
  personOf(client: string): string {
    return client.split('-')[0] ?? client;
  }

  /** Asks to come in with any text for an offer. */
  async ask(coming: Coming, sdp: string, transport: 'udp' | 'tcp' = 'udp'): Promise<FromForwarder> {
    const { client, room, rights = mayAll, session = 'evening' } = coming;
    const person = this.personOf(client);
    const token =
      coming.token ?? (await signToken(this.key, { session, person, client }, Date.now() + 60_000));
    this.#asked += 1;
    const ask = `ask-${this.#asked}`;
    const sending = { microphone: coming.microphone ?? true, camera: coming.camera ?? true };
    this.forwarder.hear({
      to: 'join',
      ask,
      client,
      person,
      session,
      room,
      rights,
      token,
      transport,
      sdp,
      sending,
    });
    return this.next((message) => 'ask' in message && message.ask === ask);
  }

  /** Somebody comes in, and sends as long as they are not paused. `road`: changes where the answer says that we are. */
  async join(
    coming: Coming,
    options: Partial<LoadClientOptions> = {},
    road: { lead(answer: string): string } | null = null,
    transport: 'udp' | 'tcp' = 'udp',
  ): Promise<LoadClient> {
    const client = new LoadClient({ sender: this.clients.length + 1, slots: 4, bind: loopback, ...options });
    this.clients.push(client);
    await client.join(async (offer) => {
      const answer = await this.ask(coming, offer, transport);
      if (answer.is !== 'answer') throw new Error(JSON.stringify(answer));
      return road?.lead(answer.sdp) ?? answer.sdp;
    });
    await this.until(() => this.told.some((one) => one.is === 'link' && one.client === coming.client));
    client.start();
    return client;
  }

  /** Who is in whose slots, as was told last. */
  slots(client: string): readonly SlotTold[] {
    const last = this.told.findLast((one) => one.is === 'slots' && one.client === client);
    return last?.is === 'slots' ? last.slots : [];
  }

  async next(is: (message: FromForwarder) => boolean): Promise<FromForwarder> {
    await this.until(() => this.told.some(is));
    const found = this.told.find(is);
    if (!found) throw new Error('nothing was told');
    return found;
  }

  /** Waits until something holds; at most ten seconds. */
  async until(holds: () => boolean): Promise<void> {
    for (const began = performance.now(); performance.now() - began < 10_000; ) {
      if (holds()) return;
      await pause(5);
    }
    throw new Error('it did not come to hold');
  }

  async close(): Promise<void> {
    for (const client of this.clients) client.close();
    await this.forwarder.stop();
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

import type { JoinGrant, Look, MediaTold } from '#protocol/media.ts';
import { Peer } from './built-in/peer.ts';
import { Sounds } from './built-in/sounds.ts';
import {
  type Devices,
  type MediaClient,
  type MediaHost,
  MediaRefused,
  MediaTrouble,
  type Mode,
  type OpenClient,
  type Start,
  type Told,
} from './client.ts';
import { hasWebRtc } from './trouble.ts';
import { Waiting } from './waiting.ts';

type Grant = Extract<JoinGrant, { provider: 'built-in' }>;
type Transport = Grant['transports'][number];

const answerWithin = 8_000;
/** Without an answer to its first packets after this, the network lets no UDP through. */
const udpShownWithin = 4_000;
/** What a slow computer may take. */
const connectWithin = 12_000;
/** A line that stutters mends itself; one that is silent for longer does not. */
const mendsWithin = 3_000;

export const open: OpenClient = (host) => new BuiltIn(host);

/** Polder's own forwarder: one connection per page, over which every move goes. */
class BuiltIn implements MediaClient {
  readonly surface = 'page';
  readonly #host: MediaHost;
  readonly #sounds: Sounds;
  #peer: Peer | null = null;
  #pictures: readonly MediaStream[] = [];
  #slots: Told<'slots'>['slots'] = [];
  readonly #answer = new Waiting<string>();
  #transport: Transport = 'udp';
  #mending: ReturnType<typeof setTimeout> | undefined;
  #mode: Mode = 'picture';

  constructor(host: MediaHost) {
    this.#host = host;
    this.#sounds = new Sounds((blocked) => host.tell({ is: 'blocked', blocked }));
    document.addEventListener('visibilitychange', this.#look);
  }

  async mount(grant: JoinGrant, start: Start): Promise<void> {
    if (!hasWebRtc()) throw new MediaTrouble('no-webrtc');
    if (grant.provider !== 'built-in') throw new MediaTrouble('provider');
    const [first = 'udp', ...others] = this.#ways(grant);
    this.#mode = start.mode;
    try {
      await this.#connect(grant, start, first, others.length > 0 ? udpShownWithin : connectWithin);
      this.#transport = first;
    } catch (error) {
      const [other] = others;
      const silent = error instanceof MediaTrouble && error.code === 'no-connection';
      if (!(silent && other)) throw error;
      await this.#connect(grant, start, other, connectWithin);
      this.#transport = other;
    }
  }

  /** A move needs no grant here: one that comes unasked means that the forwarder does not know this page any more. */
  async follow(grant: JoinGrant): Promise<void> {
    if (grant.provider !== 'built-in') throw new MediaTrouble('provider');
    this.#host.tell({ is: 'link', state: 'lost' });
  }

  hear(tells: MediaTold): void {
    if (tells.what === 'answer') this.#answer.came(tells.sdp);
    if (tells.what === 'refused') this.#answer.came(new MediaRefused(tells.code));
    if (tells.what === 'taken') void this.#peer?.take(tells.pictures);
    if (tells.what !== 'slots') return;
    this.#slots = tells.slots;
    this.#showPictures();
  }

  async setMicrophone(on: boolean): Promise<void> {
    if (!on) return this.#peer?.sendMicrophone(null);
    const track = await this.#host.own.microphone();
    await this.#peer?.sendMicrophone(track);
  }

  async setCamera(on: boolean): Promise<void> {
    if (!on) return this.#peer?.sendCamera(null);
    const track = await this.#host.own.camera();
    await this.#peer?.sendCamera(track);
  }

  /** Whether pictures go and come is said in the offer, so that no line carries what nobody looks at. */
  async setMode(mode: Mode): Promise<void> {
    const anew = (mode === 'sound') !== (this.#mode === 'sound');
    this.#mode = mode;
    if (anew) this.#host.tell({ is: 'link', state: 'lost' });
  }

  setDevices({ speaker }: Devices): Promise<void> {
    return this.#sounds.setSpeaker(speaker);
  }

  look(pictures: Look): void {
    this.#host.ask({ do: 'look', pictures });
  }

  unblock(): void {
    this.#sounds.start();
  }

  async leave(): Promise<void> {
    document.removeEventListener('visibilitychange', this.#look);
    this.#drop();
    this.#sounds.stop();
  }

  /** The way that worked before comes first. */
  #ways(grant: Grant): readonly Transport[] {
    const [before, other]: readonly Transport[] = this.#transport === 'tcp' ? ['tcp', 'udp'] : ['udp', 'tcp'];
    return [before, other].filter(
      (way): way is Transport => way !== undefined && grant.transports.includes(way),
    );
  }

  async #connect(grant: Grant, start: Start, transport: Transport, shownWithin: number): Promise<void> {
    this.#drop();
    const peer = new Peer(grant.iceServers as RTCIceServer[], start.mode !== 'sound');
    this.#peer = peer;
    try {
      if (start.microphone) await peer.sendMicrophone(await this.#host.own.microphone());
      if (start.camera) await peer.sendCamera(await this.#host.own.camera());
      const sdp = await peer.offer();
      const { token } = grant;
      const { microphone, camera } = start;
      const join = { do: 'join', token, transport, sdp, microphone, camera } as const;
      await peer.accept(await this.#answer.answer(answerWithin, () => this.#host.ask(join)));
      // before anything comes through: a page that nobody looks at is sent not one picture
      this.look(start.look);
      await connected(peer.connection, shownWithin);
    } catch (error) {
      if (this.#peer === peer) this.#drop();
      throw error;
    }
    if (this.#peer !== peer) throw new MediaTrouble('no-connection');
    this.#watch(peer);
    this.#pictures = peer.slots.map(({ picture }) => new MediaStream([picture]));
    this.#sounds.play(peer.slots.map(({ sound }) => sound));
    await this.#sounds.setSpeaker(start.devices.speaker);
    this.#showPictures();
  }

  #watch({ connection }: Peer): void {
    connection.onconnectionstatechange = () => {
      clearTimeout(this.#mending);
      const { connectionState: state } = connection;
      if (state === 'connected') this.#host.tell({ is: 'link', state });
      else if (state === 'failed' || state === 'closed') this.#lost();
      else this.#mending = setTimeout(() => this.#lost(), mendsWithin);
    };
    this.#host.tell({ is: 'link', state: 'connected' });
  }

  /** After sleep a browser may not yet have noticed that the line is gone. */
  readonly #look = (): void => {
    const state = this.#peer?.connection.connectionState;
    const settled = state === 'disconnected' || state === 'failed' || state === 'closed';
    if (document.visibilityState === 'visible' && settled) this.#lost();
  };

  #lost(): void {
    this.#drop();
    this.#host.tell({ is: 'link', state: 'lost' });
  }

  #drop(): void {
    clearTimeout(this.#mending);
    this.#peer?.close();
    this.#peer = null;
    this.#pictures = [];
    this.#slots = [];
    this.#host.tell({ is: 'pictures', pictures: {} });
  }

  #showPictures(): void {
    const shown = this.#slots.flatMap(({ slot, person, picture }) => {
      const stream = this.#pictures[slot];
      return stream && picture !== 'none' ? [[person, stream] as const] : [];
    });
    this.#host.tell({ is: 'pictures', pictures: Object.fromEntries(shown) });
  }
}

/** Settles when sound can come through. Where packets come through within `shownWithin`, the rest may take longer. */
function connected(connection: RTCPeerConnection, shownWithin: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const silent = (): void => done(() => reject(new MediaTrouble('no-connection')));
    const done = (how: () => void): void => {
      clearTimeout(timer);
      connection.removeEventListener('connectionstatechange', look);
      how();
    };
    const look = (): void => {
      if (connection.connectionState === 'connected') done(resolve);
      if (connection.connectionState === 'failed' || connection.connectionState === 'closed') silent();
    };
    let timer = setTimeout(() => {
      const shown =
        connection.iceConnectionState === 'connected' || connection.iceConnectionState === 'completed';
      if (shown) timer = setTimeout(silent, connectWithin);
      else silent();
    }, shownWithin);
    connection.addEventListener('connectionstatechange', look);
    look();
  });
}

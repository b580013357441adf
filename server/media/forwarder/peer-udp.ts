import { createSocket } from 'node:dgram';
import { setTimeout } from 'node:timers/promises';
import nodeDataChannel, { type PeerConnection, type Track } from 'node-datachannel';
import { guarded } from './guarded.ts';
import type { OpenPeer, Peer, PeerEar, Transport, TransportSide } from './peer.ts';
import type { Offer } from './sdp/offer.ts';

export interface UdpOptions {
  /** 0: any free one. */
  readonly port: number;
  readonly bind?: string;
  readonly announce?: string;
  readonly stun?: string;
}

/** Gathering our own addresses takes no time; asking a STUN server may. */
const gatherAtMost = 3_000;
const askEvery = 5;
const mtu = 1_400;
const nothing = (): void => {};
const restingFor = 2_000;
const deaf: PeerEar = { connected: nothing, gone: nothing, packet: nothing };
const unknownSide: TransportSide = {
  ufrag: '',
  pwd: '',
  fingerprint: { algorithm: '', value: '' },
  setup: 'active',
  candidates: [],
};

/** Everybody over one UDP port. Rejects when the port cannot be had. */
export async function openUdp(options: UdpOptions): Promise<Transport> {
  const port = await freePort(options.port, options.bind);
  nodeDataChannel.initLogger('Error', nothing);
  nodeDataChannel.preload();
  // keeps the port also while nobody is there: native code that cannot have it back ends the process
  const holding = new nodeDataChannel.IceUdpMuxListener(port, options.bind);
  const open: OpenPeer = (name, offer, ear) => connect({ ...options, port }, name, offer, ear);
  return { port, open, stop: () => holding.stop() };
}

/** The native side learns of one m-line only: what came over it is told apart by us, by source. */
const nativeOffer = (offer: Offer): string =>
  `${[
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=group:BUNDLE 0',
    `m=video 9 UDP/TLS/RTP/SAVPF ${offer.vp8}`,
    'c=IN IP4 0.0.0.0',
    'a=mid:0',
    'a=sendrecv',
    'a=rtcp-mux',
    `a=ice-ufrag:${offer.ufrag}`,
    `a=ice-pwd:${offer.pwd}`,
    `a=fingerprint:${offer.fingerprint.algorithm} ${offer.fingerprint.value}`,
    `a=setup:${offer.setup}`,
    `a=rtpmap:${offer.vp8} VP8/90000`,
  ].join('\r\n')}\r\n`;

async function connect(options: UdpOptions, name: string, offer: Offer, ear: PeerEar): Promise<Peer> {
  const connection = new nodeDataChannel.PeerConnection(name, {
    iceServers: options.stun ? [options.stun] : [],
    enableIceUdpMux: true,
    portRangeBegin: options.port,
    portRangeEnd: options.port,
    disableAutoNegotiation: true,
    forceMediaTransport: true,
    mtu,
    ...(options.bind ? { bindAddress: options.bind } : {}),
  });
  const line = new UdpLine(connection, offer.vp8, ear);
  try {
    await line.answer(nativeOffer(offer), options);
    return line;
  } catch (error) {
    line.close();
    throw error;
  }
}

/**
 * Every callback from native code costs all others a little with each packet, so there are two: what the state is, and
 * what came in. The rest is asked for.
 */
class UdpLine implements Peer {
  side: TransportSide = unknownSide;
  #ear: PeerEar;
  #connection: PeerConnection | null;
  #track: Track | null;
  #open = false;

  constructor(connection: PeerConnection, type: number, ear: PeerEar) {
    this.#connection = connection;
    this.#ear = ear;
    const media = new nodeDataChannel.Video('0', 'SendRecv');
    media.addVP8Codec(type);
    this.#track = connection.addTrack(media);
    this.#track.onMessage((packet) => {
      if (this.#open) guarded(() => this.#ear.packet(packet));
    });
    connection.onStateChange((state) => {
      if (state === 'connected') void this.#opened();
      if (state === 'failed' || state === 'closed') this.#lost();
    });
  }

  async answer(offer: string, options: UdpOptions): Promise<void> {
    this.#connection?.setRemoteDescription(offer, 'offer');
    this.#connection?.setLocalDescription('answer');
    for (let waited = 0; waited < gatherAtMost; waited += askEvery) {
      if (this.#connection?.gatheringState() === 'complete') break;
      await setTimeout(askEvery);
    }
    const sdp = this.#connection?.localDescription()?.sdp;
    if (!sdp) throw new Error('the line gave no answer');
    this.side = readSide(sdp, options);
  }

  send(packet: Buffer): boolean {
    if (!this.#open || !this.#track) return false;
    try {
      return this.#track.sendMessageBinary(packet);
    } catch {
      return false;
    }
  }

  close(): void {
    const [connection, track] = [this.#connection, this.#track];
    this.#open = false;
    this.#connection = null;
    this.#track = null;
    // callbacks stay behind with native code for a while, and would keep in memory whatever they lead to
    this.#ear = deaf;
    connection?.close();
    // packets may still be on their way through a callback; taken away under them, it ends the process
    if (track) void setTimeout(restingFor, undefined, { ref: false }).then(() => track.close());
  }

  /** Connected is told a moment before the track can be used. */
  async #opened(): Promise<void> {
    while (this.#track && !this.#track.isOpen()) await setTimeout(1);
    if (!this.#track || this.#open) return;
    this.#open = true;
    guarded(() => this.#ear.connected());
  }

  #lost(): void {
    if (!this.#connection) return;
    const ear = this.#ear;
    this.close();
    guarded(() => ear.gone());
  }
}

function readSide(sdp: string, options: UdpOptions): TransportSide {
  const value = (name: string) => new RegExp(`^a=${name}:(.+)$`, 'm').exec(sdp)?.[1]?.trim() ?? '';
  const [algorithm = '', hash = ''] = value('fingerprint').split(' ');
  const found = [...sdp.matchAll(/^a=candidate:(.+)$/gm)].map(([, line]) => line?.trim() ?? '');
  const candidates = options.announce ? [hostCandidate(options.announce, options.port)] : found;
  return {
    ufrag: value('ice-ufrag'),
    pwd: value('ice-pwd'),
    fingerprint: { algorithm, value: hash },
    setup: value('setup') === 'passive' ? 'passive' : 'active',
    candidates:
      candidates.length > 0 ? candidates : [hostCandidate(options.bind ?? '127.0.0.1', options.port)],
  };
}

const hostCandidate = (address: string, port: number): string =>
  `1 1 UDP 2130706431 ${address} ${port} typ host`;

/** Asks the system, because native code would only tell when the first browser comes. */
function freePort(port: number, bind: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createSocket(bind?.includes(':') ? 'udp6' : 'udp4');
    socket.once('error', reject);
    socket.bind(port, bind, () => {
      const { port: found } = socket.address();
      socket.close(() => resolve(found));
    });
  });
}

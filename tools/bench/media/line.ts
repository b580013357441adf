import nodeDataChannel, { type PeerConnection, type Track } from 'node-datachannel';
import { oneLine, readSide, type Side } from './side.ts';

const nothing = (): void => {};
const patience = 20_000;

/** A native line that carries any number of streams over one connection. */
export class Line {
  readonly opened: Promise<void>;
  onPacket: (packet: Buffer) => void = nothing;
  onLost: () => void = nothing;
  readonly #connection: PeerConnection;
  #track: Track | null = null;
  #settle: { open: () => void; fail: (error: Error) => void } = { open: nothing, fail: nothing };
  #closed = false;

  /** `bind`: the address to send from; left out, all addresses of this machine. */
  constructor(name: string, bind?: string) {
    this.#connection = new nodeDataChannel.PeerConnection(name, {
      iceServers: [],
      disableAutoNegotiation: true,
      forceMediaTransport: true,
      ...(bind ? { bindAddress: bind } : {}),
    });
    this.opened = new Promise((open, fail) => {
      const timer = setTimeout(() => fail(new Error(`${name}: no connection`)), patience);
      this.#settle = {
        open: () => {
          clearTimeout(timer);
          open();
        },
        fail: (error) => {
          clearTimeout(timer);
          fail(error);
        },
      };
    });
    this.opened.catch(nothing);
    this.#connection.onTrack((track) => this.#take(track));
    this.#connection.onStateChange((state) => {
      if (this.#closed || (state !== 'failed' && state !== 'closed')) return;
      this.#settle.fail(new Error(`${name}: ${state}`));
      this.onLost();
    });
  }

  /** Begins: our side, for an offer. */
  async begin(): Promise<Side> {
    const media = new nodeDataChannel.Video('0', 'SendRecv');
    media.addVP8Codec(96);
    this.#take(this.#connection.addTrack(media));
    const gathered = this.#gathered();
    this.#connection.setLocalDescription('offer');
    await gathered;
    return { ...this.#ours(), setup: 'actpass' };
  }

  /** The other side answered what we began. */
  finish(answer: string): void {
    this.#connection.setRemoteDescription(oneLine(readSide(answer)), 'answer');
  }

  /** The other side began: our side, for an answer. */
  async reply(offer: string): Promise<Side> {
    const gathered = this.#gathered();
    this.#connection.setRemoteDescription(oneLine(readSide(offer)), 'offer');
    this.#connection.setLocalDescription('answer');
    await gathered;
    return this.#ours();
  }

  send(packet: Buffer): boolean {
    if (!this.#track || this.#closed) return false;
    try {
      return this.#track.sendMessageBinary(packet);
    } catch {
      return false;
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#settle.fail(new Error('closed'));
    this.onPacket = nothing;
    this.onLost = nothing;
    const track = this.#track;
    this.#track = null;
    this.#connection.close();
    // not at once: a packet that is on its way through our callback would end the process
    setTimeout(() => track?.close(), 2_000).unref();
  }

  #take(track: Track): void {
    this.#track = track;
    track.onOpen(() => this.#settle.open());
    track.onMessage((packet) => this.onPacket(packet));
  }

  #ours(): Side {
    return readSide(this.#connection.localDescription()?.sdp ?? '');
  }

  #gathered(): Promise<void> {
    return new Promise((resolve) =>
      this.#connection.onGatheringStateChange((state) => {
        if (state === 'complete') resolve();
      }),
    );
  }
}

import { askAgain } from '#server/media/forwarder/rtp/write-rtcp.ts';
import { Histogram } from '../../rehearse/histogram.ts';
import { Camera, high, low } from './camera.ts';
import { Line } from './line.ts';
import { pageOffer, type Sources, sendingOffer, takingAnswer } from './offer-text.ts';
import { Reception } from './reception.ts';
import { soundPacket } from './stamped.ts';

/** Takes our offer to the server, by whatever road, and brings its answer. Rejects when it was refused. */
export type Signal = (offer: string) => Promise<string>;

export interface LoadClientOptions {
  /** Stands in every packet; at least 1, another for each client. */
  readonly sender: number;
  readonly sound?: boolean;
  readonly high?: boolean;
  readonly low?: boolean;
  /** How loud the sound says it is, 0 (loudest) to 127; 127 when left out. */
  readonly level?: number;
  /** Places for others, 0 to 9; 9 when left out. */
  readonly slots?: number;
  /** Address to send from; all of this machine's when left out. */
  readonly bind?: string;
  readonly latency?: Histogram;
  /** Asks once for each packet that did not come. */
  readonly asksAgain?: boolean;
}

const every = 5;
const soundMs = 20;
let made = 0;

/** Somebody at a table, as far as a forwarder can tell: sends 50 packets of sound and up to 80 of picture a second. */
export class LoadClient {
  readonly options: LoadClientOptions;
  readonly line: Line;
  readonly sources: Sources;
  readonly reception: Reception;
  /** Sound is sent, and said to be this loud. */
  level: number;
  sent = 0;
  /** Key pictures that were asked for; the rate that the server allows, bits a second. */
  keysAsked = 0;
  allowed = 0;
  /** Each packet as it came in, for who wants to look closely. */
  onRtp: (packet: Buffer) => void = () => {};
  readonly cameras: readonly Camera[];
  #sequence = Math.floor(Math.random() * 0x1_0000);
  #time = Math.floor(Math.random() * 0x4000_0000);
  #timer: NodeJS.Timeout | null = null;

  constructor(options: LoadClientOptions) {
    this.options = options;
    this.level = options.level ?? 127;
    this.line = new Line(`load-${options.sender}`, options.bind);
    this.reception = new Reception(options.latency ?? new Histogram());
    made += 1;
    const base = (0x1000_0000 + made * 16) >>> 0;
    this.sources = {
      sound: options.sound === false ? 0 : base,
      high: options.high ? base + 1 : 0,
      low: options.low ? base + 2 : 0,
    };
    this.cameras = [
      ...(options.high ? [new Camera(high(base + 1), options.sender)] : []),
      ...(options.low ? [new Camera(low(base + 2), options.sender)] : []),
    ];
    this.line.onPacket = (packet) => this.#hear(packet);
  }

  /** Joins as Polder's page does: one offer with slots. Settles when packets can flow. */
  async join(signal: Signal): Promise<void> {
    const offer = pageOffer(await this.line.begin(), this.sources, this.options.slots ?? 9);
    this.line.finish(await signal(offer));
    await this.line.opened;
  }

  /** For servers that take and give over separate connections (Janus): one that only gives. */
  async publish(signal: Signal): Promise<void> {
    const offer = sendingOffer(await this.line.begin(), this.sources);
    this.line.finish(await signal(offer));
    await this.line.opened;
  }

  /** And one that only takes: `offer` comes from the server, `signal` brings our answer to it. */
  async take(offer: string, signal: (answer: string) => Promise<void>): Promise<void> {
    const side = await this.line.reply(offer);
    await signal(takingAnswer(offer, side));
    await this.line.opened;
  }

  /** Sends from now on. Clients begin at different moments, as people's devices do. */
  start(): void {
    if (this.#timer) return;
    const begun = performance.now() + Math.random() * 50;
    const due = [begun, ...this.cameras.map(() => begun)];
    this.#timer = setInterval(() => {
      const now = performance.now();
      while ((due[0] ?? 0) <= now) {
        due[0] = (due[0] ?? 0) + soundMs;
        this.#sendSound();
      }
      this.cameras.forEach((camera, at) => {
        while ((due[at + 1] ?? 0) <= now) {
          due[at + 1] = (due[at + 1] ?? 0) + camera.everyMs;
          if (!camera.resting) for (const packet of camera.next()) this.send(packet);
        }
      });
    }, every);
  }

  /** Sends nothing any more, but keeps counting what arrives. */
  pause(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** As a page does: it makes no large picture that nobody takes. */
  taken(pictures: 'large' | 'small'): void {
    for (const camera of this.cameras) {
      if (camera.ssrc === this.sources.high) camera.resting = pictures === 'small';
    }
  }

  /** One packet as it is. */
  send(packet: Buffer): void {
    if (this.line.send(packet)) this.sent += 1;
  }

  close(): void {
    this.pause();
    this.line.close();
  }

  #sendSound(): void {
    this.#time += 960;
    this.#sequence = (this.#sequence + 1) & 0xffff;
    if (this.sources.sound === 0) return;
    this.send(soundPacket(this.#sequence, this.#time, this.sources.sound, this.options.sender, this.level));
  }

  #hear(packet: Buffer): void {
    const type = packet[1] ?? 0;
    if (type >= 192 && type <= 223) {
      this.#feedback(packet);
      return;
    }
    const skipped = this.reception.note(packet);
    if (this.options.asksAgain && skipped.length > 0) {
      this.line.send(askAgain(packet.readUInt32BE(8), skipped));
    }
    this.onRtp(packet);
  }

  /** Does what a browser does: a key picture when asked, and packets again when they are named. */
  #feedback(packet: Buffer): void {
    for (let at = 0; at + 8 <= packet.length; at += 4 * (1 + packet.readUInt16BE(at + 2))) {
      const [format, kind] = [(packet[at] ?? 0) & 0x1f, packet[at + 1]];
      const camera = this.cameras.find(
        ({ ssrc }) => at + 12 <= packet.length && ssrc === packet.readUInt32BE(at + 8),
      );
      if (kind === 206 && format === 1 && camera) {
        camera.keyWanted = true;
        this.keysAsked += 1;
      }
      if (kind === 206 && format === 15) this.allowed = rembOf(packet, at);
      if (kind === 205 && format === 1 && camera) this.#again(camera, packet, at);
    }
  }

  #again(camera: Camera, packet: Buffer, at: number): void {
    const first = packet.readUInt16BE(at + 12);
    const bits = packet.readUInt16BE(at + 14);
    const wanted = [
      first,
      ...Array.from({ length: 16 }, (_, bit) => (bits & (1 << bit) ? first + bit + 1 : -1)),
    ];
    for (const sequence of wanted) {
      const kept = sequence < 0 ? null : camera.again(sequence & 0xffff);
      if (kept) this.send(kept);
    }
  }
}

const rembOf = (packet: Buffer, at: number): number => {
  const value = packet.readUInt32BE(at + 16) & 0xff_ffff;
  return (value & 0x3_ffff) * 2 ** (value >>> 18);
};

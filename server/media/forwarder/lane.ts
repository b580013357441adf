import type { Incoming } from './incoming.ts';
import type { Packet } from './rtp/packet.ts';
import { senderReport } from './rtp/write-rtcp.ts';

/** What a lane needs of the line it goes over. */
export interface Outlet {
  send(packet: Buffer): boolean;
}

/**
 * One m-line to one browser: half a slot. Whoever is put on it, the browser sees one stream that goes on: numbers and
 * times continue where the one before stopped, and a picture begins with one that needs no other.
 */
export class Lane {
  /** Whose packets go out now; null while nobody is on it, or while `coming` has not begun yet. */
  source: Incoming | null = null;
  /** Who takes over as soon as it can. Until then `source` goes on. */
  coming: Incoming | null = null;
  /** Goes out until `coming` can, where that may take a while: the same person in the other size. */
  meanwhile: Incoming | null = null;
  packets = 0;
  /** How many numbers went by: `packets`, and a hole for each that its sender's line lost before it came here. */
  numbers = 0;
  bytes = 0;
  /** Since when `coming` is waited for, ms. */
  since = 0;

  readonly ssrc: number;
  readonly #outlet: Outlet;
  readonly #type: number;
  /** Ticks of the timestamp in a ms. */
  readonly #perMs: number;
  #from = 0;
  #shift = 0;
  #timeShift = 0;
  #pictureShift = 0;
  #baseShift = 0;
  #last: number;
  #lastTimestamp: number;
  #lastAt = 0;
  #lastPicture = 0;
  #lastBase = 0;

  constructor(outlet: Outlet, ssrc: number, type: number, clock: 48_000 | 90_000, random: () => number) {
    this.#outlet = outlet;
    this.ssrc = ssrc;
    this.#type = type;
    this.#perMs = clock / 1_000;
    // low enough that no browser meets a wrap in the first packets
    this.#last = 0x10000 + Math.floor(random() * 0x4000);
    this.#lastTimestamp = Math.floor(random() * 0x4000_0000);
  }

  /**
   * Puts somebody on this lane, or nobody. `gently`: the same person in another layer, so what is there goes on until
   * the other can take over; otherwise nothing of the one before is sent from now on. `meanwhile`: see there.
   */
  carry(wanted: Incoming | null, gently: boolean, now: number, meanwhile: Incoming | null = null): void {
    if (this.coming !== wanted) this.#stopWaiting();
    if (this.source === wanted) return;
    if (this.source && !(gently && wanted)) {
      this.source.drop(this);
      this.source = null;
    }
    if (!wanted || this.coming === wanted) return;
    this.coming = wanted;
    this.since = now;
    wanted.add(this);
    if (meanwhile) this.makeDo(meanwhile);
  }

  /** While nothing comes of who is waited for. */
  makeDo(meanwhile: Incoming): void {
    if (!this.coming || this.source || this.meanwhile || meanwhile === this.coming) return;
    this.meanwhile = meanwhile;
    meanwhile.add(this);
  }

  /** Whether this lane can do nothing with `incoming` before a picture that needs no other. */
  waitsFor(incoming: Incoming): boolean {
    return incoming === this.coming || incoming === this.meanwhile;
  }

  /** What comes next does not join on to what was before: it begins again, with a picture that needs no other. */
  interrupt(source: Incoming, now: number): void {
    if (this.source !== source) return;
    this.source = null;
    if (this.coming) {
      this.meanwhile = source;
      return;
    }
    this.coming = source;
    this.since = now;
  }

  /** A packet of `from` that came just now. */
  push(from: Incoming, packet: Packet, now: number): boolean {
    if (from !== this.source) {
      if (!this.waitsFor(from) || !(from.sound || packet.key)) return false;
      this.#take(from, packet, now);
    }
    if (packet.number < this.#from) return false;
    const number = packet.number + this.#shift;
    if (number > this.#last) {
      this.numbers += number - this.#last;
      this.#last = number;
      this.#lastTimestamp = (packet.timestamp + this.#timeShift) >>> 0;
      this.#lastAt = now;
      if (packet.pictureAt) this.#lastPicture = (packet.picture + this.#pictureShift) & 0x7fff;
      if (packet.baseAt) this.#lastBase = (packet.base + this.#baseShift) & 0xff;
    }
    this.packets += 1;
    this.bytes += packet.bytes.length - 12;
    return this.#send(packet, number);
  }

  /** Sends again what the browser names by the number it saw; bytes sent, 0 when we no longer have it. */
  again(sequence: number): number {
    const packet = this.#kept(sequence);
    if (!packet) return 0;
    this.#send(packet, packet.number + this.#shift);
    return packet.bytes.length;
  }

  /** Whether we have what the browser names by the number it saw. */
  has(sequence: number): boolean {
    return this.#kept(sequence) !== null;
  }

  /** The sender's clock, passed on in the numbers that the browser knows. `ntp`: seconds since 1900. */
  clock(from: Incoming, ntp: number, timestamp: number): void {
    if (from !== this.source) return;
    const here = (timestamp + this.#timeShift) >>> 0;
    this.#outlet.send(senderReport(this.ssrc, ntp, here, this.packets, this.bytes));
  }

  #stopWaiting(): void {
    this.coming?.drop(this);
    this.meanwhile?.drop(this);
    this.coming = null;
    this.meanwhile = null;
  }

  #kept(sequence: number): Packet | null {
    if (!this.source) return null;
    const back = (this.#last - sequence) & 0xffff;
    const packet = this.source.kept(this.#last - back - this.#shift);
    return packet && packet.number >= this.#from ? packet : null;
  }

  #take(from: Incoming, packet: Packet, now: number): void {
    this.source?.drop(this);
    this.source = from;
    if (from === this.meanwhile) this.meanwhile = null;
    else {
      this.coming = null;
      this.#stopWaiting();
    }
    this.#from = packet.number;
    this.#shift = this.#last + 1 - packet.number;
    const passed = this.#lastAt === 0 ? 0 : Math.max(1, Math.round((now - this.#lastAt) * this.#perMs));
    this.#timeShift = (this.#lastTimestamp + passed - packet.timestamp) | 0;
    this.#pictureShift = this.#lastPicture + 1 - packet.picture;
    this.#baseShift = this.#lastBase + 1 - packet.base;
  }

  #send(packet: Packet, number: number): boolean {
    const { bytes } = packet;
    const timestamp = (packet.timestamp + this.#timeShift) >>> 0;
    const { ssrc } = this;
    bytes[0] = 0x80;
    bytes[1] = packet.marker | this.#type;
    bytes[2] = (number >> 8) & 0xff;
    bytes[3] = number & 0xff;
    bytes[4] = timestamp >>> 24;
    bytes[5] = (timestamp >>> 16) & 0xff;
    bytes[6] = (timestamp >>> 8) & 0xff;
    bytes[7] = timestamp & 0xff;
    bytes[8] = ssrc >>> 24;
    bytes[9] = (ssrc >>> 16) & 0xff;
    bytes[10] = (ssrc >>> 8) & 0xff;
    bytes[11] = ssrc & 0xff;
    if (packet.pictureAt) {
      const picture = packet.picture + this.#pictureShift;
      if (packet.wide) {
        bytes[packet.pictureAt] = 0x80 | ((picture >> 8) & 0x7f);
        bytes[packet.pictureAt + 1] = picture & 0xff;
      } else {
        bytes[packet.pictureAt] = picture & 0x7f;
      }
    }
    if (packet.baseAt) bytes[packet.baseAt] = (packet.base + this.#baseShift) & 0xff;
    return this.#outlet.send(bytes);
  }
}

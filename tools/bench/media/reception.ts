import type { Histogram } from '../../rehearse/histogram.ts';
import { beginsKey, clock, readStamp } from './stamped.ts';

/** What came in of one stream. */
export interface StreamCount {
  packets: number;
  bytes: number;
  /** Numbers that were passed over and did not come later either. */
  lost: number;
  keys: number;
  /** Who sent the last packet; 0 for somebody whose packets carry no stamp. */
  sender: number;
  /** Senders in the order in which they came. */
  readonly senders: number[];
  highest: number;
  /** ms since 1970; 0 before the first. */
  lastAt: number;
}

/** Counts what arrives at one client. */
export class Reception {
  readonly streams = new Map<number, StreamCount>();
  readonly latency: Histogram;
  packets = 0;

  /** `latency`: of everybody whose packets are timed together, ms. */
  constructor(latency: Histogram) {
    this.latency = latency;
  }

  /** Everybody who was heard or seen since `forget`. */
  get heard(): Set<number> {
    return new Set([...this.streams.values()].flatMap(({ senders }) => senders));
  }

  get lost(): number {
    return [...this.streams.values()].reduce((sum, { lost }) => sum + lost, 0);
  }

  forget(): void {
    this.streams.clear();
    this.packets = 0;
  }

  /** Gives back the numbers that were passed over by this packet, at most the last 100. */
  note(packet: Buffer): number[] {
    const ssrc = packet.readUInt32BE(8);
    const sequence = packet.readUInt16BE(2);
    const stream = this.streams.get(ssrc) ?? this.#begin(ssrc, sequence);
    const skipped: number[] = [];
    const step = ((sequence - stream.highest) << 16) >> 16;
    if (step > 0) {
      stream.lost += step - 1;
      for (let back = Math.min(100, step - 1); back > 0; back -= 1) skipped.push((sequence - back) & 0xffff);
      stream.highest = sequence;
    } else if (step < 0) {
      stream.lost -= 1;
    }
    stream.packets += 1;
    stream.bytes += packet.length;
    this.packets += 1;
    const stamp = readStamp(packet);
    if (!stamp) return skipped;
    if (beginsKey(packet) && packet.length > 200) stream.keys += 1;
    if (stream.sender !== stamp.sender) stream.senders.push(stamp.sender);
    stream.sender = stamp.sender;
    stream.lastAt = clock();
    this.latency.add(stream.lastAt - stamp.sentAt);
    return skipped;
  }

  #begin(ssrc: number, sequence: number): StreamCount {
    const begun = {
      packets: 0,
      bytes: 0,
      lost: 0,
      keys: 0,
      sender: 0,
      senders: [],
      highest: (sequence - 1) & 0xffff,
      lastAt: 0,
    };
    this.streams.set(ssrc, begun);
    return begun;
  }
}

import { Histogram } from '../../rehearse/histogram.ts';
import type { Attendant } from './counted-client.ts';
import { clock, readStamp } from './stamped.ts';

/** As much of a person as is needed to count what goes to them and comes from them. */
interface Counted extends Pick<Attendant, 'sender' | 'room'> {
  readonly gives: Pick<Attendant['gives'], 'sources' | 'onSent'>;
  readonly takes: readonly Pick<Attendant['gives'], 'onRtp'>[];
}

/** What became of every packet that was sent in a window of time. */
export interface Tallied {
  /** Packets sent, times those who had to get them; and how many of these came, each counted once. */
  readonly expected: number;
  readonly delivered: number;
  readonly deliveredPct: number;
  /** From sending to arrival. */
  readonly p95Ms: number;
  /** Packets that came to somebody in another room than their sender's. */
  readonly strayed: number;
}

/** Counts per packet and per receiver. Only packets whose stamp lies in the window count, whenever they come. */
export class Tally {
  /** Everything that came in since the start, window or not. */
  arrived = 0;
  readonly #people: readonly Counted[];
  readonly #latency = new Histogram();
  readonly #sent = new Map<number, number>();
  #delivered = 0;
  #strayed = 0;
  #from = Number.POSITIVE_INFINITY;
  #until = Number.POSITIVE_INFINITY;

  constructor(people: readonly Counted[]) {
    this.#people = people;
    const roomOf = new Map(people.map(({ sender, room }) => [sender, room]));
    for (const { sender, room, gives, takes } of people) {
      this.#watchSending(sender, gives);
      for (const line of takes) this.#watchArrivals(line, (other) => roomOf.get(other) === room);
    }
  }

  /** From now on, ms since 1970. */
  open(now: number): void {
    this.#from = now;
  }

  close(now: number): void {
    this.#until = now;
  }

  result(): Tallied {
    let expected = 0;
    for (const { sender, room } of this.#people) {
      const others = this.#people.filter((other) => other.room === room && other.sender !== sender);
      expected += (this.#sent.get(sender) ?? 0) * others.length;
    }
    const delivered = this.#delivered;
    return {
      expected,
      delivered,
      // rounded down, so that 99.9 % is never said of less
      deliveredPct: expected === 0 ? 0 : Math.floor((delivered / expected) * 100_000) / 1_000,
      p95Ms: this.#latency.percentile(0.95),
      strayed: this.#strayed,
    };
  }

  #within(sentAt: number): boolean {
    return sentAt >= this.#from && sentAt < this.#until;
  }

  /** Sound and the large picture are for everybody; what is sent again is the same packet. */
  #watchSending(sender: number, client: Counted['gives']): void {
    const highest = new Map<number, number>();
    const counted = new Set([client.sources.sound, client.sources.high]);
    client.onSent = (packet) => {
      const [ssrc, sequence] = [packet.readUInt32BE(8), packet.readUInt16BE(2)];
      if (!counted.has(ssrc) || !newer(sequence, highest.get(ssrc))) return;
      highest.set(ssrc, sequence);
      if (this.#within(readStamp(packet)?.sentAt ?? 0))
        this.#sent.set(sender, (this.#sent.get(sender) ?? 0) + 1);
    };
  }

  #watchArrivals(line: Counted['takes'][number], isHere: (sender: number) => boolean): void {
    const seen = new Map<number, Set<number>>();
    line.onRtp = (packet) => {
      this.arrived += 1;
      const stamp = readStamp(packet);
      if (!stamp || !this.#within(stamp.sentAt)) return;
      if (!isHere(stamp.sender)) {
        this.#strayed += 1;
        return;
      }
      const [ssrc, sequence] = [packet.readUInt32BE(8), packet.readUInt16BE(2)];
      const before = seen.get(ssrc) ?? new Set();
      if (before.has(sequence)) return;
      seen.set(ssrc, before.add(sequence));
      this.#delivered += 1;
      this.#latency.add(clock() - stamp.sentAt);
    };
  }
}

const newer = (sequence: number, highest: number | undefined): boolean =>
  highest === undefined || ((sequence - highest) << 16) >> 16 > 0;

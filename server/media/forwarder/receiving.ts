import type { Lane } from './lane.ts';
import { judge, type LineState, type Measured, newLine } from './line.ts';
import { Bucket } from './rtp/bucket.ts';

/** Bytes a second that may be sent again to one receiver. */
const againPerSecond = 100_000;
/** What a browser says that it can take holds so long, ms. */
const tellingHolds = 3_000;
/** Of fewer packets than this it is chance how many get lost: then what was sent before counts as well. */
const enough = 200;
const longest = 6;
/** Below this, bits a second, nothing is won by sending less. */
const worthJudging = 150_000;

/**
 * How what is sent to one browser arrives there, from its own reports. What somebody else's line lost before it came
 * here it misses as well, and is not held against it.
 */
export class Receiving {
  line: LineState = newLine;
  readonly #again = new Bucket(againPerSecond, 2 * againPerSecond);
  readonly #reported = new Map<Lane, Pick<Lane, 'packets' | 'numbers'>>();
  /** The latest second first. */
  #seconds: Second[] = [newSecond()];
  #takes = Number.POSITIVE_INFINITY;
  #toldAt = 0;
  #bytes = 0;
  #measuredAt = 0;
  lossPct = 0;

  /** `fraction` of 256 of the numbers of this lane since its last report did not arrive. */
  loss(lane: Lane, fraction: number): void {
    const { packets, numbers } = lane;
    const before = this.#reported.get(lane) ?? { packets: 0, numbers: 0 };
    this.#reported.set(lane, { packets, numbers });
    const [sent, named] = [packets - before.packets, numbers - before.numbers];
    this.#now.sent += sent;
    this.#now.lost += (named * fraction) / 256 - (named - sent);
  }

  /** A packet is asked for again. Bytes sent, 0 for none. */
  again(lane: Lane, sequence: number, now: number): number {
    if (!lane.has(sequence)) return 0;
    this.#now.asked.add(lane.ssrc * 0x1_0000 + sequence);
    if (!this.#again.take(1_200, now)) return 0;
    return lane.again(sequence);
  }

  canTake(bitsPerSecond: number, now: number): void {
    this.#takes = bitsPerSecond;
    this.#toldAt = now;
  }

  /** Once a second. True when the line became another. `bytes`: sent to them since the start. */
  judge(bytes: number, now: number): boolean {
    const measured = this.#measure(bytes, now);
    if (!measured) return false;
    const before = this.line.line;
    this.lossPct = measured.lossPct;
    this.line = judge(this.line, measured, now);
    if (this.line.line === before) return false;
    this.#seconds = [newSecond()];
    return true;
  }

  #measure(bytes: number, now: number): Measured | null {
    const rate = ((bytes - this.#bytes) * 8_000) / Math.max(1, now - this.#measuredAt);
    this.#bytes = bytes;
    this.#measuredAt = now;
    const isTold = this.#now.sent > 0;
    const { sent, lost } = this.#counted();
    this.#seconds = [newSecond(), ...this.#seconds.slice(0, longest - 1)];
    if (!isTold || sent < 10) return null;
    const lossPct = Math.round((lost * 1_000) / sent) / 10;
    const told = now - this.#toldAt < tellingHolds ? this.#takes : Number.POSITIVE_INFINITY;
    return { lossPct, narrow: rate > worthJudging && told < rate * 0.8 };
  }

  get #now(): Second {
    return this.#seconds[0] as Second;
  }

  /** Over as many seconds as it takes to see more than chance. */
  #counted(): { sent: number; lost: number } {
    let [sent, lost, asked] = [0, 0, 0];
    for (const second of this.#seconds) {
      if (sent >= enough) break;
      sent += second.sent;
      lost += second.lost;
      asked += second.asked.size;
    }
    return { sent, lost: Math.max(0, lost, Math.min(asked, sent)) };
  }
}

interface Second {
  sent: number;
  lost: number;
  /** What was asked for again, each counted once. */
  readonly asked: Set<number>;
}

const newSecond = (): Second => ({ sent: 0, lost: 0, asked: new Set() });

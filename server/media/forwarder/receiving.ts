import type { Lane } from './lane.ts';
import { judge, type LineState, type Measured, newLine } from './line.ts';
import { Bucket } from './rtp/bucket.ts';

/** Bytes a second that may be sent again to one receiver. */
const againPerSecond = 100_000;
/** What a browser says that it can take holds so long, ms. */
const tellingHolds = 3_000;
/** Below this, bits a second, nothing is won by sending less. */
const worthJudging = 150_000;

/** How what is sent to one browser arrives there, from its own reports. */
export class Receiving {
  line: LineState = newLine;
  readonly #again = new Bucket(againPerSecond, 2 * againPerSecond);
  readonly #reported = new Map<Lane, number>();
  #sent = 0;
  #lost = 0;
  /** What was asked for again since the last measurement, each counted once. */
  readonly #asked = new Set<number>();
  #takes = Number.POSITIVE_INFINITY;
  #toldAt = 0;
  #bytes = 0;
  #measuredAt = 0;
  lossPct = 0;

  /** `fraction` of 256 of what this lane sent since its last report did not arrive. */
  loss(lane: Lane, fraction: number): void {
    const sent = lane.packets - (this.#reported.get(lane) ?? 0);
    this.#reported.set(lane, lane.packets);
    this.#sent += sent;
    this.#lost += (sent * fraction) / 256;
  }

  /** A packet is asked for again. Bytes sent, 0 for none. */
  again(lane: Lane, sequence: number, now: number): number {
    this.#asked.add(lane.ssrc * 0x1_0000 + sequence);
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
    return this.line.line !== before;
  }

  #measure(bytes: number, now: number): Measured | null {
    const rate = ((bytes - this.#bytes) * 8_000) / Math.max(1, now - this.#measuredAt);
    this.#bytes = bytes;
    this.#measuredAt = now;
    if (this.#sent < 10) return null;
    const lost = Math.max(this.#lost, Math.min(this.#asked.size, this.#sent));
    const lossPct = Math.round((lost * 1_000) / this.#sent) / 10;
    this.#sent = 0;
    this.#lost = 0;
    this.#asked.clear();
    const told = now - this.#toldAt < tellingHolds ? this.#takes : Number.POSITIVE_INFINITY;
    return { lossPct, narrow: rate > worthJudging && told < rate * 0.8 };
  }
}

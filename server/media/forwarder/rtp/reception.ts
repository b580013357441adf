import type { ReceiverBlock } from './write-rtcp.ts';

/** Keeps what a sender must be told of how its packets arrive (RFC 3550, appendix A). */
export class Reception {
  #received = 0;
  #first = -1;
  #lastExpected = 0;
  #lastReceived = 0;
  #transit = 0;
  #jitter = 0;
  #middle = 0;
  #reportedAt = 0;

  /** A packet came. `perMs`: ticks of its clock in a ms. */
  note(number: number, timestamp: number, now: number, perMs: number): void {
    if (this.#first < 0) this.#first = number;
    this.#received += 1;
    const transit = (Math.round(now * perMs) - timestamp) | 0;
    if (this.#received > 1) {
      const step = Math.abs((transit - this.#transit) | 0);
      this.#jitter += (step - this.#jitter) / 16;
    }
    this.#transit = transit;
  }

  /** The sender told its clock. */
  reported(middle: number, now: number): void {
    this.#middle = middle;
    this.#reportedAt = now;
  }

  /** Null before the first packet. Counts from the block before. */
  block(ssrc: number, highest: number, now: number): ReceiverBlock | null {
    if (this.#first < 0) return null;
    const expected = highest - this.#first + 1;
    const [since, came] = [expected - this.#lastExpected, this.#received - this.#lastReceived];
    this.#lastExpected = expected;
    this.#lastReceived = this.#received;
    const lost = since > 0 && since > came ? Math.min(255, Math.floor(((since - came) * 256) / since)) : 0;
    return {
      ssrc,
      fraction: lost,
      lost: expected - this.#received,
      highest,
      jitter: Math.min(0xffff_ffff, Math.round(this.#jitter)),
      lastReport: this.#middle,
      since: this.#middle === 0 ? 0 : Math.round((now - this.#reportedAt) * 65.536),
    };
  }
}

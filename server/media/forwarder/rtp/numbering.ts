/** What the number of a packet turned out to be. */
export type Arrival = 'next' | 'late' | 'restart' | 'too-old';

/** Further away than this, a sender has begun anew. */
const restartBeyond = 3_000;

/**
 * Makes of sequence numbers that wrap at 65536 numbers that only grow. `number` is that of the packet just added,
 * `skipped` how many were passed over by it.
 */
export class Numbering {
  highest = -1;
  number = -1;
  skipped = 0;
  readonly #oldest: number;

  /** `window`: how far back a late packet may still come. */
  constructor(window: number) {
    this.#oldest = window;
  }

  add(sequence: number): Arrival {
    this.skipped = 0;
    if (this.highest < 0) {
      // one round ahead, so that what came before the first packet is not below zero
      this.number = 0x10000 + sequence;
      this.highest = this.number;
      return 'next';
    }
    const step = distance(this.highest & 0xffff, sequence);
    this.number = this.highest + step;
    if (step > restartBeyond || step < -restartBeyond) {
      this.number = this.highest - (this.highest % 0x10000) + 0x20000 + sequence;
      this.highest = this.number;
      return 'restart';
    }
    if (step > 0) {
      this.skipped = step - 1;
      this.highest = this.number;
      return 'next';
    }
    return -step >= this.#oldest ? 'too-old' : 'late';
  }
}

/** The shortest way from one 16-bit number to another, -32768 to 32767. */
export const distance = (from: number, to: number): number => ((to - from) << 16) >> 16;

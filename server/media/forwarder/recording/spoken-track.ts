import { lengthBytes, writePage } from './ogg.ts';
import { opusHead, opusTags, preSkip, samplesOf, silence, silenceSamples } from './opus.ts';

/** A page holds about a second. */
const packetsInPage = 50;
const lengthsInPage = 255;
/** Further apart than this, samples, the wall clock is believed instead of the sender's. */
const believable = 48_000;

/**
 * One speaker as an Ogg stream that runs from the start of the recording: where nothing was said there is silence of the
 * same length, so that all speakers of a table lie beside each other in time. Gives bytes back, writes nothing itself.
 */
export class SpokenTrack {
  readonly #stream: number;
  readonly #began: number;
  #page = 0;
  #packets: Uint8Array[] = [];
  #lengths = 0;
  /** Samples so far, silence included. */
  #position = 0;
  #nextTimestamp: number | null = null;

  /** `began`: when the recording began, ms, on the same clock as `add`. */
  constructor(stream: number, began: number) {
    this.#stream = stream;
    this.#began = began;
  }

  get ms(): number {
    return Math.round(this.#position / 48);
  }

  head(): Buffer {
    return Buffer.concat([this.#write([opusHead()], 'first', 0), this.#write([opusTags()], null, 0)]);
  }

  /** Opus as it came in at `now`, with its own time in samples. Gives back whole pages, if any. Late packets are left out. */
  add(opus: Uint8Array, timestamp: number, now: number): Buffer[] {
    const samples = samplesOf(opus);
    if (samples === 0) return [];
    const wall = Math.round((now - this.#began) * 48) - samples;
    const told = this.#nextTimestamp === null ? null : (timestamp - this.#nextTimestamp) | 0;
    const gap =
      told !== null && Math.abs(this.#position + told - wall) < believable ? told : wall - this.#position;
    if (gap < 0 && told !== null && told < 0) return [];
    const pages: Buffer[] = [];
    let left = Math.max(0, gap);
    for (; left >= silenceSamples; left -= silenceSamples) this.#append(silence, silenceSamples, pages);
    this.#append(Uint8Array.from(opus), samples, pages);
    // what was too short to fill counts at the next gap
    this.#nextTimestamp = (timestamp + samples - left) | 0;
    return pages;
  }

  end(): Buffer {
    return this.#flush('last');
  }

  #append(packet: Uint8Array, samples: number, pages: Buffer[]): void {
    if (this.#packets.length >= packetsInPage || this.#lengths + lengthBytes(packet) > lengthsInPage) {
      pages.push(this.#flush(null));
    }
    this.#packets.push(packet);
    this.#lengths += lengthBytes(packet);
    this.#position += samples;
  }

  #flush(mark: 'last' | null): Buffer {
    const page = this.#write(this.#packets, mark, this.#position + preSkip);
    this.#packets = [];
    this.#lengths = 0;
    return page;
  }

  #write(packets: readonly Uint8Array[], mark: 'first' | 'last' | null, position: number): Buffer {
    const page = writePage({ stream: this.#stream, page: this.#page, position, mark, packets });
    this.#page += 1;
    return page;
  }
}

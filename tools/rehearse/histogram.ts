const finest = 0.25;
const buckets = 60_000 * 4;

/** Durations in ms, counted in steps of a quarter of a millisecond up to a minute: millions of them cost nothing. */
export class Histogram {
  readonly #counts = new Uint32Array(buckets + 1);
  #count = 0;
  #max = 0;

  add(ms: number): void {
    const bucket = Math.min(buckets, Math.max(0, Math.floor(ms / finest)));
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
    this.#count += 1;
    this.#max = Math.max(this.#max, ms);
  }

  get count(): number {
    return this.#count;
  }

  get maxMs(): number {
    return round(this.#max);
  }

  /** The duration below which `share` (0–1) of them lie; 0 when there are none. */
  percentile(share: number): number {
    const wanted = Math.ceil(this.#count * share);
    let seen = 0;
    for (let bucket = 0; bucket <= buckets; bucket += 1) {
      seen += this.#counts[bucket] ?? 0;
      if (seen >= wanted && wanted > 0) return Math.min(round((bucket + 1) * finest), this.maxMs);
    }
    return 0;
  }
}

const round = (ms: number): number => Math.round(ms * 100) / 100;

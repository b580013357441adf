/** Sound of one rate as sound of another, sample by sample. What the other rate cannot hold is filtered out before. */
export class Slower {
  readonly #step: number;
  /** Where the next sample stands, in samples after the one that came last. */
  #next = 1;
  #last = 0;

  constructor(from: number, to: number) {
    this.#step = from / to;
  }

  take(samples: Float32Array, give: (sample: number) => void): void {
    for (const sample of samples) {
      for (; this.#next <= 1; this.#next += this.#step) give(this.#last + (sample - this.#last) * this.#next);
      this.#next -= 1;
      this.#last = sample;
    }
  }
}

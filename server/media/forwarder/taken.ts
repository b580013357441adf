/** What nobody takes may be wanted a moment later, ms: somebody moves, a phone is turned and turned back. */
const calm = 3_000;

/** Whether anybody takes the large picture of somebody, and what their page knows of that. */
export class Taken {
  #large = true;
  #since = 0;
  #told: boolean | null = null;

  note(large: boolean, now: number): void {
    if (large === this.#large) return;
    this.#large = large;
    this.#since = now;
  }

  /** What their page must be told now, null for nothing: large at once, small when it stays so. Counts as told. */
  due(now: number): 'large' | 'small' | null {
    if (this.#told === this.#large) return null;
    if (!this.#large && now - this.#since < calm) return null;
    this.#told = this.#large;
    return this.#large ? 'large' : 'small';
  }
}

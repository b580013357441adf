import type { Moment } from '#domain/kernel/moments.ts';

/**
 * A bucket per person (never per address: a hall shares one). It holds `burst` and fills at `perSecond`.
 */
export class Pace {
  readonly #perSecond: number;
  readonly #burst: number;
  readonly #buckets = new Map<string, { left: number; at: Moment }>();

  constructor(perSecond: number, burst: number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
  }

  /** Takes one; false when there is none left. */
  take(who: string, now: Moment): boolean {
    const bucket = this.#buckets.get(who) ?? { left: this.#burst, at: now };
    bucket.left = Math.min(this.#burst, bucket.left + ((now - bucket.at) / 1_000) * this.#perSecond);
    bucket.at = now;
    this.#buckets.set(who, bucket);
    if (bucket.left < 1) return false;
    bucket.left -= 1;
    return true;
  }

  /** Forgets who has been quiet long enough to be full again. */
  sweep(now: Moment): void {
    const full = (this.#burst / this.#perSecond) * 1_000;
    for (const [who, bucket] of this.#buckets) {
      if (now - bucket.at > full) this.#buckets.delete(who);
    }
  }
}

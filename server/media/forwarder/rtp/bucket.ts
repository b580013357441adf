/** Lets through so many bytes a second on average, and `burst` at once. Time in ms, from any clock that only grows. */
export class Bucket {
  readonly #perMs: number;
  readonly #burst: number;
  #left: number;
  #at = 0;

  constructor(bytesPerSecond: number, burst: number) {
    this.#perMs = bytesPerSecond / 1_000;
    this.#burst = burst;
    this.#left = burst;
  }

  take(bytes: number, now: number): boolean {
    this.#left = Math.min(this.#burst, this.#left + (now - this.#at) * this.#perMs);
    this.#at = now;
    if (this.#left < bytes) return false;
    this.#left -= bytes;
    return true;
  }
}

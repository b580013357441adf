import type { Moment } from '#domain/kernel/moments.ts';
import type { Clock } from '../ports/clock.ts';

/** A clock that stands still until it is put forward; then whatever was waiting happens, in order. */
export class HandClock implements Clock {
  #now: Moment;
  #waiting: { readonly at: Moment; readonly act: () => void }[] = [];

  constructor(now: Moment) {
    this.#now = now;
  }

  readonly now = (): Moment => this.#now;

  at(at: Moment, act: () => void): () => void {
    const one = { at, act };
    this.#waiting.push(one);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== one);
    };
  }

  /** The moments that something waits for. */
  get due(): readonly Moment[] {
    return this.#waiting.map(({ at }) => at);
  }

  /** A server that stopped waits for nothing any more. */
  forget(): void {
    this.#waiting = [];
  }

  async forward(ms: number): Promise<void> {
    const until = this.#now + ms;
    for (;;) {
      const [next] = this.#waiting.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at);
      if (!next) break;
      this.#waiting = this.#waiting.filter((one) => one !== next);
      this.#now = Math.max(this.#now, next.at);
      next.act();
      await settled();
    }
    this.#now = until;
    await settled();
  }
}

/** Whatever was set in motion on a storage in memory has come to rest. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

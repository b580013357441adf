import type { JoinGrant, MediaAsk } from '#protocol/media.ts';
import { MediaTrouble } from './client.ts';

const grantWithin = 10_000;

/** Asks the server for a grant, and waits for the answer that comes among all it tells. */
export class Asking {
  #waiting: { resolve(grant: JoinGrant): void; reject(error: Error): void } | null = null;

  /** Throws `MediaTrouble('no-connection')` without a line or an answer, `MediaRefused` when the server says no. */
  async grant(ask: (ask: MediaAsk) => boolean): Promise<JoinGrant> {
    const { promise, resolve, reject } = later<JoinGrant>();
    const waiting = { resolve, reject };
    const silent = (): void => reject(new MediaTrouble('no-connection'));
    const timer = setTimeout(silent, grantWithin);
    this.#waiting = waiting;
    try {
      if (!ask({ do: 'grant' })) silent();
      return await promise;
    } finally {
      clearTimeout(timer);
      if (this.#waiting === waiting) this.#waiting = null;
    }
  }

  /** False when nobody waits: then it means something else. */
  answered(answer: JoinGrant | Error): boolean {
    if (!this.#waiting) return false;
    if (answer instanceof Error) this.#waiting.reject(answer);
    else this.#waiting.resolve(answer);
    return true;
  }
}

/** `Promise.withResolvers`, for browsers that do not have it. */
function later<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (error: Error) => void } {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

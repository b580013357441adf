import { MediaTrouble } from './client.ts';

interface Asked<T> {
  resolve(answer: T): void;
  reject(error: Error): void;
}

/** Something that is asked of the server, and comes back among all that it tells. One at a time: the last counts. */
export class Waiting<T> {
  #open: Asked<T> | null = null;

  /** `ask` says whether there was a line. Throws `MediaTrouble('no-connection')` without one, or after `ms` of silence. */
  async answer(ms: number, ask: () => boolean): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let mine: Asked<T> | null = null;
    try {
      return await new Promise<T>((resolve, reject) => {
        mine = { resolve, reject };
        this.#open = mine;
        const silent = (): void => reject(new MediaTrouble('no-connection'));
        timer = setTimeout(silent, ms);
        if (!ask()) silent();
      });
    } finally {
      clearTimeout(timer);
      if (this.#open === mine) this.#open = null;
    }
  }

  /** False when nobody waits: then it means something else. */
  came(answer: T | Error): boolean {
    if (!this.#open) return false;
    if (answer instanceof Error) this.#open.reject(answer);
    else this.#open.resolve(answer);
    return true;
  }
}

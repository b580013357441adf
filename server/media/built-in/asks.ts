import { MediaRefusal } from '../../ports/media.ts';

/** Time a forwarder has to answer an offer (ms). */
const patience = 8_000;

interface Waiting {
  readonly client: string;
  readonly done: (error?: MediaRefusal) => void;
  readonly timer: NodeJS.Timeout;
}

/** Offers that a forwarder has not answered yet. */
export class Asks {
  readonly #waiting = new Map<string, Waiting>();
  #count = 0;

  /** Sends an ask with an id of its own; resolves when it was answered, rejects with what it was refused for. */
  put(client: string, send: (ask: string) => void): Promise<void> {
    this.#count += 1;
    const ask = `ask${this.#count}`;
    return new Promise((resolve, reject) => {
      const done = (error?: MediaRefusal): void => {
        clearTimeout(timer);
        this.#waiting.delete(ask);
        if (error) reject(error);
        else resolve();
      };
      const timer = setTimeout(() => done(new MediaRefusal('media-unavailable')), patience);
      this.#waiting.set(ask, { client, done, timer });
      send(ask);
    });
  }

  /** False when nobody waits for this answer any more. */
  answered(ask: string): boolean {
    const waiting = this.#waiting.get(ask);
    waiting?.done();
    return waiting !== undefined;
  }

  refused(ask: string, code: string): void {
    this.#waiting.get(ask)?.done(new MediaRefusal(code));
  }

  /** The forwarder of this client is gone. */
  lost(client: string): void {
    for (const waiting of [...this.#waiting.values()]) {
      if (waiting.client === client) waiting.done(new MediaRefusal('media-unavailable'));
    }
  }
}

/** What happens within so many ms is looked at together; where looking takes long, within several times as long. */
const gatherMs = 5;
const restsFor = 4;

export interface RoundsOptions {
  /** Looks at everything; false when something did not work. */
  look(): Promise<boolean>;
  /** What did not work is looked at again after this (ms). */
  readonly again: number;
  failed(error: unknown): void;
}

/** Looks after whatever happened: gathered, one look at a time, and once more later where something did not work. */
export class Rounds {
  /** How long the last look took of this process (ms); what others take their time for is no work of ours. */
  took = 0;
  readonly #options: RoundsOptions;
  #gathering: NodeJS.Timeout | null = null;
  #retrying: NodeJS.Timeout | null = null;
  #isLooking = false;
  #mustAgain = false;
  #isStopped = false;

  constructor(options: RoundsOptions) {
    this.#options = options;
  }

  soon(): void {
    if (this.#isStopped) return;
    this.#gathering ??= setTimeout(
      () => {
        this.#gathering = null;
        void this.#look();
      },
      Math.max(gatherMs, restsFor * this.took),
    );
  }

  /** For good: a look that still goes on is the last. */
  stop(): void {
    this.#isStopped = true;
    if (this.#gathering) clearTimeout(this.#gathering);
    if (this.#retrying) clearTimeout(this.#retrying);
  }

  /** What comes in meanwhile is looked at once more. */
  async #look(): Promise<void> {
    this.#mustAgain = true;
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      while (this.#mustAgain) {
        this.#mustAgain = false;
        if (!(await this.#options.look())) this.#later();
      }
    } catch (error) {
      this.#options.failed(error);
    } finally {
      this.#isLooking = false;
    }
  }

  #later(): void {
    if (this.#isStopped) return;
    this.#retrying ??= setTimeout(() => {
      this.#retrying = null;
      this.soon();
    }, this.#options.again);
  }
}

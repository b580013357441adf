import type { AppendRequest, AppendResult, Storage } from '../ports/storage.ts';

/** A storage whose writes and lookups can be held up or broken, to see what is said meanwhile. */
export class SlowStorage {
  readonly storage: Storage;
  /** Appends that wait to be let through, in the order in which they came. */
  readonly waiting: {
    readonly request: AppendRequest;
    go(): Promise<void>;
    fail(): void;
    failAfterwards(): void;
  }[] = [];
  held = false;
  /** How long (ms) the lookup of an outcome takes. */
  lookUpTakes: (commandId: string) => number = () => 0;

  constructor(inner: Storage) {
    this.storage = {
      ...inner,
      append: (request) => this.#append(inner, request),
      outcome: async (stream, actor, commandId) => {
        const ms = this.lookUpTakes(commandId);
        if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
        return inner.outcome(stream, actor, commandId);
      },
    };
  }

  #append(inner: Storage, request: AppendRequest): Promise<AppendResult> {
    if (!this.held) return inner.append(request);
    return new Promise((resolve, reject) => {
      const broken = new Error('the disk is full');
      this.waiting.push({
        request,
        go: async () => resolve(await inner.append(request)),
        fail: () => reject(broken),
        // written, but the answer is lost on its way back
        failAfterwards: () => void inner.append(request).then(() => reject(broken)),
      });
    });
  }
}

import { Worker } from 'node:worker_threads';
import { StorageError, type StorageErrorCode } from '../storage-error.ts';
import type { Part } from './writer-part.ts';

export interface WriterTask {
  readonly file: string;
}

/** What the thread is told: one group of parts, or that it is over. */
export type Message = readonly Part[] | 'end';

/** What became of one part. The thread answers each group with as many, in order; its first answer is empty. */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: StorageErrorCode; readonly detail: string };

interface Waiting {
  readonly part: Part;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: StorageError) => void;
}

const program = new URL('./writer-thread.ts', import.meta.url);
/** A ceiling, not what it takes: room for a group that gathered during seconds of a stalled disk. */
const limits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 };

/**
 * Writes to the database in a thread of its own, so that only that thread waits for the disk. What arrives in
 * one turn of the event loop goes as one group; while a group is being written the next one gathers.
 */
export class Writer {
  readonly #file: string;
  readonly #worker: Worker;
  readonly #ended: Promise<void>;
  #waiting: Waiting[] = [];
  /** What the thread is at; null when it is idle. Until its first answer it is starting. */
  #writing: readonly Waiting[] | null = [];
  #closing = false;
  #broken: StorageError | null = null;

  constructor(file: string, thread: URL = program) {
    this.#file = file;
    this.#worker = new Worker(thread, {
      workerData: { file } satisfies WriterTask,
      resourceLimits: limits,
    });
    this.#worker.on('message', (answers: readonly Answer[]) => this.#answered(answers));
    let cause: unknown;
    this.#worker.on('error', (error) => {
      cause = error;
    });
    this.#ended = new Promise((resolve) => {
      this.#worker.on('exit', (code) => {
        this.#break(new StorageError('storage-unwritable', `${file}: writing ended with ${code}`, cause));
        resolve();
      });
    });
  }

  /**
   * Resolves when what was written is on disk. `storage-unwritable` when that failed: nothing of it was kept,
   * or the thread ended and only the log knows.
   */
  write<Value>(part: Part): Promise<Value> {
    return new Promise((resolve, reject) => {
      if (this.#closing) return reject(new StorageError('storage-closed', this.#file));
      if (this.#broken !== null) return reject(this.#broken);
      this.#waiting.push({ part, resolve: resolve as (value: unknown) => void, reject });
      if (this.#waiting.length === 1) this.#sendAfterTurn();
    });
  }

  /** Takes nothing more; resolves when everything that waited is written and the thread has ended. */
  close(): Promise<void> {
    this.#closing = true;
    this.#sendAfterTurn();
    return this.#ended;
  }

  #sendAfterTurn(): void {
    // What is to be written keeps the process alive; an idle thread does not.
    this.#worker.ref();
    setImmediate(() => this.#send());
  }

  #send(): void {
    if (this.#writing !== null || this.#broken !== null) return;
    if (this.#waiting.length > 0) {
      this.#writing = this.#waiting;
      this.#waiting = [];
      this.#tell(this.#writing.map(({ part }) => part));
    } else if (this.#closing) {
      this.#writing = [];
      this.#tell('end');
    } else {
      this.#worker.unref();
    }
  }

  #tell(message: Message): void {
    this.#worker.postMessage(message);
  }

  #answered(answers: readonly Answer[]): void {
    const written = this.#writing ?? [];
    this.#writing = null;
    this.#send();
    for (const [index, { resolve, reject }] of written.entries()) {
      const answer = answers[index] as Answer;
      if (answer.ok) resolve(answer.value);
      else reject(new StorageError(answer.code, answer.detail));
    }
  }

  #break(error: StorageError): void {
    this.#broken = error;
    for (const { reject } of [...(this.#writing ?? []), ...this.#waiting]) reject(error);
    this.#writing = null;
    this.#waiting = [];
  }
}

import { closeCodes } from '#protocol/close-codes.ts';
import { type Hello, type Up, up } from '#protocol/up.ts';
import type { Conversation } from './conversation.ts';
import type { Road } from './road.ts';
import { wireMessage } from './wire.ts';

/** A line that says nothing is ended after this (ms): a sleeping phone comes back by itself. */
const silence = 45_000;
/** Time to say hello (ms). */
const patience = 10_000;

export interface Hosts {
  /** Null when they may not come in; the road is closed then. */
  greet(hello: Hello): Promise<Conversation | null>;
  /** One line for the operator. */
  log(line: string): void;
}

/** Somebody who came in over some road: first a hello, then what they ask, until they go. */
export class Visit {
  readonly #road: Road;
  readonly #hosts: Hosts;
  readonly #quiet: NodeJS.Timeout;
  readonly #silent: NodeJS.Timeout;
  #greeting: Promise<Conversation | null> | null = null;

  constructor(road: Road, hosts: Hosts) {
    this.#road = road;
    this.#hosts = hosts;
    this.#quiet = setTimeout(() => road.terminate(), silence);
    this.#silent = setTimeout(() => road.terminate(), patience);
  }

  hear(text: string): void {
    this.#quiet.refresh();
    const message = read(text);
    if (!message) {
      this.#unreadable(text);
      return;
    }
    // what comes in while somebody is being greeted waits its turn
    if (this.#greeting) {
      void this.#greeting.then((conversation) => conversation?.hear(message));
      return;
    }
    if (message.kind !== 'hello') {
      this.#road.close(closeCodes.unreadable);
      return;
    }
    clearTimeout(this.#silent);
    this.#greeting = this.#hosts.greet(message).catch((error: unknown) => {
      this.#hosts.log(`live: hello failed: ${String(error)}`);
      this.#road.close(closeCodes.comeBack);
      return null;
    });
  }

  gone(): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#silent);
    void this.#greeting?.then((conversation) => conversation?.end());
  }

  /** What cannot be read is refused by its id where it has one, so that the words stay with their writer. */
  #unreadable(text: string): void {
    const begins = text.slice(0, 500);
    const id = /"id":"([a-z0-9]{10,32})"/.exec(begins)?.[1];
    const stream = /"kind":"media","stream":"(session:[a-z0-9]{10,32})"/.exec(begins)?.[1];
    const tells = { what: 'refused', code: 'unreadable' } as const;
    if (stream) this.#road.write(wireMessage(JSON.stringify({ kind: 'media', stream, tells })));
    else if (id) this.#road.write(wireMessage(JSON.stringify({ kind: 'refused', id, code: 'unreadable' })));
    else this.#road.close(closeCodes.unreadable);
  }
}

function read(text: string): Up | null {
  try {
    const parsed = up.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

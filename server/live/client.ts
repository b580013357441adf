import type { Viewer } from '#domain/kernel/audience.ts';
import { type CloseCode, closeCodes } from '#protocol/close-codes.ts';
import type { Down } from '#protocol/down.ts';
import type { Identity } from './identity.ts';
import type { Road } from './road.ts';
import { wireMessage } from './wire.ts';

/** Bytes that may wait for one slow line before it is asked to come back and catch up. */
const mostWaiting = 2 * 1_024 * 1_024;

/** One open connection of somebody. */
export class Client {
  readonly identity: Identity;
  readonly #road: Road;
  /** What came for them before they were welcomed; null from then on. */
  #early: (() => void)[] | null = [];
  away = false;
  /** Their right to be here ended: nothing that they still send counts. */
  expelled = false;
  /** Called once, when that happens. */
  onExpelled: () => void = () => undefined;

  constructor(road: Road, identity: Identity) {
    this.#road = road;
    this.identity = identity;
  }

  get open(): boolean {
    return this.#road.open;
  }

  /** The first thing they hear, and then what happened while it was being made. */
  welcome(message: Down): void {
    const early = this.#early ?? [];
    this.#early = null;
    this.send(message);
    for (const tell of early) tell();
  }

  /** A whole message that was made once for many (see `wire.ts`). */
  sendBytes(message: Buffer): void {
    if (this.#early) this.#early.push(() => this.sendBytes(message));
    else this.#write(message);
  }

  send(message: Down): void {
    if (this.#early) this.#early.push(() => this.send(message));
    else if (this.open) this.#write(wireMessage(JSON.stringify(message)));
  }

  #write(message: Buffer): void {
    if (this.#road.waiting > mostWaiting) {
      this.close(closeCodes.comeBack);
      return;
    }
    this.#road.write(message);
  }

  /** At once, also for who leaves the socket open. */
  expel(code: CloseCode): void {
    if (this.expelled) return;
    this.expelled = true;
    this.onExpelled();
    this.close(code);
  }

  close(code: CloseCode): void {
    this.#road.close(code);
  }
}

/** A client in one room, looking as somebody. */
export interface Subscription {
  readonly client: Client;
  viewer: Viewer;
  /** Version of the stream that this client was last told. */
  told: number;
  /** Version that an acknowledged command of theirs led to, and that they must hear of. */
  owed: number;
}

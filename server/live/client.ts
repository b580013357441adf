import type { WebSocket } from 'ws';
import type { Viewer } from '#domain/kernel/audience.ts';
import { type CloseCode, closeCodes } from '#protocol/close-codes.ts';
import type { Down } from '#protocol/down.ts';
import type { Identity } from './identity.ts';

/** Bytes that may wait for one slow line before it is asked to come back and catch up. */
const mostWaiting = 2 * 1_024 * 1_024;
const asText = { binary: false, compress: false } as const;

/** One open connection of somebody. */
export class Client {
  readonly identity: Identity;
  readonly #socket: WebSocket;
  away = false;

  constructor(socket: WebSocket, identity: Identity) {
    this.#socket = socket;
    this.identity = identity;
  }

  get open(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  /** Bytes that were made once for many. */
  sendBytes(bytes: Buffer): void {
    if (!this.open) return;
    if (this.#socket.bufferedAmount > mostWaiting) {
      this.close(closeCodes.comeBack);
      return;
    }
    this.#socket.send(bytes, asText);
  }

  send(message: Down): void {
    if (this.open) this.#socket.send(JSON.stringify(message));
  }

  close(code: CloseCode): void {
    this.#socket.close(code);
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

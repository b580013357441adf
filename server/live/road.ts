import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { CloseCode } from '#protocol/close-codes.ts';

/** What carries messages to one page or program. Nothing on it throws: a road that is gone carries nothing. */
export interface Road {
  readonly open: boolean;
  /** Bytes that wait because the other side is slow. */
  readonly waiting: number;
  /** A whole message as `wire.ts` makes it, once for many. */
  write(message: Buffer): void;
  close(code: CloseCode): void;
  /** Ends it without a word. */
  terminate(): void;
}

/** A WebSocket. Nothing on it is compressed, so what was made for many goes straight to the line under it. */
export class SocketRoad implements Road {
  readonly #socket: WebSocket;
  readonly #line: Duplex;

  constructor(socket: WebSocket, line: Duplex) {
    this.#socket = socket;
    this.#line = line;
  }

  get open(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  get waiting(): number {
    return this.#line.writableLength;
  }

  write(message: Buffer): void {
    if (this.open) this.#line.write(message);
  }

  close(code: CloseCode): void {
    this.#socket.close(code);
  }

  terminate(): void {
    this.#socket.terminate();
  }
}

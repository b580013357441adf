import type { ServerResponse } from 'node:http';
import type { CloseCode } from '#protocol/close-codes.ts';
import type { Road } from './road.ts';
import { payloadOf } from './wire.ts';

/** Some proxies pass nothing on until so much has come. */
const fillsProxies = 2_048;

const ahead = Buffer.from('data: ');
const behind = Buffer.from('\n\n');

/**
 * One long answer with server-sent events, for who is behind something that lets no WebSocket through. `way`, its first
 * event, names where they post what they have to say; `end` is the close code. Messages are JSON, so never hold a line end.
 */
export class StreamRoad implements Road {
  readonly #answer: ServerResponse;

  constructor(answer: ServerResponse, way: string) {
    this.#answer = answer;
    answer.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    answer.write(`:${' '.repeat(fillsProxies)}\n\nevent: way\ndata: ${way}\n\n`);
  }

  get open(): boolean {
    return !(this.#answer.writableEnded || this.#answer.destroyed);
  }

  get waiting(): number {
    return this.#answer.writableLength;
  }

  write(message: Buffer): void {
    if (this.open) this.#answer.write(Buffer.concat([ahead, payloadOf(message), behind]));
  }

  close(code: CloseCode): void {
    if (this.open) this.#answer.end(`event: end\ndata: ${code}\n\n`);
  }

  terminate(): void {
    this.#answer.destroy();
  }
}

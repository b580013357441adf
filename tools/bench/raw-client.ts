import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import { protocolVersion } from '#protocol/version.ts';

const mark = Buffer.from('"contribution-made"');

/** A socket that does as little as it can: it counts, and keeps the frames if asked. */
export class RawClient {
  readonly #socket: WebSocket;
  #line: Socket | null = null;
  readonly opened: Promise<void>;
  frames = 0;
  contributions = 0;
  kept: Buffer[] | null = null;
  onText: ((text: string, at: number) => void) | null = null;
  onCount: (() => void) | null = null;

  constructor(url: string, hello: { token: string; session: string } | null) {
    this.#socket = new WebSocket(url, { perMessageDeflate: false });
    this.#socket.once('upgrade', ({ socket }) => {
      this.#line = socket;
    });
    this.opened = new Promise((resolve, reject) => {
      this.#socket.once('error', reject);
      this.#socket.once('open', () => {
        if (!hello) {
          resolve();
          return;
        }
        const streams = [{ stream: `session:${hello.session}`, since: 0, key: null }];
        this.send({ kind: 'hello', protocol: protocolVersion, token: hello.token, streams });
      });
      if (hello) this.#socket.once('message', () => resolve());
    });
    this.#socket.on('message', (data: Buffer) => this.#hear(data));
  }

  send(message: object): void {
    this.sendText(JSON.stringify(message));
  }

  sendText(message: string): void {
    this.#socket.send(message);
  }

  /** Sends what `masked` made beforehand. */
  sendMasked(frame: Buffer): void {
    this.#line?.write(frame);
  }

  close(): void {
    this.#socket.terminate();
  }

  #hear(data: Buffer): void {
    this.onText?.(data.toString(), performance.now());
    let found = data.indexOf(mark);
    if (found < 0) return;
    this.frames += 1;
    this.kept?.push(data);
    while (found >= 0) {
      this.contributions += 1;
      found = data.indexOf(mark, found + mark.length);
    }
    this.onCount?.();
  }
}

/**
 * A text message below 64 KB as a client puts it on the wire in one piece (RFC 6455, 5.2). The mask is zeros: it hides
 * nothing from a proxy, and leaves the bytes as they are.
 */
export function masked(text: string): Buffer {
  const payload = Buffer.from(text);
  const header = Buffer.from([0x81, 0x80 | 126, 0, 0, 0, 0, 0, 0]);
  header.writeUInt16BE(payload.length, 2);
  return Buffer.concat([header, payload]);
}

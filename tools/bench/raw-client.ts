import { WebSocket } from 'ws';
import { protocolVersion } from '#protocol/version.ts';

const mark = Buffer.from('"contribution-made"');

/** A socket that does as little as it can: it counts, and keeps the frames if asked. */
export class RawClient {
  readonly #socket: WebSocket;
  readonly opened: Promise<void>;
  frames = 0;
  contributions = 0;
  kept: Buffer[] | null = null;
  onText: ((text: string, at: number) => void) | null = null;
  onCount: (() => void) | null = null;

  constructor(url: string, hello: { token: string; session: string } | null) {
    this.#socket = new WebSocket(url, { perMessageDeflate: false });
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

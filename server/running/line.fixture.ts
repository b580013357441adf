import { WebSocket } from 'ws';
import type { StreamName } from '#domain/kernel/ids.ts';
import type { Down } from '#protocol/down.ts';
import { protocolVersion } from '#protocol/version.ts';
import type { Evening } from './evening.fixture.ts';
import { id } from './evening.fixture.ts';

export interface LineWish {
  readonly token?: string | null;
  readonly cookie?: string;
  readonly origin?: string;
  readonly streams?: readonly StreamName[];
  readonly protocol?: number;
  /** False: opens the socket and says nothing. */
  readonly hello?: boolean;
  readonly headers?: Record<string, string>;
}

type Answer = Extract<Down, { kind: 'ack' | 'refused' }>;

/** A real socket that keeps every byte that came in. */
export class TestLine {
  readonly #socket: WebSocket;
  readonly messages: Down[] = [];
  /** All that ever came in, as text. */
  bytes = '';
  readonly closed: Promise<number>;
  readonly #watchers = new Set<() => void>();
  isClosed = false;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('error', () => undefined);
    socket.on('message', (data: Buffer) => {
      this.bytes += `${data}\n`;
      this.messages.push(JSON.parse(data.toString()) as Down);
      for (const look of [...this.#watchers]) look();
    });
    this.closed = new Promise((resolve) =>
      socket.once('close', (code) => {
        this.isClosed = true;
        resolve(code);
        for (const look of [...this.#watchers]) look();
      }),
    );
  }

  /** Opens the socket and says hello; where that is refused, `closed` tells the code. */
  static async open(url: string, wish: LineWish = {}): Promise<TestLine> {
    const { token = null, cookie, origin, streams = [], protocol = protocolVersion, hello = true } = wish;
    const socket = new WebSocket(url, {
      perMessageDeflate: false,
      ...(origin === undefined ? {} : { origin }),
      headers: { ...(cookie === undefined ? {} : { cookie }), ...wish.headers },
    });
    const line = new TestLine(socket);
    await new Promise<void>((resolve) => {
      socket.once('open', resolve);
      socket.once('close', () => resolve());
    });
    if (!hello || line.isClosed) return line;
    const asked = streams.map((stream) => ({ stream, since: 0, key: null }));
    line.say({ kind: 'hello', protocol, token, streams: asked });
    await line.until(() => line.messages.length > 0 || line.isClosed);
    return line;
  }

  /** Somebody's own link on an evening, with its harvest. */
  static at(url: string, evening: Evening, token: string): Promise<TestLine> {
    const streams = [`session:${evening.session}`, `harvest:${evening.project}`];
    return TestLine.open(url, { token, streams });
  }

  say(message: unknown): void {
    this.#socket.send(JSON.stringify(message));
  }

  sayRaw(bytes: string | Buffer): void {
    this.#socket.send(bytes);
  }

  /** Asks, and waits for what is answered. */
  async ask(stream: StreamName, command: object, commandId = id()): Promise<Answer> {
    this.say({ kind: 'command', id: commandId, stream, command });
    return this.answerTo(commandId);
  }

  async answerTo(commandId: string): Promise<Answer> {
    const find = () =>
      this.messages.find(
        (message): message is Answer =>
          (message.kind === 'ack' || message.kind === 'refused') && message.id === commandId,
      );
    await this.until(() => find() !== undefined);
    return find() as Answer;
  }

  /** Waits until `is` holds; throws when it never does. */
  async until(is: () => boolean, ms = 5_000): Promise<void> {
    if (is()) return;
    await new Promise<void>((resolve, reject) => {
      const give = (act: () => void) => {
        this.#watchers.delete(look);
        clearTimeout(timer);
        act();
      };
      const look = () => is() && give(resolve);
      const timer = setTimeout(() => give(() => reject(new Error('waited in vain'))), ms);
      this.#watchers.add(look);
    });
  }

  /** Everything that the server sent before it heard this is in. */
  async settled(): Promise<void> {
    const sent = Math.random();
    this.say({ kind: 'pulse', sent });
    await this.until(() =>
      this.messages.some((message) => message.kind === 'pulse' && message.sent === sent),
    );
  }

  resume(): void {
    this.#socket.resume();
  }

  pause(): void {
    this.#socket.pause();
  }

  async end(): Promise<void> {
    this.#socket.close();
    await this.closed;
  }
}

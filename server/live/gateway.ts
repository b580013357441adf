import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { type CloseCode, closeCodes } from '#protocol/close-codes.ts';
import { commandsPerSecond, largestMessage } from '#protocol/limits.ts';
import { type Hello, type Up, up } from '#protocol/up.ts';
import { protocolVersion } from '#protocol/version.ts';
import type { MediaDesk } from '../ports/media-desk.ts';
import { Client } from './client.ts';
import { Conversation } from './conversation.ts';
import { type Gatekeeper, identify } from './identity.ts';
import { MediaPace } from './media-lines.ts';
import { Names } from './names.ts';
import { Pace } from './pace.ts';
import { Rooms } from './rooms.ts';

/** A socket that says nothing is ended after this (ms): a sleeping phone comes back by itself. */
const silence = 45_000;
/** Time to say hello (ms). */
const patience = 10_000;

export interface LiveOptions extends Gatekeeper {
  /** Sound and picture; left out: there is none. */
  readonly media?: MediaDesk;
  /** The origins that a browser may connect from; a program sends none. */
  allowsOrigin(origin: string | undefined, request: IncomingMessage): boolean;
  newCommandId(): string;
  /** One line for the operator; never a secret, never somebody's words. */
  log(line: string): void;
}

/** The live side of the server: sockets in, commands to dispatch, frames out. */
export class Live {
  readonly #options: LiveOptions;
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessage,
    perMessageDeflate: false,
  });
  readonly #pace = new Pace(commandsPerSecond, commandsPerSecond * 2);
  readonly #mediaPace = new MediaPace();
  readonly #sweeper: NodeJS.Timeout;
  readonly names: Names;
  readonly rooms: Rooms;

  constructor(options: LiveOptions) {
    this.#options = options;
    this.names = new Names(options.storage);
    this.rooms = new Rooms(options, this.names);
    this.#sweeper = setInterval(() => {
      this.#pace.sweep(options.now());
      this.#mediaPace.sweep(options.now());
    }, 60_000);
    this.#sweeper.unref();
  }

  get connections(): number {
    return this.#server.clients.size;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (!this.#options.allowsOrigin(request.headers.origin, request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (opened) => this.#welcomeIn(opened, socket, request));
  }

  async close(): Promise<void> {
    clearInterval(this.#sweeper);
    for (const socket of this.#server.clients) socket.close(closeCodes.comeBack);
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }

  #welcomeIn(socket: WebSocket, line: Duplex, request: IncomingMessage): void {
    let greeting: Promise<Conversation | null> | null = null;
    const quiet = setTimeout(() => socket.terminate(), silence);
    const silent = setTimeout(() => socket.terminate(), patience);
    socket.on('error', () => socket.terminate());
    socket.on('message', (data) => {
      quiet.refresh();
      const message = read(data);
      if (!message) {
        this.#unreadable(socket, data);
        return;
      }
      // what comes in while somebody is being greeted waits its turn
      if (greeting) {
        void greeting.then((conversation) => conversation?.hear(message));
        return;
      }
      if (message.kind !== 'hello') {
        socket.close(closeCodes.unreadable);
        return;
      }
      clearTimeout(silent);
      greeting = this.#greet(socket, line, message, request.headers.cookie).catch((error: unknown) => {
        this.#options.log(`live: hello failed: ${String(error)}`);
        socket.close(closeCodes.comeBack);
        return null;
      });
    });
    socket.on('close', () => {
      clearTimeout(quiet);
      clearTimeout(silent);
      void greeting?.then((conversation) => conversation?.end());
    });
  }

  /** What cannot be read is refused by its id where it has one, so that the words stay with their writer. */
  #unreadable(socket: WebSocket, data: RawData): void {
    const begins = data.toString().slice(0, 500);
    const id = /"id":"([a-z0-9]{10,32})"/.exec(begins)?.[1];
    const stream = /"kind":"media","stream":"(session:[a-z0-9]{10,32})"/.exec(begins)?.[1];
    const tells = { what: 'refused', code: 'unreadable' } as const;
    if (stream) socket.send(JSON.stringify({ kind: 'media', stream, tells }));
    else if (id) socket.send(JSON.stringify({ kind: 'refused', id, code: 'unreadable' }));
    else socket.close(closeCodes.unreadable);
  }

  async #greet(
    socket: WebSocket,
    line: Duplex,
    hello: Hello,
    cookie: string | undefined,
  ): Promise<Conversation | null> {
    const turnAway = (code: CloseCode): null => {
      socket.close(code);
      return null;
    };
    if (hello.protocol !== protocolVersion) return turnAway(closeCodes.protocolOld);
    const identity = await identify(this.#options, hello.token, cookie);
    if (typeof identity === 'number') return turnAway(identity);
    const conversation = new Conversation(new Client(socket, line, identity), this.#options, this.rooms, {
      commands: this.#pace,
      media: this.#mediaPace,
    });
    const allowed = await conversation.begin(hello, this.names);
    return allowed ? conversation : turnAway(closeCodes.notAllowed);
  }
}

function read(data: RawData): Up | null {
  try {
    const parsed = up.safeParse(JSON.parse(data.toString()));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

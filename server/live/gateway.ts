import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type CloseCode, closeCodes } from '#protocol/close-codes.ts';
import { commandsPerSecond, largestMessage } from '#protocol/limits.ts';
import type { Hello } from '#protocol/up.ts';
import { protocolVersion } from '#protocol/version.ts';
import { Client } from './client.ts';
import { Conversation } from './conversation.ts';
import { identify } from './identity.ts';
import { MediaPace } from './media-lines.ts';
import { Names } from './names.ts';
import { Pace } from './pace.ts';
import { type Road, SocketRoad } from './road.ts';
import { Rooms, type RoomsOptions } from './rooms.ts';
import { StreamRoad } from './stream-road.ts';
import { Visit } from './visit.ts';

export interface LiveOptions extends RoomsOptions {
  /** The origins that a browser may connect from; a program sends none. */
  allowsOrigin(origin: string | undefined, request: IncomingMessage): boolean;
  newCommandId(): string;
  /** What nobody can guess. */
  newSecret(): string;
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
  /** Who came in without a WebSocket, by the way that was named to them alone. */
  readonly #streams = new Map<string, { readonly road: StreamRoad; readonly visit: Visit }>();
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
    return this.#server.clients.size + this.#streams.size;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (!this.#options.allowsOrigin(request.headers.origin, request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (opened) => this.#welcomeIn(opened, socket, request));
  }

  /** Somebody comes in by one long answer, where no WebSocket gets through. */
  stream(request: IncomingMessage, answer: ServerResponse): void {
    const way = this.#options.newSecret();
    const road = new StreamRoad(answer, way);
    const visit = this.#visit(road, request.headers.cookie);
    this.#streams.set(way, { road, visit });
    answer.on('error', () => road.terminate());
    answer.on('close', () => {
      this.#streams.delete(way);
      visit.gone();
    });
  }

  /** What somebody says who came in so, a message a line; false when nobody is there any more. */
  post(way: string, text: string): boolean {
    const found = this.#streams.get(way);
    if (!found?.road.open) return false;
    const lines = text.split('\n');
    if (lines.some((line) => Buffer.byteLength(line) > largestMessage))
      found.road.close(closeCodes.unreadable);
    else for (const line of lines) found.visit.hear(line);
    return true;
  }

  async close(): Promise<void> {
    clearInterval(this.#sweeper);
    for (const socket of this.#server.clients) socket.close(closeCodes.comeBack);
    for (const { road } of this.#streams.values()) road.close(closeCodes.comeBack);
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }

  #welcomeIn(socket: WebSocket, line: Duplex, { headers }: IncomingMessage): void {
    const visit = this.#visit(new SocketRoad(socket, line), headers.cookie);
    socket.on('error', () => socket.terminate());
    socket.on('message', (data) => visit.hear(data.toString()));
    socket.on('close', () => visit.gone());
  }

  #visit(road: Road, cookie: string | undefined): Visit {
    const { log } = this.#options;
    return new Visit(road, { greet: (hello) => this.#greet(road, hello, cookie), log });
  }

  async #greet(road: Road, hello: Hello, cookie: string | undefined): Promise<Conversation | null> {
    const turnAway = (code: CloseCode): null => {
      road.close(code);
      return null;
    };
    if (hello.protocol !== protocolVersion) return turnAway(closeCodes.protocolOld);
    const identity = await identify(this.#options, hello.token, cookie);
    if (typeof identity === 'number') return turnAway(identity);
    const conversation = new Conversation(new Client(road, identity), this.#options, this.rooms, {
      commands: this.#pace,
      media: this.#mediaPace,
    });
    const allowed = await conversation.begin(hello, this.names);
    return allowed ? conversation : turnAway(closeCodes.notAllowed);
  }
}

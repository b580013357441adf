import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Browser } from '@playwright/test';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { FakeLiveKit } from '#server/media/livekit/fake-server.fixture.ts';
import { type Carrier, openCarrier } from './carrier.ts';
import { asks, type Member, reasons, says, type Track } from './messages.ts';
import { Read } from './protobuf.ts';

interface Line extends Member {
  readonly client: string;
  readonly room: string;
  readonly socket: WebSocket;
  readonly tracks: Track[];
  /** Tracks that this client receives: the library asks again for what it has. */
  readonly brought: Set<string>;
  /** One offer at a time goes to a client. */
  bringing: Promise<unknown>;
  onAnswer: (() => void) | null;
}

/**
 * A LiveKit server as far as its own client library asks one: the API, the signalling of before version 1.9 (to which
 * the library falls back), and sound and picture that are really carried from one page to another.
 */
export class FakeLiveKitServer {
  readonly api = new FakeLiveKit();
  /** Who came into which room and who left it, in order. */
  readonly log: string[] = [];
  readonly #lines = new Set<Line>();
  #carrier: Carrier | null = null;
  url = '';

  async start(browser: Browser): Promise<void> {
    this.url = (await this.api.start(answerPage)).replace('127.0.0.1', 'localhost');
    const sockets = new WebSocketServer({ noServer: true });
    this.api.server?.on('upgrade', (request, socket, head) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'ws://localhost');
      if (pathname !== '/rtc') {
        socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
        return;
      }
      sockets.handleUpgrade(request, socket, head, (opened) => {
        void this.#comeIn(opened, searchParams.get('access_token') ?? '');
      });
    });
    this.api.onChange = (what, room, identity) => this.#follow(what, room, identity);
    this.#carrier = await openCarrier(browser, this.url.replace('ws:', 'http:'));
  }

  async stop(): Promise<void> {
    for (const { socket } of this.#lines) socket.terminate();
    await this.#carrier?.close();
    await this.api.stop();
  }

  async #comeIn(socket: WebSocket, token: string): Promise<void> {
    const room = await this.api.enter(token).catch(() => null);
    const identity = claimsIn(token).sub ?? '';
    if (room === null) return socket.close();
    for (const other of this.#in(room))
      if (other.identity === identity) this.#end(other, reasons.duplicateIdentity);
    const { name, permission } = this.api.find(room, identity) ?? { name: '', permission: {} };
    const id = randomUUID();
    const line: Line = {
      client: id,
      sid: `PA_${id}`,
      identity,
      name,
      permission,
      room,
      socket,
      tracks: [],
      brought: new Set(),
      bringing: Promise.resolve(),
      onAnswer: null,
    };
    socket.send(says.joined(room, line, this.#in(room)));
    this.#tell(room, says.here(line));
    this.#lines.add(line);
    this.log.push(`${identity} in ${room}`);
    socket.on('message', (data: RawData) => void this.#hear(line, new Read(data as Buffer)));
    socket.on('close', () => this.#gone(line));
  }

  async #hear(line: Line, asked: Read): Promise<void> {
    const { client, socket } = line;
    const [what = 0] = asked.fields;
    const message = asked.message(what);
    if (what === asks.offer) {
      const answer = await this.#carrier?.answer(client, message.text(2));
      if (answer) socket.send(says.answer(answer, message.number(3)));
    } else if (what === asks.answer) {
      await this.#carrier?.answered(client, message.text(2));
      line.onAnswer?.();
    } else if (what === asks.trickle) {
      await this.#carrier?.candidate(client, message.number(2) === 0, message.text(1));
    } else if (what === asks.addTrack) this.#publish(line, message);
    else if (what === asks.mute) this.#mute(line, message.text(1), message.number(2) === 1);
    else if (what === asks.subscription && message.number(2) === 1)
      for (const sid of message.texts(1)) this.#bring(line, sid);
    else if (what === asks.leave) socket.close();
  }

  #publish(line: Line, asked: Read): void {
    const track: Track = {
      sid: `TR_${randomUUID()}`,
      cid: asked.text(1),
      type: asked.number(3),
      source: asked.number(8),
      muted: asked.number(6) === 1,
    };
    line.tracks.push(track);
    line.socket.send(says.published(track));
    this.#tell(line.room, says.here(line));
  }

  #mute(line: Line, sid: string, muted: boolean): void {
    const track = line.tracks.find((one) => one.sid === sid);
    if (!track) return;
    track.muted = muted;
    this.#tell(line.room, says.here(line));
  }

  #bring(line: Line, sid: string): void {
    const owner = this.#in(line.room).find(({ tracks }) => tracks.some((track) => track.sid === sid));
    const track = owner?.tracks.find((one) => one.sid === sid);
    if (!owner || !track || line.brought.has(sid)) return;
    line.brought.add(sid);
    line.bringing = line.bringing.then(() => this.#offer(line, owner, track)).catch(() => undefined);
  }

  async #offer(line: Line, owner: Line, track: Track): Promise<void> {
    const stream = `${owner.sid}|${track.sid}`;
    const offer = await this.#carrier?.bring(line.client, owner.client, track.cid, stream);
    if (!offer || line.socket.readyState !== line.socket.OPEN) return;
    const answered = new Promise<void>((resolve) => {
      line.onAnswer = resolve;
    });
    line.socket.send(says.offer(offer, line.brought.size));
    await answered;
  }

  /** What was asked by the API reaches who it is about. */
  #follow(what: 'removed' | 'muted' | 'changed', room: string, identity: string): void {
    for (const line of this.#in(room)) {
      if (line.identity !== identity) continue;
      if (what === 'removed') this.#end(line, reasons.participantRemoved);
      if (what === 'changed') {
        Object.assign(line, { permission: this.api.find(room, identity)?.permission ?? {} });
        this.#tell(room, says.here(line));
      }
      const microphone = line.tracks.find(({ source }) => source === 2);
      if (what === 'muted' && microphone) {
        microphone.muted = true;
        line.socket.send(says.muted(microphone));
        this.#tell(room, says.here(line));
      }
    }
  }

  #end(line: Line, reason: number): void {
    line.socket.send(says.leave(reason));
    line.socket.close();
    this.#gone(line);
  }

  #gone(line: Line): void {
    if (!this.#lines.delete(line)) return;
    this.log.push(`${line.identity} out ${line.room}`);
    const isElsewhere = this.#in(line.room).some(({ identity }) => identity === line.identity);
    if (!isElsewhere) this.api.rooms.get(line.room)?.delete(line.identity);
    this.#tell(line.room, says.gone(line));
    void this.#carrier?.drop(line.client);
  }

  #in(room: string): readonly Line[] {
    return [...this.#lines].filter((line) => line.room === room);
  }

  #tell(room: string, message: Buffer): void {
    for (const { socket } of this.#in(room)) socket.send(message);
  }
}

const claimsIn = (token: string): { sub?: string } =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? 'e30', 'base64url').toString());

/** An empty page for what carries, and for the library the answer that there is no newer signalling here. */
function answerPage(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method === 'POST') return false;
  const isPage = request.url === '/';
  response.writeHead(isPage ? 200 : 404, {
    'content-type': isPage ? 'text/html' : 'text/plain',
    'access-control-allow-origin': '*',
  });
  response.end(isPage ? '<!doctype html><title>LiveKit</title>' : 'not found');
  return true;
}

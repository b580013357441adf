import { deepStrictEqual } from 'node:assert';
import { WebSocket } from 'ws';
import type { Viewer } from '#domain/kernel/audience.ts';
import type { SessionEvent } from '#domain/session/events.ts';
import type { Laid, SessionState } from '#domain/session/state.ts';
import type { Down } from '#protocol/down.ts';
import { type Connection, openConnection } from '#web/connection/connection.ts';
import { eveningSlices } from '#web/connection/evening-slices.ts';
import type { SocketLike } from '#web/connection/line.ts';
import { complaints, secrets } from '../session/secrets.ts';
import { mustHear } from './reach.ts';

/** A stretch of time in which somebody looked from one place: from which version on, and the events that came. */
interface Stretch {
  readonly viewer: Viewer;
  readonly from: number;
  readonly events: SessionEvent[];
  /** False when the line went, or they moved: the last events may have come as part of the next state. */
  whole: boolean;
}

/** Somebody at a real socket with the code of the browser, and everything that ever came over it. */
export class Witness {
  readonly name: string;
  readonly connection: Connection;
  readonly stretches: Stretch[] = [];
  readonly #stream: string;
  /** Every message as it came, with how its receiver looked then. */
  readonly #heard: { readonly text: string; readonly viewer: Viewer; readonly state: SessionState | null }[] =
    [];
  #viewer: Viewer | null = null;
  #socket: WebSocket | null = null;

  constructor(name: string, url: string, token: string, session: string) {
    this.name = name;
    this.#stream = `session:${session}`;
    this.connection = openConnection({
      url,
      token,
      streams: [this.#stream],
      slices: eveningSlices,
      random: () => 0,
      socket: (address) => {
        const socket = new WebSocket(address, { perMessageDeflate: false });
        this.#socket = socket;
        socket.on('message', (data: Buffer) => {
          if (this.#socket === socket) this.#hear(data.toString());
        });
        return socket as unknown as SocketLike;
      },
    });
  }

  /** The line breaks: what is still on its way over it is lost. */
  drop(): void {
    this.#socket = null;
    this.connection.drop();
  }

  #hear(text: string): void {
    const message = JSON.parse(text) as Down;
    if (message.kind === 'welcome' || message.kind === 'scope') {
      const { person, kind, table } = message.you;
      this.#viewer = { person, kind, table };
      const standing = message.kind === 'welcome' ? message.streams[0] : message.standing;
      if (standing) this.#begin(standing.version, standing.events as SessionEvent[] | undefined);
      this.#note(text, (standing?.state as SessionState | undefined) ?? null);
      return;
    }
    this.#note(text, null);
    if (message.kind === 'frame' && message.stream === this.#stream) {
      this.stretches.at(-1)?.events.push(...(message.events as unknown as SessionEvent[]));
    }
  }

  /** Coming back with only what was missed goes on where one was; a whole state begins a new stretch. */
  #begin(version: number, missed: SessionEvent[] | undefined): void {
    const last = this.stretches.at(-1);
    if (missed && last) {
      last.events.push(...missed);
      return;
    }
    if (last) last.whole = false;
    if (this.#viewer) this.stretches.push({ viewer: this.#viewer, from: version, events: [], whole: true });
  }

  #note(text: string, state: SessionState | null): void {
    if (this.#viewer) this.#heard.push({ text, viewer: this.#viewer, state });
  }

  /** What they hold is what the server says they may see. */
  holds(expected: SessionState): boolean {
    try {
      deepStrictEqual(this.connection.view().session, expected);
      return true;
    } catch {
      return false;
    }
  }

  /** Throws at the first thing that came and should not have, or did not come and should have. */
  judge(log: readonly SessionEvent[], final: Laid): number {
    for (const { viewer, from, events, whole } of this.stretches) {
      const due = log.slice(from).filter((event) => mustHear(viewer, event, final));
      const expected = whole ? due : due.slice(0, events.length);
      deepStrictEqual(events, expected, `${this.name} from ${from}: what came is not what must come`);
    }
    const known = secrets(final, log);
    for (const { text, viewer, state } of this.#heard) {
      for (const { text: secret, mayKnow } of known) {
        if (text.includes(secret) && !mayKnow(viewer)) throw new Error(`${this.name} heard "${secret}"`);
      }
      const [complaint] = state ? complaints(viewer, [], state) : [];
      if (complaint) throw new Error(`${this.name}: ${complaint}`);
    }
    return this.#heard.length;
  }
}

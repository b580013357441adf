import { broken, isFinal, isOurs } from '#protocol/close-codes.ts';
import { type Down, down } from '#protocol/down.ts';
import type { Up } from '#protocol/up.ts';
import { backoff } from './backoff.ts';

/** The part of a WebSocket that we use, so that programs can bring another. */
export interface SocketLike {
  readonly readyState: number;
  send(data: string): void;
  close(code?: number): void;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  onerror: ((event: never) => void) | null;
}

export interface LineOptions {
  readonly url: string;
  readonly socket: (url: string) => SocketLike;
  /** Told of every socket once: whether anything at all came over it. */
  readonly tried: (gotThrough: boolean) => void;
  readonly random: () => number;
  readonly onOpen: () => void;
  readonly onMessage: (message: Down) => void;
  /** `final` is the close code after which there is no use in trying again. */
  readonly onClosed: (final: number | null) => void;
}

const pulseEvery = 15_000;
/** Something on the way may hold a connection that it never lets through (ms). */
const opensWithin = 8_000;
const open = 1;

/** A connection that comes back: pulses to notice a dead line, waits with jitter, tries again. */
export class Line {
  readonly #options: LineOptions;
  #socket: SocketLike | null = null;
  #tries = 0;
  #heardAt = 0;
  #gotThrough = false;
  #opening: ReturnType<typeof setTimeout> | null = null;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #pulse: ReturnType<typeof setInterval> | null = null;
  #stopped = false;

  constructor(options: LineOptions) {
    this.#options = options;
  }

  start(): void {
    if (this.#stopped || this.#socket) return;
    const socket = this.#options.socket(this.#options.url);
    this.#socket = socket;
    this.#gotThrough = false;
    this.#opening = setTimeout(() => this.drop(), opensWithin);
    socket.onopen = () => {
      if (this.#socket !== socket) return;
      this.#stopOpening();
      this.#heardAt = Date.now();
      this.#options.onOpen();
      this.#sendPulse();
      this.#pulse = setInterval(() => this.#keepAlive(), pulseEvery);
    };
    socket.onmessage = ({ data }) => {
      if (this.#socket !== socket) return;
      this.#heardAt = Date.now();
      if (!this.#gotThrough) this.#options.tried(true);
      this.#gotThrough = true;
      const message = read(data);
      if (message?.kind === 'welcome') this.#tries = 0;
      if (message) this.#options.onMessage(message);
    };
    socket.onerror = () => undefined;
    socket.onclose = ({ code }) => this.#closed(socket, code);
  }

  /** False when there is no line now; whoever needs it sent sends it again after the next welcome. */
  send(message: Up): boolean {
    if (this.#socket?.readyState !== open) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  /** The device says there is a network again: do not wait out the pause. */
  hurry(): void {
    if (!this.#retry) return;
    clearTimeout(this.#retry);
    this.#retry = null;
    this.start();
  }

  /**
   * Breaks the line as a bad network would: it comes back by itself. Does not wait for the other side to say
   * goodbye, because on a network that is gone it never does.
   */
  drop(): void {
    const socket = this.#socket;
    socket?.close();
    if (socket) this.#closed(socket, broken);
  }

  stop(): void {
    this.#stopped = true;
    if (this.#retry) clearTimeout(this.#retry);
    if (this.#pulse) clearInterval(this.#pulse);
    this.#stopOpening();
    this.#socket?.close();
  }

  #stopOpening(): void {
    if (this.#opening) clearTimeout(this.#opening);
    this.#opening = null;
  }

  #sendPulse(): void {
    this.send({ kind: 'pulse', sent: Date.now() });
  }

  #keepAlive(): void {
    if (Date.now() - this.#heardAt > 2 * pulseEvery) this.drop();
    else this.#sendPulse();
  }

  #closed(socket: SocketLike, code: number): void {
    if (this.#socket !== socket) return;
    this.#socket = null;
    this.#stopOpening();
    // a code of ours came from the server itself
    if (!this.#gotThrough) this.#options.tried(isOurs(code));
    if (this.#pulse) clearInterval(this.#pulse);
    if (isFinal(code)) this.#stopped = true;
    this.#options.onClosed(isFinal(code) ? code : null);
    if (this.#stopped) return;
    this.#retry = setTimeout(
      () => {
        this.#retry = null;
        this.start();
      },
      backoff(this.#tries, this.#options.random()),
    );
    this.#tries += 1;
  }
}

/** What cannot be read is left alone: the next welcome brings everything anew. */
function read(data: unknown): Down | null {
  try {
    const parsed = down.safeParse(JSON.parse(String(data)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

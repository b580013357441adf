import { broken } from '#protocol/close-codes.ts';
import type { SocketLike } from './line.ts';

const [opening, open, closed] = [0, 1, 3];
/** What a browser says of a line that was closed on this side. */
const hungUp = 1005;
/** Messages in one post, so that none grows too large to be taken. */
const mostAtOnce = 8;

/**
 * Stands in for a WebSocket where something on the way lets none through. What comes down is one long answer with
 * server-sent events; what goes up is posted, one post after another so that everything arrives in order. `way`, the
 * first event, says where to; `end` brings the close code.
 */
export class StreamSocket implements SocketLike {
  readyState = opening;
  onopen: SocketLike['onopen'] = null;
  onmessage: SocketLike['onmessage'] = null;
  onclose: SocketLike['onclose'] = null;
  onerror: SocketLike['onerror'] = null;
  readonly #url: string;
  readonly #ending = new AbortController();
  readonly #waiting: string[] = [];
  #way = '';
  #isPosting = false;

  /** `url`: `https://…/live/stream`. */
  constructor(url: string) {
    this.#url = url;
    void this.#listen();
  }

  send(data: string): void {
    if (this.readyState !== open) return;
    this.#waiting.push(data);
    void this.#post();
  }

  close(): void {
    this.#end(hungUp);
  }

  async #listen(): Promise<void> {
    try {
      const { signal } = this.#ending;
      const answer = await fetch(this.#url, { signal, cache: 'no-store', credentials: 'same-origin' });
      if (answer.ok && answer.body) await this.#read(answer.body);
    } catch {
      // a line that broke, which is told below
    }
    this.#end(broken);
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const reader = body.getReader();
    const letters = new TextDecoder();
    let rest = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const events = (rest + letters.decode(part.value, { stream: true })).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) this.#hear(event);
    }
  }

  #hear(event: string): void {
    if (event.startsWith('data: ')) {
      if (this.readyState === open) this.onmessage?.({ data: event.slice('data: '.length) });
      return;
    }
    const told = /^event: (way|end)\ndata: (\w+)$/.exec(event);
    if (told?.[1] === 'way') {
      this.#way = told[2] ?? '';
      this.readyState = open;
      (this.onopen as (() => void) | null)?.();
    }
    if (told?.[1] === 'end') this.#end(Number(told[2]));
  }

  async #post(): Promise<void> {
    if (this.#isPosting) return;
    this.#isPosting = true;
    try {
      while (this.#waiting.length > 0 && this.readyState === open) {
        const body = this.#waiting.splice(0, mostAtOnce).join('\n');
        const { signal } = this.#ending;
        const answer = await fetch(`${this.#url}/${this.#way}`, { method: 'POST', body, signal });
        if (!answer.ok) this.#end(broken);
      }
    } catch {
      this.#end(broken);
    } finally {
      this.#isPosting = false;
    }
  }

  #end(code: number): void {
    if (this.readyState === closed) return;
    this.readyState = closed;
    this.#ending.abort();
    this.onclose?.({ code });
  }
}

import { WebSocket } from 'ws';
import { newId } from '#web/connection/connection.ts';

export interface Description {
  readonly type: 'offer' | 'answer';
  readonly sdp: string;
}

interface Answer {
  readonly janus: string;
  readonly transaction?: string;
  readonly data?: { readonly id: number };
  readonly error?: { readonly reason: string };
  readonly jsep?: Description;
  readonly plugindata?: { readonly data: { readonly error?: string } };
}

const patience = 10_000;

/** What one person has with the VideoRoom of Janus: a session, over the WebSocket of its API. */
export class JanusApi {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<string, (answer: Answer) => void>();
  #session = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: Buffer) => {
      const answer = JSON.parse(data.toString()) as Answer;
      // the first answer to a message only says that it came in
      if (answer.janus !== 'ack') this.#waiting.get(answer.transaction ?? '')?.(answer);
    });
  }

  static async open(url: string): Promise<JanusApi> {
    const socket = new WebSocket(url, 'janus-protocol', { perMessageDeflate: false });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const api = new JanusApi(socket);
    api.#session = (await api.#ask({ janus: 'create' })).data?.id ?? 0;
    return api;
  }

  /** A handle on the VideoRoom: one per connection. */
  async attach(): Promise<JanusHandle> {
    const { data } = await this.#ask({ janus: 'attach', plugin: 'janus.plugin.videoroom' });
    const handle = data?.id ?? 0;
    return {
      ask: async (body, jsep) => {
        const answer = await this.#ask({ janus: 'message', handle_id: handle, body, ...(jsep && { jsep }) });
        const refused = answer.plugindata?.data.error;
        if (refused) throw new Error(`Janus: ${refused}`);
        return answer.jsep ?? null;
      },
      allCandidatesTold: () =>
        this.#send({ janus: 'trickle', handle_id: handle, candidate: { completed: true } }),
    };
  }

  close(): void {
    this.#socket.terminate();
  }

  #send(message: object): string {
    const transaction = newId();
    const about = this.#session > 0 ? { session_id: this.#session } : {};
    this.#socket.send(JSON.stringify({ ...message, ...about, transaction }));
    return transaction;
  }

  #ask(message: object): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const transaction = this.#send(message);
      const timer = setTimeout(() => reject(new Error('Janus does not answer')), patience);
      this.#waiting.set(transaction, (answer) => {
        clearTimeout(timer);
        this.#waiting.delete(transaction);
        if (answer.error) reject(new Error(`Janus: ${answer.error.reason}`));
        else resolve(answer);
      });
    });
  }
}

export interface JanusHandle {
  /** Gives the description that Janus answers with, when it has one. Rejects when Janus refuses. */
  ask(body: object, jsep?: Description): Promise<Description | null>;
  allCandidatesTold(): void;
}

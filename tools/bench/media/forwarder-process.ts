import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Child } from '#server/media/built-in/child.ts';
import type { FromForwarder } from '#server/media/forwarder/messages.ts';
import { signToken } from '#server/media/forwarder/token.ts';
import type { MediaRoom } from '#server/ports/media.ts';
import { newId } from '#web/connection/connection.ts';

const script = join(import.meta.dirname, '../../../server/media/forwarder/main.ts');
const answersWithin = 15_000;
const tokenLasts = 60_000;
const session = 'bench';

/** The forwarder as the server runs it: a process of its own, spoken to over the channel of `fork`. */
export class ForwarderProcess {
  readonly #child: Child;
  readonly #key = randomBytes(32).toString('base64url');
  readonly #joining = new Map<string, (message: FromForwarder) => void>();
  #failed: string | null = null;

  private constructor() {
    this.#child = new Child({
      script,
      start: { to: 'start', key: this.#key, port: 0, bind: '127.0.0.1' },
      answersWithin,
      compiled: null,
      heard: (message) => {
        if ('ask' in message) this.#joining.get(message.ask)?.(message);
      },
      log: (line) => process.stderr.write(`${line}\n`),
      ended: (why) => {
        this.#failed = why;
      },
    });
  }

  static async start(): Promise<ForwarderProcess> {
    const forwarder = new ForwarderProcess();
    await forwarder.#child.ready;
    return forwarder;
  }

  get pid(): number {
    return this.#child.pid;
  }

  /** Lets somebody in with their offer; gives the answer. Rejects when it is refused. */
  async join(client: string, room: MediaRoom, sdp: string, speak: boolean): Promise<string> {
    const token = await signToken(this.#key, { session, person: client, client }, Date.now() + tokenLasts);
    const ask = newId();
    const answer = await new Promise<FromForwarder>((resolve, reject) => {
      setTimeout(
        () => reject(new Error(this.#failed ?? 'the forwarder does not answer')),
        answersWithin,
      ).unref();
      this.#joining.set(ask, resolve);
      this.#child.send({
        to: 'join',
        ask,
        client,
        person: client,
        session,
        room,
        rights: { speak, camera: speak },
        token,
        transport: 'udp',
        sdp,
        sending: { microphone: true, camera: true },
      });
    });
    this.#joining.delete(ask);
    if (answer.is !== 'answer') throw new Error(`the forwarder refused: ${JSON.stringify(answer)}`);
    return answer.sdp;
  }

  remove(client: string): void {
    this.#child.send({ to: 'remove', client });
  }

  stop(): Promise<void> {
    return this.#child.stop();
  }
}

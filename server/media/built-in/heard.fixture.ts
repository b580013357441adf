import type { MediaAsk, MediaTold } from '#protocol/media.ts';
import { LoadClient } from '#tools/bench/media/load-client.ts';
import { type Evening, type Guest, id } from '../../running/evening.fixture.ts';
import { TestLine } from '../../running/line.fixture.ts';
import type { Polder } from '../../running/polder.fixture.ts';

/** Somebody with a page open: a real line to the server, and real packets to and from a forwarder. */
export class HeardPerson {
  readonly line: TestLine;
  readonly stream: string;
  /** Stands in every packet of theirs. */
  readonly sender: number;
  microphone: boolean;
  media: LoadClient | null = null;
  #read = 0;

  private constructor(line: TestLine, stream: string, sender: number, microphone: boolean) {
    this.line = line;
    this.stream = stream;
    this.sender = sender;
    this.microphone = microphone;
  }

  static async at(
    polder: Polder,
    evening: Evening,
    { secret }: Guest,
    sender: number,
    microphone = true,
  ): Promise<HeardPerson> {
    const line = await TestLine.at(polder.live, evening, secret);
    return new HeardPerson(line, `session:${evening.session}`, sender, microphone);
  }

  get told(): readonly MediaTold[] {
    return this.line.messages.flatMap((message) => (message.kind === 'media' ? [message.tells] : []));
  }

  ask(ask: MediaAsk): void {
    this.line.say({ kind: 'media', stream: this.stream, ask });
  }

  /** Gets a grant and comes in with it, as the page does. `forged`: another token than the one of the grant. */
  async comeIn(forged?: string): Promise<void> {
    this.media?.close();
    this.#read = this.told.length;
    this.ask({ do: 'grant' });
    const { grant } = await this.next('grant');
    if (grant.provider !== 'built-in') throw new Error('another provider');
    this.media = new LoadClient({ sender: this.sender, slots: 9, bind: '127.0.0.1', level: 10 });
    const { microphone } = this;
    const { media } = this;
    await media.join(async (sdp) => {
      const token = forged ?? grant.token;
      this.ask({ do: 'join', token, transport: 'udp', sdp, microphone, camera: false });
      return (await this.next('answer')).sdp;
    });
    media.start();
  }

  /** The next that is told of this kind; throws when something is refused instead. */
  async next<What extends MediaTold['what']>(what: What): Promise<Extract<MediaTold, { what: What }>> {
    const find = () =>
      this.told.findIndex((one, at) => at >= this.#read && [what, 'refused'].includes(one.what));
    await this.line.until(() => find() >= 0, 15_000);
    const found = this.told[find()];
    this.#read = find() + 1;
    if (found?.what === 'refused') throw new Error(found.code);
    return found as Extract<MediaTold, { what: What }>;
  }

  turnMicrophone(on: boolean): void {
    this.microphone = on;
    this.ask({ do: 'sending', microphone: on, camera: false });
  }

  /** Whose packets come in during so many ms from now. */
  async hears(ms = 400): Promise<readonly number[]> {
    this.media?.reception.forget();
    await new Promise((resolve) => setTimeout(resolve, ms));
    return [...(this.media?.reception.heard ?? [])].filter((sender) => sender > 0).toSorted((a, b) => a - b);
  }

  do(command: object): void {
    this.line.say({ kind: 'command', id: id(), stream: this.stream, command });
  }

  async end(): Promise<void> {
    this.media?.close();
    await this.line.end();
  }
}

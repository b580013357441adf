import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { SessionCommand } from '#domain/session/commands.ts';
import { type Connection, openConnection } from '#web/connection/connection.ts';
import { eveningSlices } from '#web/connection/evening-slices.ts';
import type { SocketLike } from '#web/connection/line.ts';
import { PersonSound } from '../../rehearse/person-sound.ts';
import type { Guest } from '../../rehearse/prepare.ts';
import { Ear } from '../../rehearse/sound-measures.ts';
import { lobbyStand, type Stand } from '../stand.ts';

const patience = 60_000;

/** Somebody with the page of the evening open, as far as a server can tell. */
export class EveningPerson {
  readonly person: string;
  readonly sender: number;
  readonly #ear = new Ear();
  /** Every packet that comes in. */
  onRtp: (packet: Buffer) => void = () => {};
  readonly #connection: Connection;
  readonly #stream: `session:${string}`;
  readonly #sound: PersonSound;

  constructor({ person, secret }: Guest, sender: number, { server, evening }: Stand) {
    this.person = person;
    this.sender = sender;
    this.#stream = `session:${evening.session}`;
    this.#connection = openConnection({
      url: `${server.url.replace(/^http/, 'ws')}/live`,
      token: secret,
      streams: [this.#stream],
      slices: eveningSlices,
      socket: (url) => new WebSocket(url, { perMessageDeflate: false }) as unknown as SocketLike,
    });
    this.#sound = new PersonSound({
      sender,
      ear: this.#ear,
      ask: (ask) => this.#connection.media(this.#stream, ask),
      camera: true,
      onRtp: (packet) => this.onRtp(packet),
    });
  }

  get isOnline(): boolean {
    return this.#connection.view().status === 'online';
  }

  /** Where they are heard; null without sound. */
  get room(): string | null {
    return this.#sound.isOn ? this.#sound.room : null;
  }

  /** In with sound and picture, as soon as there is a line. */
  turnOn(): void {
    this.#connection.onMedia((stream, tells) => stream === this.#stream && this.#sound.hear(tells));
    if (this.isOnline) {
      this.#sound.online();
      return;
    }
    const stop = this.#connection.subscribe(() => {
      if (!this.isOnline) return;
      stop();
      this.#sound.online();
    });
  }

  /** Rejects when it is refused. */
  async ask(command: SessionCommand): Promise<void> {
    const outcome = await this.#connection.send(this.#stream, command);
    if (!outcome.ok) throw new Error(`${command.type}: ${outcome.code}`);
  }

  leave(): void {
    this.#sound.leave();
    this.#connection.close();
  }
}

/** A real server with an evening at its tables, at which everybody has a seat and nobody has a line. */
export async function seatedStand(people: number, tables: number): Promise<Stand> {
  const stand = await lobbyStand(people, tables);
  const { residents, lead } = stand.evening;
  const came = [lead, ...residents].map((guest, index) => new EveningPerson(guest, index + 1, stand));
  await until(() => came.every(({ isOnline }) => isOnline));
  const [leading] = came;
  await leading?.ask({ type: 'open', ready: false, reason: 'a measurement' });
  await leading?.ask({ type: 'set-clock', automatic: false });
  await leading?.ask({ type: 'start-item', item: 1 });
  for (const person of came) person.leave();
  await sleep(1_000);
  return stand;
}

/** Rejects when it is not so within a minute. */
export async function until(isSo: () => boolean): Promise<void> {
  const late = performance.now() + patience;
  while (!isSo()) {
    if (performance.now() > late) throw new Error('it did not happen within a minute');
    await sleep(2);
  }
}

import { WebSocket } from 'ws';
import type { HarvestCommand } from '#domain/harvest/commands.ts';
import type { SessionCommand } from '#domain/session/commands.ts';
import type { Table } from '#domain/session/state.ts';
import { type Connection, newId, type Outcome, openConnection } from '#web/connection/connection.ts';
import { eveningSlices } from '#web/connection/evening-slices.ts';
import type { SocketLike } from '#web/connection/line.ts';
import type { View } from '#web/connection/view.ts';
import type { Measures } from './measures.ts';
import { PersonSound } from './person-sound.ts';
import type { SoundMeasures } from './sound-measures.ts';

export interface Evening {
  readonly live: string;
  readonly project: string;
  readonly session: string;
  readonly measures: Measures;
  readonly random: () => number;
  /** Null: nobody sends sound. */
  readonly sounds: SoundMeasures | null;
}

let numbered = 0;

/** A simulated person with a line of their own and the same code as a browser. */
export class Attendee {
  readonly person: string;
  readonly #evening: Evening;
  readonly #connection: Connection;
  /** Null when nobody sends sound, and for who has no seat. */
  readonly sound: PersonSound | null;
  #connectedSince = Number.POSITIVE_INFINITY;
  #lostAt: number | null = null;
  readonly #open = new Set<string>();
  /** Where they should be sitting: learned at the first welcome, changed by a move. */
  table: number | null = null;

  constructor(person: string, secret: string, evening: Evening) {
    this.person = person;
    this.#evening = evening;
    this.#connection = openConnection({
      url: evening.live,
      token: secret,
      streams: [`session:${evening.session}`, `harvest:${evening.project}`],
      slices: eveningSlices,
      socket: (url) => new WebSocket(url, { perMessageDeflate: false }) as unknown as SocketLike,
      random: evening.random,
      onEvents: (_, events) => evening.measures.arrived(events, this.#connectedSince),
    });
    this.sound = this.#soundOf(evening);
    let status: View['status'] = 'connecting';
    this.#connection.subscribe(() => {
      const view = this.#connection.view();
      if (view.status !== status) this.#statusChanged(view);
      status = view.status;
      if (view.status === 'online' && view.you && view.you.table !== null) this.table = view.you.table;
    });
  }

  get view(): View {
    return this.#connection.view();
  }

  get online(): boolean {
    return this.view.status === 'online';
  }

  /** Their own table, as they see it. */
  get ownTable(): Table | null {
    const { session } = this.view;
    return session.status === 'empty' || this.table === null
      ? null
      : (session.tables[this.table - 1] ?? null);
  }

  ask(command: SessionCommand): Promise<Outcome> {
    return this.#connection.send(`session:${this.#evening.session}`, command);
  }

  askHarvest(command: HarvestCommand): Promise<Outcome> {
    return this.#connection.send(`harvest:${this.#evening.project}`, command);
  }

  /** Says something; `how` makes the command with the id of what is said. */
  async say(text: string, how: (id: string) => SessionCommand): Promise<Outcome> {
    const { measures } = this.#evening;
    const id = newId();
    const saying = measures.said(id, text);
    saying.interrupted = !this.online;
    this.#open.add(id);
    const outcome = await this.ask(how(id));
    this.#open.delete(id);
    saying.acknowledged = outcome.ok;
    if (outcome.ok && !saying.interrupted) measures.acks.add(performance.now() - saying.sentAt);
    if (!outcome.ok) measures.sayings.delete(id);
    return outcome;
  }

  drop(): void {
    this.#connection.drop();
  }

  leave(): void {
    this.sound?.leave();
    this.#connection.close();
  }

  #soundOf({ sounds, session }: Evening): PersonSound | null {
    if (!sounds || this.person === '') return null;
    numbered += 1;
    const [sender, stream] = [numbered, `session:${session}`] as const;
    const sound = new PersonSound({
      sender,
      ear: sounds.enrol(sender),
      ask: (ask) => this.#connection.media(stream, ask),
    });
    this.#connection.onMedia((about, tells) => about === stream && sound.hear(tells));
    return sound;
  }

  #statusChanged(view: View): void {
    const { measures } = this.#evening;
    const now = performance.now();
    if (view.status === 'online') {
      this.sound?.online();
      this.#connectedSince = now;
      if (this.#lostAt !== null) {
        measures.returns.add(now - this.#lostAt);
        this.#checkSeat(view);
      }
      this.#lostAt = null;
      return;
    }
    this.sound?.offline();
    if (view.status === 'ended') measures.reasons.push(`a connection was ended: ${view.endedBecause}`);
    if (this.#connectedSince === Number.POSITIVE_INFINITY) return;
    this.#connectedSince = Number.POSITIVE_INFINITY;
    this.#lostAt ??= now;
    for (const id of this.#open) {
      const saying = measures.sayings.get(id);
      if (saying) saying.interrupted = true;
    }
  }

  /** After coming back: the chair is where it was, unless the lead facilitator moved it meanwhile. */
  #checkSeat({ you, session }: View): void {
    const { seats } = this.#evening.measures;
    const table = session.status === 'empty' || !you?.table ? undefined : session.tables[you.table - 1];
    const kept = table?.seats.some(({ person }) => person === this.person) ?? false;
    const staff = you?.kind === 'staff';
    const isWhereExpected = this.expected.length === 0 || this.expected.includes(you?.table ?? 0);
    if (staff || (kept && isWhereExpected)) seats.kept += 1;
    else seats.lost += 1;
  }

  /** Where the lead facilitator has them: two tables while a move is not acknowledged yet, none while never moved. */
  expected: readonly number[] = [];
}

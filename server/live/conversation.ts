import type { PersonId, StreamName } from '#domain/kernel/ids.ts';
import type { SessionState } from '#domain/session/state.ts';
import { closeCodes } from '#protocol/close-codes.ts';
import { commandSchemas } from '#protocol/commands.ts';
import type { Standing } from '#protocol/down.ts';
import type { Hello, Up } from '#protocol/up.ts';
import { kindOf } from '../dispatch/streams.ts';
import { acquaintancesOf } from './acquaintance.ts';
import type { Client, Subscription } from './client.ts';
import type { LiveOptions } from './gateway.ts';
import { MediaLines, type MediaPace } from './media-lines.ts';
import type { Names } from './names.ts';
import { Pace } from './pace.ts';
import { type Place, type Rooms, youOf } from './rooms.ts';

/** Pulses and signs of presence that one line may send in a second, taken over a while; more is passed over. */
const chatterPerSecond = 5;

/** One client from hello to goodbye. */
export class Conversation {
  readonly #client: Client;
  readonly #options: LiveOptions;
  readonly #rooms: Rooms;
  readonly #pace: Pace;
  readonly #media: MediaLines;
  readonly #places = new Map<StreamName, Place>();
  /** For all that is not a command; those are counted per person. */
  readonly #chatter = new Pace(chatterPerSecond, 10 * chatterPerSecond);
  #ended = false;

  constructor(
    client: Client,
    options: LiveOptions,
    rooms: Rooms,
    paces: { readonly commands: Pace; readonly media: MediaPace },
  ) {
    this.#client = client;
    this.#options = options;
    this.#rooms = rooms;
    this.#pace = paces.commands;
    this.#media = new MediaLines(client, options, paces.media);
    client.onExpelled = () => this.#media.end();
  }

  async begin(hello: Hello, names: Names): Promise<boolean> {
    const standings: Standing[] = [];
    let main: Subscription | null = null;
    const online: PersonId[] = [];
    const people: PersonId[] = [];
    for (const { stream, since, key } of hello.streams) {
      if (this.#places.has(stream)) continue;
      const place = await this.#rooms.claim(stream);
      this.#places.set(stream, place);
      const { room, side } = place;
      const standing = await room.enter(this.#client, since, key);
      if (!standing) {
        this.end();
        return false;
      }
      standings.push(standing);
      const subscription = room.subscriptions.get(this.#client) ?? null;
      if (!side || !subscription) continue;
      main = subscription;
      const { person } = subscription.viewer;
      if (person !== null) side.came(person, this.#client);
      people.push(...acquaintancesOf(room.state as SessionState, subscription.viewer));
      online.push(...side.onlineFor(subscription));
      if (subscription.viewer.kind === 'staff') people.push(...online);
    }
    await names.load(people);
    const you = main
      ? youOf(this.#client, main)
      : {
          person: this.#client.identity.person,
          kind: 'staff' as const,
          table: null,
          roles: [...this.#client.identity.roles],
        };
    this.#client.welcome({
      kind: 'welcome',
      now: this.#options.now(),
      you,
      names: names.of(people),
      online,
      streams: standings,
    });
    for (const [stream, place] of this.#places) await this.#arrive(stream, place);
    if (main) this.#rooms.introduce(main);
    await this.#openMedia(names);
    return true;
  }

  /** Coming in is a fact of the evening the first time: the chair is taken. */
  async #arrive(stream: StreamName, { room, side }: Place): Promise<void> {
    const { person, roles } = this.#client.identity;
    if (side)
      this.#client.send(side.countsFor(room.subscriptions.get(this.#client)?.viewer.kind === 'staff'));
    if (kindOf(stream) !== 'session' || person === null) return;
    const state = room.state as SessionState;
    if (state.status === 'empty') return;
    const seat = state.tables.flatMap((table) => table.seats).find((taken) => taken.person === person);
    if (!seat || seat.joined) return;
    const id = this.#options.newCommandId();
    await this.#options.dispatch.run({ stream, id, actor: { person, roles }, command: { type: 'join' } });
  }

  /** Only after they are welcomed: what is told of sound refers to what they know of the evening. */
  async #openMedia(names: Names): Promise<void> {
    const { person } = this.#client.identity;
    if (person === null) return;
    await names.load([person]);
    for (const stream of this.#places.keys()) {
      if (kindOf(stream) === 'session') this.#media.open(stream, names.of([person])[person] ?? '');
    }
  }

  async hear(message: Up): Promise<void> {
    if (this.#client.expelled) return;
    const { person } = this.#client.identity;
    if (message.kind === 'media') {
      this.#media.hear(message);
      return;
    }
    if (message.kind !== 'command' && !this.#chatter.take('', this.#options.now())) return;
    switch (message.kind) {
      case 'pulse':
        this.#client.send({ kind: 'pulse', sent: message.sent, now: this.#options.now() });
        return;
      case 'presence':
        this.#client.away = message.away;
        if (person !== null) for (const { side } of this.#places.values()) side?.looked(person);
        return;
      case 'received':
        if (person !== null) this.#places.get(message.stream)?.side?.got(person, message.message);
        return;
      case 'command':
        await this.#command(message);
        return;
      case 'hello':
        this.#client.close(closeCodes.unreadable);
    }
  }

  async #command({ id, stream, command }: Extract<Up, { kind: 'command' }>): Promise<void> {
    const { person, roles } = this.#client.identity;
    const refuse = (code: string) => this.#client.send({ kind: 'refused', id, code });
    const place = this.#places.get(stream);
    if (person === null || !place) return refuse('not-allowed');
    if (!this.#pace.take(person, this.#options.now())) return refuse('too-fast');
    const kind = kindOf(stream);
    const parsed = kind ? commandSchemas[kind].safeParse(command) : null;
    if (!parsed?.success) return refuse('unreadable');
    try {
      const outcome = await this.#options.dispatch.run({
        stream,
        id,
        actor: { person, roles },
        command: parsed.data,
      });
      if (outcome.kind === 'refused') {
        this.#client.send({ kind: 'refused', id, ...outcome.refusal, values: { ...outcome.refusal.values } });
        return;
      }
      this.#client.send({ kind: 'ack', id, version: outcome.version });
      place.room.owe(this.#client, outcome.version);
    } catch (error) {
      this.#options.log(`live: ${command.type} on ${kind} failed: ${String(error)}`);
      refuse('server-failed');
    }
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    const { person } = this.#client.identity;
    this.#media.end();
    for (const [stream, { room, side }] of this.#places) {
      room.leave(this.#client);
      if (person !== null) side?.went(person, this.#client);
      this.#rooms.giveBack(stream);
    }
  }
}

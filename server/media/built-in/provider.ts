import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { PersonId, SessionId } from '#domain/kernel/ids.ts';
import type { JoinGrant, MediaAsk, MediaTold } from '#protocol/media.ts';
import {
  type Attendee,
  type MediaEvent,
  type MediaProvider,
  MediaRefusal,
  type MediaRights,
  type MediaRoom,
} from '../../ports/media.ts';
import type { FromForwarder, ToForwarder } from '../forwarder/messages.ts';
import { signToken } from '../forwarder/token.ts';
import { Asks } from './asks.ts';
import { hasBinary } from './binary.ts';
import type { Child } from './child.ts';
import { Forwarders } from './forwarders.ts';
import { healthOf } from './health.ts';
import { People } from './people.ts';
import { type BuiltInSettings, startOf } from './settings.ts';
import { Voices } from './voices.ts';
import { Wishes } from './wishes.ts';

/** A token opens a door for so long (ms). */
const lifetime = 60_000;
/** More processes than this would only share the same cores. */
const mostForwarders = 4;

/** Sound and picture by Polder itself: forwarders in processes of their own, each with the rooms of some sessions. */
export class BuiltInProvider implements MediaProvider {
  readonly id = 'built-in';
  readonly capabilities = {
    surface: 'page',
    move: 'seamless',
    roster: 'live',
    telephone: false,
    // as many as were measured with somebody speaking to them; the next is told that there is no room
    mostInPlenary: 200,
  } as const;
  readonly #settings: BuiltInSettings;
  readonly #key = randomBytes(32).toString('base64url');
  readonly #forwarders: Forwarders;
  readonly #listeners = new Set<(event: MediaEvent) => void>();
  readonly #people = new People((event) => this.#tell(event));
  readonly #asks = new Asks();
  readonly #wishes = new Wishes();
  readonly #voices = new Voices();
  readonly #isPossible = hasBinary();

  constructor(settings: BuiltInSettings) {
    this.#settings = settings;
    this.#forwarders = new Forwarders({
      script: settings.script ?? join(import.meta.dirname, '../forwarder/main.ts'),
      most: settings.most ?? Math.min(Math.max(2, availableParallelism()), mostForwarders),
      startOf: (index) => startOf(settings, this.#key, index),
      answersWithin: settings.answersWithin ?? 5_000,
      compiled: settings.compiled ?? null,
      spareAfter: settings.spareAfter,
      heard: (message) => this.#heard(message),
      lost: (sessions) => this.#lost(sessions),
      log: settings.log,
    });
  }

  async health() {
    if (!this.#isPossible)
      return { ok: false, detail: 'There is no binary of node-datachannel for this machine.' };
    return healthOf(this.#forwarders);
  }

  /** Rooms make themselves. */
  async ensureRoom(): Promise<void> {}

  async grant(who: Attendee, room: MediaRoom, rights: MediaRights): Promise<JoinGrant> {
    const { ports } = await this.#homeOf(who.session);
    this.#people.grant(who, room, rights);
    const expiresAt = this.#settings.now() + lifetime;
    const { session, person, client } = who;
    return {
      provider: 'built-in',
      room,
      rights,
      expiresAt,
      token: await signToken(this.#key, { session, person, client }, expiresAt),
      iceServers: this.#settings.iceServers.map((server) => ({ ...server, urls: [...server.urls] })),
      transports: ports?.tcpPort ? ['udp', 'tcp'] : ['udp'],
    };
  }

  async place({ client, session }: Attendee, room: MediaRoom, rights: MediaRights): Promise<null> {
    if (!this.#people.of(client)) return null;
    this.#people.move(client, room, rights);
    this.#send(session, { to: 'place', client, room, rights });
    return null;
  }

  async hear(who: Attendee, ask: MediaAsk): Promise<void> {
    const { client, session } = who;
    if (ask.do === 'leave') await this.remove(client);
    if (ask.do === 'sending') this.#send(session, { to: 'sending', client, ...sendingOf(ask) });
    if (ask.do === 'look') this.#send(session, { to: 'look', client, pictures: ask.pictures });
    if (ask.do === 'join') await this.#join(who, ask);
  }

  async silence(client: string): Promise<void> {
    const standing = this.#people.of(client);
    if (standing) this.#send(standing.who.session, { to: 'silence', client });
  }

  async spotlight(session: SessionId, room: MediaRoom, person: PersonId | null): Promise<void> {
    this.#wishes.light(session, room, person);
    const lit = person === null ? null : this.#people.find(session, room, person);
    if (person === null || lit?.joined) this.#light(session, room, lit?.who.client ?? null);
  }

  async remove(client: string): Promise<void> {
    const standing = this.#people.remove(client);
    if (!standing) return;
    const { session } = standing.who;
    this.#send(session, { to: 'remove', client });
    if (this.#people.in(session).length === 0) this.#release(session);
  }

  async closeSession(session: SessionId): Promise<void> {
    for (const { who } of this.#people.in(session)) this.#people.remove(who.client);
    this.#wishes.forget(session);
    this.#release(session);
  }

  async record(session: SessionId, room: MediaRoom, on: boolean): Promise<void> {
    if (on) await mkdir(this.#settings.recordings, { recursive: true, mode: 0o700 });
    this.#wishes.record(session, room, on);
    this.#record(session, room, on);
  }

  listen(listener: (event: MediaEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The process that has this session, to look at or to try what happens without it; null: none has. */
  processOf(session: SessionId): number | null {
    return this.#forwarders.of(session)?.pid ?? null;
  }

  async stop(): Promise<void> {
    await this.#forwarders.stop();
  }

  async #homeOf(session: SessionId): Promise<Child> {
    if (!this.#isPossible) throw new MediaRefusal('media-unavailable');
    const isNew = this.#forwarders.of(session) === null;
    const child = await this.#forwarders.homeOf(session);
    if (isNew) for (const room of this.#wishes.recorded(session)) this.#record(session, room, true);
    return child;
  }

  async #join({ client, person, session }: Attendee, ask: Extract<MediaAsk, { do: 'join' }>): Promise<void> {
    const child = await this.#homeOf(session);
    const standing = this.#people.of(client);
    if (!standing) throw new MediaRefusal('media-token');
    const { room, rights } = standing;
    const { token, transport, sdp } = ask;
    this.#people.joins(client);
    const head = { to: 'join', client, person, session, room, rights, token, transport, sdp } as const;
    await this.#asks.put(client, (id) => child.send({ ...head, ask: id, sending: sendingOf(ask) }));
  }

  #heard(message: FromForwarder): void {
    switch (message.is) {
      case 'answer':
        if (this.#asks.answered(message.ask))
          this.#tellOne(message.client, { what: 'answer', sdp: message.sdp });
        return;
      case 'refused':
        this.#asks.refused(message.ask, message.code);
        return;
      case 'link':
        this.#linked(message.client, message.state === 'connected');
        return;
      case 'slots': {
        const slots = message.slots.map(({ slot, person, picture }) => ({ slot, person, picture }));
        this.#tellOne(message.client, { what: 'slots', slots });
        return;
      }
      case 'taken':
        this.#tellOne(message.client, { what: 'taken', pictures: message.pictures });
        return;
      case 'levels':
        for (const event of this.#voices.eventsOf(message)) this.#tell(event);
        return;
      case 'line':
        this.#tellOne(message.client, { what: 'line', line: message.line });
        return;
      case 'recording':
      case 'recording-failed':
      case 'recorded':
        this.#tell(message);
    }
  }

  #linked(client: string, connected: boolean): void {
    this.#people.connect(client, connected);
    const standing = this.#people.of(client);
    if (!standing || !connected) return;
    const { who, room } = standing;
    if (this.#wishes.litIn(who.session, room) === who.person) this.#light(who.session, room, client);
  }

  /** A forwarder died: who was in there is told, and comes in again by another. */
  #lost(sessions: readonly SessionId[]): void {
    for (const session of sessions) {
      this.#voices.forget(session);
      for (const { who, joined } of this.#people.in(session)) {
        this.#asks.lost(who.client);
        if (!joined) continue;
        this.#people.remove(who.client);
        this.#tellOne(who.client, { what: 'ended', code: 'media-restarted' });
      }
    }
  }

  #release(session: SessionId): void {
    this.#send(session, { to: 'close-session', session });
    this.#forwarders.release(session);
    this.#voices.forget(session);
  }

  #record(session: SessionId, room: MediaRoom, on: boolean): void {
    const folder = on ? this.#settings.recordings : null;
    this.#send(session, { to: 'record', session, room, folder });
  }

  #light(session: SessionId, room: MediaRoom, client: string | null): void {
    this.#send(session, { to: 'spotlight', session, room, client });
  }

  #send(session: SessionId, message: ToForwarder): void {
    this.#forwarders.of(session)?.send(message);
  }

  #tellOne(client: string, tells: MediaTold): void {
    this.#tell({ is: 'tell', client, tells });
  }

  #tell(event: MediaEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

const sendingOf = ({ microphone, camera }: { microphone: boolean; camera: boolean }) => ({
  microphone,
  camera,
});

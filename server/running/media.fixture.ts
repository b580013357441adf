import type { PersonId, SessionId } from '#domain/kernel/ids.ts';
import type { JoinGrant, MediaAsk } from '#protocol/media.ts';
import {
  type Attendee,
  type MediaCapabilities,
  type MediaEvent,
  type MediaProvider,
  MediaRefusal,
  type MediaRights,
  type MediaRoom,
} from '../ports/media.ts';

interface Held {
  readonly who: Attendee;
  readonly room: MediaRoom;
  readonly rights: MediaRights;
  readonly microphone: boolean;
  readonly camera: boolean;
}

/** A provider without packets: it keeps who would hear whom, and everything that was asked of it. */
export class FakeMedia implements MediaProvider {
  readonly id = 'built-in';
  readonly capabilities: MediaCapabilities = {
    surface: 'page',
    move: 'seamless',
    roster: 'live',
    telephone: false,
    mostInPlenary: 500,
  };
  readonly held = new Map<string, Held>();
  /** In the order in which it came, such as `place anna table:2`. */
  readonly asked: string[] = [];
  /** Set: everything is refused with this code. */
  refusing: string | null = null;
  /** Set: nothing is answered until it resolves. */
  waiting: Promise<void> = Promise.resolve();
  readonly #granted = new Map<string, { room: MediaRoom; rights: MediaRights }>();
  readonly #listeners = new Set<(event: MediaEvent) => void>();
  #tokens = 0;

  health(): Promise<{ ok: boolean; detail: string }> {
    return Promise.resolve({ ok: this.refusing === null, detail: this.refusing ?? 'all is well' });
  }

  ensureRoom(session: SessionId, room: MediaRoom): Promise<void> {
    return this.#ask(`ensure ${session} ${room}`);
  }

  async grant(who: Attendee, room: MediaRoom, rights: MediaRights): Promise<JoinGrant> {
    await this.#ask(`grant ${who.client} ${room}`);
    this.#granted.set(who.client, { room, rights });
    this.#tokens += 1;
    const token = `token${this.#tokens}`;
    const expiresAt = Date.now() + 60_000;
    return { provider: 'built-in', room, rights, expiresAt, token, iceServers: [], transports: ['udp'] };
  }

  async place(who: Attendee, room: MediaRoom, rights: MediaRights): Promise<null> {
    await this.#ask(`place ${who.client} ${room} ${rights.speak ? 'speaks' : 'listens'}`);
    if (this.#granted.has(who.client)) this.#granted.set(who.client, { room, rights });
    const held = this.held.get(who.client);
    if (!held) return null;
    if (held.room !== room) this.#tell('left', held);
    const moved = { ...held, room, rights };
    this.held.set(who.client, moved);
    if (held.room !== room) this.#tell('joined', moved);
    return null;
  }

  async hear(who: Attendee, ask: MediaAsk): Promise<void> {
    await this.#ask(`hear ${who.client} ${ask.do}`);
    if (ask.do === 'leave') return this.#let(who.client);
    if (ask.do === 'sending') {
      const held = this.held.get(who.client);
      if (held) this.held.set(who.client, { ...held, microphone: ask.microphone, camera: ask.camera });
      return;
    }
    if (ask.do !== 'join') return;
    const granted = this.#granted.get(who.client);
    if (!granted) throw new MediaRefusal('media-token');
    const { microphone, camera } = ask;
    const held = { who, ...granted, microphone, camera };
    this.held.set(who.client, held);
    this.tell({ is: 'tell', client: who.client, tells: { what: 'answer', sdp: `answer to ${ask.sdp}` } });
    this.#tell('joined', held);
  }

  async silence(client: string): Promise<void> {
    await this.#ask(`silence ${client}`);
    const held = this.held.get(client);
    if (held) this.held.set(client, { ...held, microphone: false });
  }

  spotlight(_: SessionId, room: MediaRoom, person: PersonId | null): Promise<void> {
    return this.#ask(`spotlight ${room} ${person ?? 'nobody'}`);
  }

  async remove(client: string): Promise<void> {
    await this.#ask(`remove ${client}`);
    this.#let(client);
  }

  async closeSession(session: SessionId): Promise<void> {
    await this.#ask(`close ${session}`);
    for (const { who } of [...this.held.values()]) if (who.session === session) this.#let(who.client);
  }

  record(_: SessionId, room: MediaRoom, on: boolean): Promise<void> {
    return this.#ask(`record ${room} ${on ? 'on' : 'off'}`);
  }

  listen(listener: (event: MediaEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  stop(): Promise<void> {
    this.held.clear();
    return Promise.resolve();
  }

  /** As if this happened at the provider. */
  tell(event: MediaEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  async #ask(what: string): Promise<void> {
    this.asked.push(what);
    await this.waiting;
    if (this.refusing !== null) throw new MediaRefusal(this.refusing);
  }

  #let(client: string): void {
    const held = this.held.get(client);
    this.held.delete(client);
    this.#granted.delete(client);
    if (held) this.#tell('left', held);
  }

  #tell(is: 'joined' | 'left', { who, room }: Held): void {
    this.tell({ is, session: who.session, person: who.person, room });
  }
}

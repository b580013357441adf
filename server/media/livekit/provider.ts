import { AccessToken, WebhookReceiver } from 'livekit-server-sdk';
import type { SessionId } from '#domain/kernel/ids.ts';
import type { JoinGrant, MediaAsk } from '#protocol/media.ts';
import {
  type Attendee,
  type MediaEvent,
  type MediaProvider,
  MediaRefusal,
  type MediaRights,
  type MediaRoom,
} from '../../ports/media.ts';
import { Roll, sameRights } from '../link/roll.ts';
import { Calls } from './calls.ts';
import { Departures } from './departures.ts';
import { type Heard, heardIn, isOnTelephone } from './heard.ts';
import { videoGrant } from './rights.ts';
import { ofSession, roomName } from './room-names.ts';
import { LiveKitServer, type LiveKitSettings } from './server.ts';

/** LiveKit itself renews the token of who is in; this one only opens the door (s). */
const lifetime = 60;

export interface LiveKitOptions {
  now(): number;
  /** One line for the operator; never a secret, never a name. */
  log(line: string): void;
  /** How long somebody who moved may stay in the room before (ms). */
  readonly grace?: number;
  /** What could not be asked about a call is asked again after this (ms). */
  readonly again?: number;
}

/** A LiveKit server. One that is self-hosted moves nobody: a move is a grant for the other room. */
export class LiveKitProvider implements MediaProvider {
  readonly id = 'livekit';
  readonly capabilities = {
    surface: 'page',
    move: 'rejoin',
    roster: 'webhook',
    telephone: true,
    // what LiveKit's own benchmark tells of a server with 16 cores where one speaks to many
    mostInPlenary: 3_000,
  } as const;
  readonly #settings: LiveKitSettings;
  readonly #options: LiveKitOptions;
  readonly #server: LiveKitServer;
  readonly #webhooks: WebhookReceiver;
  readonly #departures: Departures;
  readonly #calls: Calls;
  readonly #roll = new Roll();

  constructor(settings: LiveKitSettings, options: LiveKitOptions) {
    this.#settings = settings;
    this.#options = options;
    this.#server = new LiveKitServer(settings);
    this.#webhooks = new WebhookReceiver(settings.key, settings.secret);
    const take = (who: Attendee, room: MediaRoom) => this.#take(who, room);
    this.#departures = new Departures(options.grace ?? 5_000, take, options.log);
    const tell = (event: MediaEvent) => this.#roll.tell(event);
    this.#calls = new Calls(this.#server, { ...options, tell });
  }

  health(): Promise<{ ok: boolean; detail: string }> {
    return this.#server.health();
  }

  async ensureRoom(session: SessionId, room: MediaRoom): Promise<void> {
    const name = roomName(session, room);
    await this.#server.open(name);
    await this.#calls.takeUp(session, room, (await this.#server.peopleIn(name)).filter(isOnTelephone));
  }

  async grant(who: Attendee, room: MediaRoom, rights: MediaRights): Promise<JoinGrant> {
    const before = this.#roll.of(who.client);
    if (before && before.room !== room) this.#departures.later(who, before.room);
    this.#roll.put(who, room, rights);
    const { key, secret, url } = this.#settings;
    const token = new AccessToken(key, secret, { identity: who.person, name: who.name, ttl: lifetime });
    token.addGrant(videoGrant(roomName(who.session, room), rights));
    const expiresAt = this.#options.now() + lifetime * 1_000;
    return { provider: 'livekit', room, rights, expiresAt, url, token: await token.toJwt() };
  }

  async place(who: Attendee, room: MediaRoom, rights: MediaRights): Promise<JoinGrant | null> {
    if (this.#calls.has(who.client)) await this.#calls.place(who, room, rights);
    const before = this.#roll.of(who.client);
    if (!before) return null;
    if (before.room !== room) return this.grant(who, room, rights);
    if (sameRights(before.rights, rights)) return null;
    this.#roll.put(who, room, rights);
    const isIn = await this.#server.allow(roomName(who.session, room), who.person, rights);
    // on their way in, the token in their hand still says the old rights
    return isIn ? null : this.grant(who, room, rights);
  }

  async hear(who: Attendee, ask: MediaAsk): Promise<void> {
    if (ask.do === 'leave') await this.remove(who.client);
    if (ask.do === 'arrived' && this.#roll.arrive(who.client, ask.room))
      await this.#departures.now(who.client);
  }

  async silence(client: string): Promise<void> {
    const place = this.#roll.of(client);
    await this.#calls.silence(client);
    if (place) await this.#server.mute(roomName(place.who.session, place.room), place.who.person);
  }

  /** Every picture comes to every browser; the page itself makes one large. */
  async spotlight(): Promise<void> {}

  async remove(client: string): Promise<void> {
    await this.#calls.end(client);
    const place = this.#roll.of(client);
    if (!place) return;
    this.#roll.remove(client);
    await this.#departures.now(client);
    await this.#take(place.who, place.room);
  }

  async closeSession(session: SessionId): Promise<void> {
    this.#roll.close(session);
    this.#calls.close(session);
    await this.#server.close(ofSession(session));
  }

  async webhook(body: string, headers: Readonly<Record<string, string>>): Promise<readonly MediaEvent[]> {
    const event = await this.#webhooks.receive(body, headers.authorization).catch(() => {
      throw new MediaRefusal('media-signature');
    });
    const heard = heardIn(event);
    return heard ? this.#follow(heard) : [];
  }

  listen(listener: (event: MediaEvent) => void): () => void {
    return this.#roll.listen(listener);
  }

  async stop(): Promise<void> {
    this.#departures.stop();
    this.#roll.stop();
  }

  /** Takes a person out of a room, unless they sit there on another device: for LiveKit that is the same person. */
  async #take({ session, person }: Attendee, room: MediaRoom): Promise<void> {
    if (this.#roll.in(session, person).some((place) => place.room === room)) return;
    await this.#server.take(roomName(session, room), person, this.#options.now());
  }

  /** What LiveKit says of a room is told on. Who came into a room where Polder does not have them goes out again. */
  async #follow(heard: Heard): Promise<readonly MediaEvent[]> {
    const ofCall = await this.#calls.heard(heard, isOnTelephone(heard.participant));
    const { is, session, room, person } = heard;
    if (ofCall || is === 'sending') return ofCall ?? [];
    const places = this.#roll.in(session, person);
    const here = places.filter((place) => place.room === room);
    for (const { who } of here) this.#roll.mark(who.client, is === 'joined');
    if (places.length > 0 && here.length === 0) {
      const isGoing = places.some(({ who }) => this.#departures.has(who.client, room));
      if (is === 'joined' && !isGoing && places[0]) await this.#take(places[0].who, room);
      return [];
    }
    if (is === 'joined') for (const { who } of here) await this.#departures.now(who.client);
    return [{ is, session, person, room }];
  }
}

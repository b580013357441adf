import type { DomainEvent } from '#domain/kernel/decider.ts';
import type { PersonId, StreamName } from '#domain/kernel/ids.ts';
import type { OrganisationEvent } from '#domain/people/events.ts';
import type { SessionState } from '#domain/session/state.ts';
import { type CloseCode, closeCodes } from '#protocol/close-codes.ts';
import type { Standing, You } from '#protocol/down.ts';
import type { Committed } from '../dispatch/home.ts';
import { kindOf } from '../dispatch/streams.ts';
import type { MediaDesk } from '../ports/media-desk.ts';
import { acquaintancesOf, displacedBy, introductionsIn, isIntroduced } from './acquaintance.ts';
import type { Client, Subscription } from './client.ts';
import { type Gatekeeper, viewerFor } from './identity.ts';
import type { Names } from './names.ts';
import { Room, type RoomKeeper } from './room.ts';
import { SessionSide } from './session-side.ts';

/** A room, and for a session what lives beside its log. */
export interface Place {
  readonly room: Room;
  readonly side: SessionSide | null;
  readonly release: () => void;
}

const nobody: ReadonlySet<PersonId> = new Set();

export interface RoomsOptions extends Gatekeeper {
  /** Sound and picture; left out: there is none. */
  readonly media?: MediaDesk;
}

/** All rooms that somebody is in. */
export class Rooms {
  readonly #gate: RoomsOptions;
  readonly #names: Names;
  readonly #places = new Map<StreamName, Promise<Place>>();
  readonly #open = new Map<StreamName, Place>();
  readonly #claims = new Map<StreamName, number>();

  constructor(gate: RoomsOptions, names: Names) {
    this.#gate = gate;
    this.#names = names;
    gate.dispatch.onCommitted((committed) => this.#take(committed));
  }

  /** Claims a place; each claim is given back once with `giveBack`. */
  async claim(stream: StreamName): Promise<Place> {
    this.#claims.set(stream, (this.#claims.get(stream) ?? 0) + 1);
    let opening = this.#places.get(stream);
    if (!opening) {
      opening = this.#make(stream);
      this.#places.set(stream, opening);
    }
    try {
      return await opening;
    } catch (error) {
      this.#places.delete(stream);
      this.giveBack(stream);
      throw error;
    }
  }

  /** After the last claim the room is put away. */
  giveBack(stream: StreamName): void {
    const left = (this.#claims.get(stream) ?? 1) - 1;
    if (left > 0) {
      this.#claims.set(stream, left);
      return;
    }
    this.#claims.delete(stream);
    const place = this.#open.get(stream);
    this.#open.delete(stream);
    this.#places.delete(stream);
    place?.side?.stop();
    place?.release();
  }

  /** The streams are no more: whoever follows them is told. */
  end(streams: readonly StreamName[]): void {
    for (const stream of streams) {
      const place = this.#open.get(stream);
      if (!place) continue;
      for (const client of [...place.room.subscriptions.keys()]) client.expel(closeCodes.gone);
    }
  }

  /** A person's first name changed: those who know them hear it. */
  async renamed(person: PersonId): Promise<void> {
    this.#names.forget(person);
    await this.#names.load([person]);
    // an empty name makes screens forget the one they have
    const names = { [person]: '', ...this.#names.of([person]) };
    for (const { room, side } of this.#open.values()) {
      if (!side) continue;
      for (const { client, viewer } of room.subscriptions.values()) {
        if (acquaintancesOf(room.state as SessionState, viewer).includes(person))
          client.send({ kind: 'names', names });
      }
    }
  }

  /** A person's data were erased: nobody hears the name any more, and what their link opened closes, their call too. */
  async erased(person: PersonId): Promise<void> {
    this.#hangUp(person, closeCodes.linkInvalid);
    this.#gate.media?.dismissed(person);
    await this.renamed(person);
  }

  /** Somebody without a part in the evening looks along: staff know them by name, as they know everybody. */
  introduce({ client, viewer }: Subscription): void {
    const { person } = viewer;
    if (person === null || viewer.kind !== 'staff') return;
    for (const { room, side } of this.#open.values()) {
      if (!side || !room.subscriptions.has(client)) continue;
      if (acquaintancesOf(room.state as SessionState, viewer).includes(person)) continue;
      const names = this.#names.of([person]);
      for (const other of room.subscriptions.values())
        if (other.viewer.kind === 'staff') other.client.send({ kind: 'names', names });
    }
  }

  /** What this person may do has changed, or the way they came in is closed: they come in again, if they can. */
  identifyAgain(person: PersonId): void {
    this.#hangUp(person, closeCodes.comeBack);
  }

  #hangUp(person: PersonId, code: CloseCode): void {
    for (const { room } of this.#open.values()) {
      for (const client of [...room.subscriptions.keys()]) {
        if (client.identity.person === person) client.expel(code);
      }
    }
  }

  async #make(stream: StreamName): Promise<Place> {
    const release = this.#gate.dispatch.hold(stream);
    const { state, version } = await this.#gate.dispatch.lookAt(stream);
    const isSession = kindOf(stream) === 'session';
    const room = new Room(
      stream,
      state,
      version,
      isSession ? this.#sessionKeeper(stream) : this.#plainKeeper(stream),
    );
    const place = { room, side: isSession ? new SessionSide(room) : null, release };
    this.#open.set(stream, place);
    return place;
  }

  #take(committed: Committed): void {
    for (const event of committed.events as readonly OrganisationEvent[]) {
      if (event.type === 'staff-appointed' || event.type === 'staff-dismissed')
        this.identifyAgain(event.person);
    }
    const place = this.#open.get(committed.stream);
    if (!place) return;
    place.room.take(committed);
    if (committed.events.some(({ type }) => type === 'contribution-redacted')) place.room.forgetTail();
    if (place.side && committed.events.some(({ type }) => tallying.has(type))) place.side.tallied();
  }

  #plainKeeper(stream: StreamName): RoomKeeper {
    return {
      displacedBy: () => nobody,
      viewerNow: (client, state) => viewerFor(client.identity, stream, state),
      moved: ({ client }) => client.close(closeCodes.comeBack),
      dismissed: ({ client }) => client.expel(closeCodes.notAllowed),
    };
  }

  #sessionKeeper(stream: StreamName): RoomKeeper {
    return {
      displacedBy,
      viewerNow: (client, state) => viewerFor(client.identity, stream, state),
      moved: (subscription, standing) => this.#tellMove(stream, subscription, standing),
      dismissed: ({ client }) => client.expel(closeCodes.notAllowed),
      beforeFlush: (events) => this.#introduce(stream, events),
    };
  }

  /** Names of newly seated people and of who speaks to all, and whether they are here, arrive before the event does. */
  #introduce(stream: StreamName, events: readonly DomainEvent[]): Promise<void> | undefined {
    const introductions = introductionsIn(events);
    if (introductions.length === 0) return undefined;
    return this.#names.load(introductions.flatMap(({ people }) => people)).then(() => {
      const { room, side } = this.#open.get(stream) ?? {};
      for (const introduction of introductions) {
        const names = this.#names.of(introduction.people);
        const here = side?.hereAmong(introduction.people) ?? [];
        for (const group of room?.groups() ?? []) {
          const [first] = group;
          if (!first || !isIntroduced(first.viewer, introduction)) continue;
          for (const { client } of group) {
            client.send({ kind: 'names', names });
            if (here.length > 0) client.send({ kind: 'presence', here, gone: [] });
          }
        }
      }
    });
  }

  #tellMove(stream: StreamName, subscription: Subscription, standing: Standing): void {
    const place = this.#open.get(stream);
    if (!place) return;
    const state = place.room.state as SessionState;
    const people = acquaintancesOf(state, subscription.viewer);
    const online = place.side?.onlineFor(subscription) ?? [];
    const you = youOf(subscription.client, subscription);
    const { client } = subscription;
    client.send({ kind: 'scope', you, names: this.#names.of(people), online, standing });
    if (this.#names.knows(people)) return;
    void this.#names.load(people).then(() => client.send({ kind: 'names', names: this.#names.of(people) }));
  }
}

const tallying: ReadonlySet<string> = new Set([
  'support-asked',
  'support-given',
  'support-closed',
  'message-sent',
  'person-joined',
]);

export const youOf = (client: Client, { viewer }: Pick<Subscription, 'viewer'>): You => ({
  person: viewer.person,
  kind: viewer.kind,
  table: viewer.table,
  roles: [...client.identity.roles],
});

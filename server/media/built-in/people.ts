import type { PersonId, SessionId } from '#domain/kernel/ids.ts';
import type { Attendee, MediaEvent, MediaRights, MediaRoom } from '../../ports/media.ts';

/** Where somebody of this provider is meant to be. */
export interface Standing {
  readonly who: Attendee;
  readonly room: MediaRoom;
  readonly rights: MediaRights;
  /** Sent an offer: they have, or wait for, a line to a forwarder. */
  readonly joined: boolean;
  /** Packets come and go. */
  readonly connected: boolean;
}

type Tell = (event: MediaEvent) => void;

/** Everybody who was granted sound here, and whether it comes through. */
export class People {
  readonly #standing = new Map<string, Standing>();
  readonly #tell: Tell;

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  of(client: string): Standing | undefined {
    return this.#standing.get(client);
  }

  in(session: SessionId): readonly Standing[] {
    return [...this.#standing.values()].filter(({ who }) => who.session === session);
  }

  /** The newest tab of this person that is in the room. */
  find(session: SessionId, room: MediaRoom, person: PersonId): Standing | undefined {
    return this.in(session).findLast((one) => one.room === room && one.who.person === person);
  }

  grant(who: Attendee, room: MediaRoom, rights: MediaRights): void {
    const before = this.#standing.get(who.client);
    this.#change({ joined: false, connected: false, ...before, who, room, rights });
  }

  move(client: string, room: MediaRoom, rights: MediaRights): void {
    const before = this.#standing.get(client);
    if (before) this.#change({ ...before, room, rights });
  }

  joins(client: string): void {
    const before = this.#standing.get(client);
    if (before) this.#change({ ...before, joined: true });
  }

  connect(client: string, connected: boolean): void {
    const before = this.#standing.get(client);
    if (before) this.#change({ ...before, connected });
  }

  remove(client: string): Standing | undefined {
    const before = this.#standing.get(client);
    this.#standing.delete(client);
    if (before?.connected) this.#moved('left', before);
    return before;
  }

  #change(now: Standing): void {
    const before = this.#standing.get(now.who.client);
    this.#standing.set(now.who.client, now);
    const stays = before?.connected && now.connected && before.room === now.room;
    if (stays) return;
    if (before?.connected) this.#moved('left', before);
    if (now.connected) this.#moved('joined', now);
  }

  #moved(is: 'joined' | 'left', { who, room }: Standing): void {
    this.#tell({ is, session: who.session, person: who.person, room });
  }
}

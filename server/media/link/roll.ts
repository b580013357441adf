import type { SessionId } from '#domain/kernel/ids.ts';
import type { Attendee, MediaEvent, MediaRights, MediaRoom } from '../../ports/media.ts';

export interface Place {
  readonly who: Attendee;
  readonly room: MediaRoom;
  readonly rights: MediaRights;
  /** They are really there, as far as they or the provider told. */
  readonly arrived: boolean;
}

/** Where Polder has everybody of a provider beside it, and who was heard to be there. In memory: it is asked again. */
export class Roll {
  readonly #places = new Map<string, Place>();
  readonly #listeners = new Set<(event: MediaEvent) => void>();

  of(client: string): Place | undefined {
    return this.#places.get(client);
  }

  /** Everybody of a session, or of a person in it. */
  in(session: SessionId, person?: string): readonly Place[] {
    return [...this.#places.values()].filter(
      ({ who }) => who.session === session && (person === undefined || who.person === person),
    );
  }

  /** Puts somebody in a room. In another room than before they have not arrived yet. */
  put(who: Attendee, room: MediaRoom, rights: MediaRights): void {
    const before = this.#places.get(who.client);
    const stays = before?.room === room;
    if (before && !stays) this.#gone(before);
    this.#places.set(who.client, { who, room, rights, arrived: stays && before.arrived });
  }

  /** They are there. What somebody says of a room where Polder does not have them (any more) counts for nothing. */
  arrive(client: string, room: string): boolean {
    const place = this.#places.get(client);
    if (place?.room !== room) return false;
    this.mark(client, true);
    if (!place.arrived) this.tell({ is: 'joined', ...about(place) });
    return true;
  }

  /** Heard in another way, by who listens as well: nobody is told. */
  mark(client: string, arrived: boolean): void {
    const place = this.#places.get(client);
    if (place) this.#places.set(client, { ...place, arrived });
  }

  /** They are not there any more, and keep their place. */
  depart(client: string): void {
    const place = this.#places.get(client);
    this.mark(client, false);
    if (place) this.#gone(place);
  }

  remove(client: string): void {
    const place = this.#places.get(client);
    if (!place) return;
    this.#places.delete(client);
    this.#gone(place);
  }

  close(session: SessionId): void {
    for (const { who } of this.in(session)) this.remove(who.client);
  }

  listen(listener: (event: MediaEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  tell(event: MediaEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  stop(): void {
    this.#places.clear();
    this.#listeners.clear();
  }

  #gone(place: Place): void {
    if (place.arrived) this.tell({ is: 'left', ...about(place) });
  }
}

const about = ({ who, room }: Place) => ({ session: who.session, person: who.person, room });

export const sameRights = (a: MediaRights, b: MediaRights): boolean =>
  a.speak === b.speak && a.camera === b.camera;

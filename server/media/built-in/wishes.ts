import type { PersonId, SessionId } from '#domain/kernel/ids.ts';
import type { MediaRoom } from '../../ports/media.ts';

/** What was asked of the rooms of each session: a forwarder that takes a session over is told again. */
export class Wishes {
  readonly #recorded = new Map<SessionId, Set<MediaRoom>>();
  readonly #lit = new Map<SessionId, Map<MediaRoom, PersonId>>();

  record(session: SessionId, room: MediaRoom, on: boolean): void {
    const rooms = this.#recorded.get(session) ?? new Set();
    this.#recorded.set(session, rooms);
    if (on) rooms.add(room);
    else rooms.delete(room);
  }

  recorded(session: SessionId): Iterable<MediaRoom> {
    return this.#recorded.get(session) ?? [];
  }

  light(session: SessionId, room: MediaRoom, person: PersonId | null): void {
    const rooms = this.#lit.get(session) ?? new Map();
    this.#lit.set(session, rooms);
    if (person === null) rooms.delete(room);
    else rooms.set(room, person);
  }

  litIn(session: SessionId, room: MediaRoom): PersonId | null {
    return this.#lit.get(session)?.get(room) ?? null;
  }

  forget(session: SessionId): void {
    this.#recorded.delete(session);
    this.#lit.delete(session);
  }
}

import type { SessionId } from '#domain/kernel/ids.ts';
import type { JoinGrant, MediaAsk } from '#protocol/media.ts';
import type { Attendee, MediaEvent, MediaRights, MediaRoom } from '../../ports/media.ts';
import { Roll } from './roll.ts';

/**
 * A provider beside Polder that takes no orders of ours: people go where Polder has them with a grant for that room, and
 * say themselves that they are there.
 */
export abstract class Beside {
  readonly #roll = new Roll();

  /** What opens the door of one room. */
  protected abstract open(who: Attendee, room: MediaRoom, rights: MediaRights): Promise<JoinGrant>;

  /** Rooms make themselves when the first comes in. */
  async ensureRoom(): Promise<void> {}

  async grant(who: Attendee, room: MediaRoom, rights: MediaRights): Promise<JoinGrant> {
    this.#roll.put(who, room, rights);
    return this.open(who, room, rights);
  }

  async place(who: Attendee, room: MediaRoom, rights: MediaRights): Promise<JoinGrant | null> {
    const before = this.#roll.of(who.client);
    if (!before) return null;
    if (before.room !== room) return this.grant(who, room, rights);
    this.#roll.put(who, room, rights);
    return null;
  }

  async hear(who: Attendee, ask: MediaAsk): Promise<void> {
    if (ask.do === 'arrived') this.#roll.arrive(who.client, ask.room);
    if (ask.do === 'leave') this.#roll.depart(who.client);
  }

  /** Nobody here can turn off a microphone elsewhere: a page of ours does it itself, and else it is asked in words. */
  async silence(): Promise<void> {}

  async spotlight(): Promise<void> {}

  async remove(client: string): Promise<void> {
    this.#roll.remove(client);
  }

  async closeSession(session: SessionId): Promise<void> {
    this.#roll.close(session);
  }

  listen(listener: (event: MediaEvent) => void): () => void {
    return this.#roll.listen(listener);
  }

  async stop(): Promise<void> {
    this.#roll.stop();
  }
}

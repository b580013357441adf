import type { Attendee, MediaRoom } from '../../ports/media.ts';

/** How often it is tried to take somebody out of a room that they were moved away from. */
const attempts = 5;

interface Departure {
  readonly who: Attendee;
  readonly room: MediaRoom;
  readonly tried: number;
  readonly timer: NodeJS.Timeout;
}

/** People who may stay a moment in a room that they were moved away from, so that the new one is there before it goes. */
export class Departures {
  readonly #pending = new Map<string, Departure>();
  readonly #grace: number;
  readonly #take: (who: Attendee, room: MediaRoom) => Promise<void>;
  readonly #log: (line: string) => void;

  /** `grace` in ms. */
  constructor(
    grace: number,
    take: (who: Attendee, room: MediaRoom) => Promise<void>,
    log: (line: string) => void,
  ) {
    this.#grace = grace;
    this.#take = take;
    this.#log = log;
  }

  later(who: Attendee, room: MediaRoom, tried = 0): void {
    this.#clear(who.client, room);
    const timer = setTimeout(() => void this.#go(who.client, room), this.#grace);
    timer.unref();
    this.#pending.set(keyOf(who.client, room), { who, room, tried, timer });
  }

  has(client: string, room: MediaRoom): boolean {
    return this.#pending.has(keyOf(client, room));
  }

  /** They have arrived where they go, or are gone altogether. */
  async now(client: string): Promise<void> {
    for (const { who, room } of [...this.#pending.values()])
      if (who.client === client) await this.#go(client, room);
  }

  stop(): void {
    for (const { timer } of this.#pending.values()) clearTimeout(timer);
    this.#pending.clear();
  }

  #clear(client: string, room: MediaRoom): void {
    clearTimeout(this.#pending.get(keyOf(client, room))?.timer);
    this.#pending.delete(keyOf(client, room));
  }

  async #go(client: string, room: MediaRoom): Promise<void> {
    const departure = this.#pending.get(keyOf(client, room));
    if (!departure) return;
    this.#clear(client, room);
    const { who, tried } = departure;
    try {
      await this.#take(who, room);
    } catch {
      if (tried + 1 < attempts) this.later(who, room, tried + 1);
      else this.#log(`livekit: somebody who moved away could not be taken out of ${room} of ${who.session}`);
    }
  }
}

const keyOf = (client: string, room: MediaRoom): string => `${client} ${room}`;

import type { Actor, StaffRole } from '#domain/kernel/decider.ts';
import type { PersonId, StreamName } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { Outcome, Storage } from '../ports/storage.ts';
import { type Committed, Home, type Request } from './home.ts';
import { deciderOf, type StateOf, type StreamKind } from './streams.ts';

type Listener = (committed: Committed) => void;

/** How many idle streams stay in memory before the ones used longest ago are let go. */
const mostHomes = 400;

/**
 * The one way in: every change of anything goes through `run`. Listeners hear of a change after it is on
 * disk, in order per stream, and never have a part in the decision.
 */
export class Dispatch {
  readonly #storage: Storage;
  readonly #now: () => Moment;
  readonly #homes = new Map<StreamName, Promise<Home>>();
  readonly #listeners = new Set<Listener>();
  readonly #kept = new Map<StreamName, number>();

  constructor(storage: Storage, now: () => Moment) {
    this.#storage = storage;
    this.#now = now;
  }

  async run(request: Request): Promise<Outcome> {
    const home = await this.#home(request.stream);
    return home.run(request);
  }

  /** The state on disk of a stream, and its version. */
  async look<Kind extends StreamKind>(
    kind: Kind,
    subject?: string,
  ): Promise<{ state: StateOf<Kind>; version: number }> {
    const home = await this.#home(subject === undefined ? kind : `${kind}:${subject}`);
    return { state: home.state as StateOf<Kind>, version: home.version };
  }

  async lookAt(stream: StreamName): Promise<{ state: unknown; version: number }> {
    const home = await this.#home(stream);
    return { state: home.state, version: home.version };
  }

  /** Gives back how to stop listening. */
  onCommitted(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** While held, a stream stays in memory: somebody is watching it. */
  hold(stream: StreamName): () => void {
    this.#kept.set(stream, (this.#kept.get(stream) ?? 0) + 1);
    return () => {
      const left = (this.#kept.get(stream) ?? 1) - 1;
      if (left > 0) this.#kept.set(stream, left);
      else this.#kept.delete(stream);
    };
  }

  /** After words were taken out of the log itself. */
  async refresh(stream: StreamName): Promise<void> {
    const home = this.#homes.get(stream);
    if (home) await (await home).refresh();
  }

  /** After streams were removed whole. */
  letGo(streams: readonly StreamName[]): void {
    for (const stream of streams) this.#homes.delete(stream);
  }

  /** The roles that hold in the whole organisation. */
  async rolesOf(person: PersonId): Promise<readonly StaffRole[]> {
    const { state } = await this.look('organisation');
    return state.status === 'founded' ? (state.staff[person] ?? []) : [];
  }

  /** What the organisation calls itself; empty before it is founded. */
  async organisationName(): Promise<string> {
    const { state } = await this.look('organisation');
    return state.status === 'founded' ? state.name : '';
  }

  async actorOf(person: PersonId): Promise<Actor> {
    return { person, roles: await this.rolesOf(person) };
  }

  #home(stream: StreamName): Promise<Home> {
    const known = this.#homes.get(stream);
    if (known) {
      this.#homes.delete(stream);
      this.#homes.set(stream, known);
      return known;
    }
    const opened = Home.open(stream, this.#storage, this.#now, (committed) => this.#publish(committed));
    this.#homes.set(stream, opened);
    opened.catch(() => this.#homes.delete(stream));
    if (this.#homes.size > mostHomes) void this.#letIdleGo();
    return opened;
  }

  async #letIdleGo(): Promise<void> {
    for (const [stream, opened] of this.#homes) {
      if (this.#homes.size <= mostHomes) return;
      const home = await opened;
      if (!home.busy && !this.#kept.has(stream)) this.#homes.delete(stream);
    }
  }

  #publish(committed: Committed): void {
    for (const listener of this.#listeners) listener(committed);
  }
}

/** What one viewer may see of a state, without knowing which slice it is. */
export const viewOf = (
  stream: StreamName,
  state: unknown,
  viewer: Parameters<ReturnType<typeof deciderOf>['view']>[1],
): unknown => deciderOf(stream).view(state, viewer);

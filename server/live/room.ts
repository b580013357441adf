import { audienceKey, canSee, type Viewer } from '#domain/kernel/audience.ts';
import type { DomainEvent } from '#domain/kernel/decider.ts';
import type { PersonId, StreamName } from '#domain/kernel/ids.ts';
import type { Standing } from '#protocol/down.ts';
import { viewOf } from '../dispatch/dispatch.ts';
import type { Committed } from '../dispatch/home.ts';
import type { Client, Subscription } from './client.ts';
import { Batch } from './frames.ts';

/**
 * The longest pause between two frames (ms). A pause lasts a quarter of what writing the last frame to everybody
 * took: a small room hears at once, and a large one always has a fifth of its time for what comes in.
 */
const longestPause = 20;
/** So many events are worth a frame without a pause. */
const enough = 16;
/** Larger frames come in smaller ones after each other: phones read the first while the next is being written. */
const mostInFrame = 32;
/** Events kept at hand so that who comes back hears only what they missed. */
const tail = 5_000;

/** What a room asks of whoever keeps it. */
export interface RoomKeeper {
  /** Called before a batch goes out, with the clients whose place may have changed already looked at anew. */
  beforeFlush?(events: readonly DomainEvent[]): Promise<void> | undefined;
  /** Whose place, and so whose view, these events may change. */
  displacedBy(events: readonly DomainEvent[]): ReadonlySet<PersonId> | 'all';
  /** How this client looks at the stream now; null when it may not any more. */
  viewerNow(client: Client, state: unknown): Viewer | null;
  /** Tells a client the whole state anew, from its place as it is now. */
  moved(subscription: Subscription, standing: Standing): void;
  /** This client may not look any more. */
  dismissed(subscription: Subscription): void;
}

export const keyOf = (viewer: Viewer): string => `${audienceKey(viewer)}|${viewer.person ?? ''}`;

/**
 * Everyone who follows one stream. Events gather for a tick and go out as one frame per audience:
 * built once, written to each socket. Every client in a room is always at the room's version.
 */
export class Room {
  readonly stream: StreamName;
  readonly #keeper: RoomKeeper;
  readonly #groups = new Map<string, Set<Subscription>>();
  readonly subscriptions = new Map<Client, Subscription>();
  #state: unknown;
  #version: number;
  #pending: DomainEvent[] = [];
  #pendingVersion: number;
  #recent: { version: number; event: DomainEvent }[] = [];
  #recentFrom: number;
  #flushedAt = 0;
  #flushTook = 0;
  #timer: NodeJS.Timeout | null = null;
  #flushing: Promise<void> | null = null;

  constructor(stream: StreamName, state: unknown, version: number, keeper: RoomKeeper) {
    this.stream = stream;
    this.#state = state;
    this.#version = version;
    this.#pendingVersion = version;
    this.#recentFrom = version;
    this.#keeper = keeper;
  }

  get state(): unknown {
    return this.#state;
  }

  get empty(): boolean {
    return this.subscriptions.size === 0;
  }

  /** New events, in order, already on disk. */
  take(committed: Committed): void {
    const first = committed.version - committed.events.length + 1;
    const isNext = committed.events.length > 0 && first === this.#pendingVersion + 1;
    if (!isNext && committed.version < this.#pendingVersion) return;
    this.#state = committed.state;
    this.#pendingVersion = committed.version;
    if (!isNext) {
      this.#beginAnew();
      return;
    }
    committed.events.forEach((event, index) => {
      this.#pending.push(event);
      this.#recent.push({ version: first + index, event });
    });
    if (this.#recent.length > 2 * tail) {
      this.#recent = this.#recent.slice(-tail);
      this.#recentFrom = (this.#recent[0]?.version ?? 1) - 1;
    }
    this.#schedule();
  }

  /** Words were taken away: whoever was gone meanwhile gets the state as it is now, not the events that led there. */
  forgetTail(): void {
    this.#recent = [];
    this.#recentFrom = this.#pendingVersion;
  }

  /** The log was rewritten, or something in it passed us by: nobody goes on from what they have. */
  #beginAnew(): void {
    this.#pending = [];
    this.#version = this.#pendingVersion;
    this.#recent = [];
    this.#recentFrom = this.#version + 1;
    this.#tellAnew('all', () => true);
  }

  /**
   * Lets somebody in and says where the stream stands for them: what they missed, or everything. Null when they
   * may not look. Who they are here is found out when all that happened before has been told.
   */
  async enter(client: Client, since: number, key: string | null): Promise<Standing | null> {
    while (this.#pending.length > 0) await this.flush();
    this.leave(client);
    const viewer = this.#keeper.viewerNow(client, this.#state);
    if (!viewer) return null;
    const subscription: Subscription = { client, viewer, told: this.#version, owed: 0 };
    this.subscriptions.set(client, subscription);
    this.#group(viewer).add(subscription);
    return this.#standing(viewer, since, key);
  }

  leave(client: Client): void {
    const subscription = this.subscriptions.get(client);
    if (!subscription) return;
    this.subscriptions.delete(client);
    this.#ungroup(subscription);
  }

  /** An acknowledged command led to `version`: its sender must hear that the stream is there. */
  owe(client: Client, version: number): void {
    const subscription = this.subscriptions.get(client);
    if (!subscription || subscription.told >= version) return;
    if (version <= this.#version) {
      client.sendBytes(new Batch(this.stream, this.#version, []).emptyFrame());
      subscription.told = this.#version;
      return;
    }
    subscription.owed = version;
  }

  groups(): IterableIterator<ReadonlySet<Subscription>> {
    return this.#groups.values();
  }

  async flush(): Promise<void> {
    while (this.#flushing) await this.#flushing;
    if (this.#pending.length === 0) return;
    this.#flushing = this.#flushNow().finally(() => {
      this.#flushing = null;
    });
    await this.#flushing;
  }

  #schedule(): void {
    if (this.#timer) return;
    const pause = this.#pending.length >= enough ? 0 : Math.min(this.#flushTook / 4, longestPause);
    const wait = Math.max(0, this.#flushedAt + pause - performance.now());
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.flush();
    }, wait);
  }

  async #flushNow(): Promise<void> {
    const before = this.#keeper.beforeFlush?.(this.#pending);
    if (before) await before;
    const events = this.#portion();
    this.#pending = this.#pending.slice(events.length);
    this.#version = this.#pendingVersion - this.#pending.length;
    const batch = new Batch(this.stream, this.#version, events);
    const began = performance.now();
    const told = this.#tellMovers(events);
    const personal = batch.personal;
    for (const group of this.#groups.values()) this.#tellGroup(group, batch, personal, told);
    this.#flushedAt = performance.now();
    this.#flushTook = this.#flushedAt - began;
    if (this.#pending.length > 0) this.#schedule();
  }

  /** Everything at once where somebody changes place: their view is of the newest state. */
  #portion(): readonly DomainEvent[] {
    if (this.#pending.length <= mostInFrame) return this.#pending;
    const displaced = this.#keeper.displacedBy(this.#pending);
    return displaced === 'all' || displaced.size > 0 ? this.#pending : this.#pending.slice(0, mostInFrame);
  }

  /** Those who now sit elsewhere get their new whole view instead of the frame. */
  #tellMovers(events: readonly DomainEvent[]): ReadonlySet<Subscription> {
    const displaced = this.#keeper.displacedBy(events);
    if (displaced !== 'all' && displaced.size === 0) return new Set();
    return this.#tellAnew(displaced, (now, before) => keyOf(now) !== keyOf(before));
  }

  #tellAnew(
    people: ReadonlySet<PersonId> | 'all',
    must: (now: Viewer, before: Viewer) => boolean,
  ): ReadonlySet<Subscription> {
    const told = new Set<Subscription>();
    for (const subscription of [...this.subscriptions.values()]) {
      const { person } = subscription.viewer;
      if (people !== 'all' && (person === null || !people.has(person))) continue;
      const viewer = this.#keeper.viewerNow(subscription.client, this.#state);
      if (viewer === null) {
        this.leave(subscription.client);
        this.#keeper.dismissed(subscription);
        continue;
      }
      if (!must(viewer, subscription.viewer)) continue;
      this.#ungroup(subscription);
      subscription.viewer = viewer;
      subscription.told = this.#version;
      this.#group(viewer).add(subscription);
      this.#keeper.moved(subscription, this.#standing(viewer, -1, null));
      told.add(subscription);
    }
    return told;
  }

  #tellGroup(
    group: ReadonlySet<Subscription>,
    batch: Batch,
    personal: ReadonlySet<string>,
    told: ReadonlySet<Subscription>,
  ): void {
    let shared: Buffer | null = null;
    let made = false;
    for (const subscription of group) {
      if (told.has(subscription)) continue;
      const { viewer } = subscription;
      if (viewer.person !== null && viewer.kind !== 'staff' && personal.has(viewer.person)) {
        this.#tell(subscription, batch.frameFor(viewer), batch);
        continue;
      }
      if (!made) shared = batch.frameFor({ ...viewer, person: null });
      made = true;
      this.#tell(subscription, shared, batch);
    }
  }

  #tell(subscription: Subscription, frame: Buffer | null, batch: Batch): void {
    const owed = subscription.owed > subscription.told && subscription.owed <= batch.version;
    if (!frame && !owed) return;
    subscription.client.sendBytes(frame ?? batch.emptyFrame());
    subscription.told = batch.version;
  }

  #standing(viewer: Viewer, since: number, key: string | null): Standing {
    const head = { stream: this.stream, version: this.#version, key: keyOf(viewer) };
    if (key === head.key && since >= this.#recentFrom && since <= this.#version) {
      const missed = this.#recent.filter(({ version }) => version > since && version <= this.#version);
      const events = missed.map(({ event }) => event).filter((event) => canSee(viewer, event.audience));
      return { ...head, events: events.map((event) => ({ ...event })) };
    }
    return { ...head, state: viewOf(this.stream, this.#state, viewer) };
  }

  #group(viewer: Viewer): Set<Subscription> {
    const key = audienceKey(viewer);
    let group = this.#groups.get(key);
    if (!group) {
      group = new Set();
      this.#groups.set(key, group);
    }
    return group;
  }

  #ungroup(subscription: Subscription): void {
    const key = audienceKey(subscription.viewer);
    const group = this.#groups.get(key);
    group?.delete(subscription);
    if (group?.size === 0) this.#groups.delete(key);
  }
}

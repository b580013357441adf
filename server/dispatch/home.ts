import type { Actor, DomainCommand, DomainEvent } from '#domain/kernel/decider.ts';
import type { CommandId, StreamName } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { Refusal } from '#domain/kernel/result.ts';
import type {
  AppendRequest,
  AppendResult,
  Outcome,
  RegisterChange,
  Storage,
  StoredEvent,
} from '../ports/storage.ts';
import { type AnyDecider, deciderOf } from './streams.ts';

/** One command on its way in, with what the shell adds to it. */
export interface Request {
  readonly stream: StreamName;
  readonly id: CommandId;
  readonly actor: Actor;
  readonly command: DomainCommand;
  /** Rows beside the log that must be written with the events or not at all. */
  readonly register?: readonly RegisterChange[];
}

/** Events that are on disk now, and the state they lead to. */
export interface Committed {
  readonly stream: StreamName;
  readonly version: number;
  readonly events: readonly DomainEvent[];
  readonly state: unknown;
}

interface Standing {
  readonly state: unknown;
  readonly version: number;
}

type Flight = Standing & { readonly request: Request };

const snapshotShape = '1';
/** A log that took this many events to read again gets a snapshot, once it is quiet for a moment. */
const longLog = 10_000;
const quietMs = 3_000;
const rememberedOutcomes = 20_000;
const mostTries = 5;

/**
 * The one place where a stream is decided about. Commands are decided at once on the tip (what is on disk
 * plus what is on its way there), appended in that order, and answered only when they are on disk.
 * When an append comes back as a conflict the tip is thrown away, the log is read again and the command
 * decided afresh.
 */
export class Home {
  readonly stream: StreamName;
  readonly #storage: Storage;
  readonly #decider: AnyDecider;
  readonly #now: () => Moment;
  readonly #publish: (committed: Committed) => void;
  readonly #outcomes = new Map<string, Promise<Outcome>>();
  #durable: Standing;
  #tip: Standing;
  #flights = 0;
  /** Appends that the storage has not answered yet. */
  readonly #appending = new Set<Promise<unknown>>();
  /** Who came last: whoever comes next is decided after them, however fast each was looked up. */
  #line: Promise<void> = Promise.resolve();
  #reloading: Promise<void> | null = null;
  /** Who waits for the reading to end, by when they first came. */
  readonly #after: { readonly ticket: number; readonly go: () => void }[] = [];
  #tickets = 0;

  private constructor(
    stream: StreamName,
    storage: Storage,
    now: () => Moment,
    publish: (committed: Committed) => void,
  ) {
    this.stream = stream;
    this.#storage = storage;
    this.#decider = deciderOf(stream);
    this.#now = now;
    this.#publish = publish;
    this.#durable = { state: this.#decider.initial, version: 0 };
    this.#tip = this.#durable;
  }

  static async open(
    stream: StreamName,
    storage: Storage,
    now: () => Moment,
    publish: (committed: Committed) => void,
  ): Promise<Home> {
    const home = new Home(stream, storage, now, publish);
    const snapshot = await storage.snapshot(stream, snapshotShape);
    if (snapshot) home.#durable = { state: snapshot.state, version: snapshot.version };
    await home.#catchUp(home.#durable);
    return home;
  }

  /** What is on disk: the only state that anybody is shown. */
  get state(): unknown {
    return this.#durable.state;
  }

  get version(): number {
    return this.#durable.version;
  }

  get busy(): boolean {
    return this.#flights > 0;
  }

  /** A command id that this actor used before gets its first outcome and runs no second time. */
  run(request: Request): Promise<Outcome> {
    const key = `${request.actor.person} ${request.id}`;
    const known = this.#outcomes.get(key);
    if (known) return known;
    const outcome = this.#runOnce(request);
    this.#outcomes.set(key, outcome);
    if (this.#outcomes.size > rememberedOutcomes) {
      const oldest = this.#outcomes.keys().next();
      if (!oldest.done) this.#outcomes.delete(oldest.value);
    }
    outcome.catch(() => this.#outcomes.delete(key));
    return outcome;
  }

  async #runOnce(request: Request): Promise<Outcome> {
    this.#flights += 1;
    this.#tickets += 1;
    const ticket = this.#tickets;
    try {
      const before = await this.#lookUpInTurn(request);
      if (before) return before;
      for (let tries = 0; tries < mostTries; tries += 1) {
        while (this.#reloading) await this.#turnAfterReading(ticket);
        const outcome = await this.#decideAndAppend(request);
        if (outcome) return outcome;
      }
      throw new Error(`somebody else wrote first ${mostTries} times`);
    } finally {
      this.#flights -= 1;
    }
  }

  /** What this command came to before, if ever. Looks at once, answers in the order in which commands came. */
  async #lookUpInTurn({ actor, id }: Request): Promise<Outcome | null> {
    const looking = this.#storage.outcome(this.stream, actor.person, id);
    this.#line = Promise.allSettled([this.#line, looking]).then(() => undefined);
    await this.#line;
    return looking;
  }

  /** Those who must be decided again go in the order in which they came. */
  #turnAfterReading(ticket: number): Promise<void> {
    return new Promise((go) => this.#after.push({ ticket, go }));
  }

  /** Null when somebody else wrote first and the command must be decided again. */
  async #decideAndAppend(request: Request): Promise<Outcome | null> {
    const now = this.#now();
    const tip = this.#tip;
    const decided = this.#decider.decide(request.command, tip.state, { now, actor: request.actor });
    const events = decided.ok ? decided.value : [];
    const refusal: Refusal | undefined = decided.ok ? undefined : decided.refusal;
    const flight: Flight = {
      request,
      state: events.reduce((state, event) => this.#decider.evolve(state, event), tip.state),
      version: tip.version + events.length,
    };
    this.#tip = { state: flight.state, version: flight.version };
    const result = await this.#append({
      stream: this.stream,
      expected: tip.version,
      at: now,
      actor: request.actor.person,
      commandId: request.id,
      events,
      ...(refusal ? { refusal } : {}),
      ...(request.register && !refusal ? { register: request.register } : {}),
    });
    if (result.kind === 'appended') {
      if (refusal) return { kind: 'refused', refusal };
      if (events.length > 0) await this.#commit(flight, events);
      return { kind: 'accepted', version: flight.version };
    }
    const reading = this.#reload();
    if (result.kind === 'conflict') {
      reading.catch(() => undefined);
      return null;
    }
    await reading;
    return result.kind === 'repeated'
      ? result.outcome
      : { kind: 'refused', refusal: { code: `taken-${result.collection}` } };
  }

  /** A write that failed may have been done all the same: only the log knows. */
  async #append(request: AppendRequest): Promise<AppendResult> {
    const appending = this.#storage.append(request);
    this.#appending.add(appending);
    try {
      return await appending;
    } catch (error) {
      this.#appending.delete(appending);
      await this.#reload();
      throw error;
    } finally {
      this.#appending.delete(appending);
    }
  }

  /** Listeners hear of every event once and in order: what a reading of the log told already is not told again. */
  async #commit(flight: Flight, events: readonly DomainEvent[]): Promise<void> {
    if (flight.version <= this.#durable.version) return;
    if (flight.version - events.length > this.#durable.version) return this.#reload();
    this.#durable = { state: flight.state, version: flight.version };
    this.#publish({ stream: this.stream, version: flight.version, events, state: flight.state });
  }

  /** Writing out a large state takes a while, so never while commands come in. */
  #keepSnapshotWhenQuiet(): void {
    const { version, state } = this.#durable;
    const timer = setTimeout(() => {
      if (this.busy || this.#durable.version !== version) this.#keepSnapshotWhenQuiet();
      else
        void this.#storage
          .keepSnapshot({ stream: this.stream, version, shape: snapshotShape, state })
          .catch(() => undefined);
    }, quietMs);
    timer.unref();
  }

  /** Reads what came after `from`, when nothing is on its way any more. Who comes in meanwhile waits. */
  async #reload(from?: Standing): Promise<void> {
    this.#reloading ??= this.#readAgain(from).finally(() => {
      this.#reloading = null;
      const waiting = this.#after.splice(0).sort((one, other) => one.ticket - other.ticket);
      for (const { go } of waiting) go();
    });
    await this.#reloading;
  }

  async #readAgain(from?: Standing): Promise<void> {
    await Promise.allSettled(this.#appending);
    await this.#catchUp(from ?? this.#durable, (told, missed) => {
      const events = missed.filter(({ version }) => version > told).map(({ event }) => event);
      if (events.length > 0) this.#publish({ stream: this.stream, events, ...this.#durable });
    });
  }

  /** `then` hears up to which version listeners had been told when the reading came in, and what was read. */
  async #catchUp(
    from: Standing,
    then?: (told: number, missed: readonly StoredEvent[]) => void,
  ): Promise<void> {
    const missed = await this.#storage.read(this.stream, from.version);
    const told = this.#durable.version;
    const state = missed.reduce((before, { event }) => this.#decider.evolve(before, event), from.state);
    this.#durable = { state, version: missed.at(-1)?.version ?? from.version };
    this.#tip = this.#durable;
    if (missed.length >= longLog) this.#keepSnapshotWhenQuiet();
    then?.(told, missed);
  }

  /**
   * After a redaction in the log: reads everything again. Until that is done, what was known stands. Listeners
   * hear of it as a change without events: the state they have is no longer true.
   */
  async refresh(): Promise<void> {
    while (this.#reloading) await this.#reloading;
    await this.#reload({ state: this.#decider.initial, version: 0 });
    this.#publish({ stream: this.stream, events: [], ...this.#durable });
  }
}

import type { Actor, DomainCommand, DomainEvent } from '#domain/kernel/decider.ts';
import type { CommandId, StreamName } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { Refusal } from '#domain/kernel/result.ts';
import type { Outcome, RegisterChange, Storage } from '../ports/storage.ts';
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

interface Flight {
  readonly request: Request;
  readonly state: unknown;
  readonly version: number;
}

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
  #durable: { state: unknown; version: number };
  #tip: { state: unknown; version: number };
  #flights = 0;
  #reloading: Promise<void> | null = null;

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
    await home.#catchUp();
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
    try {
      const before = await this.#storage.outcome(this.stream, request.actor.person, request.id);
      if (before) return before;
      for (let tries = 0; tries < mostTries; tries += 1) {
        while (this.#reloading) await this.#reloading;
        const outcome = await this.#decideAndAppend(request);
        if (outcome) return outcome;
      }
      return { kind: 'refused', refusal: { code: 'busy' } };
    } finally {
      this.#flights -= 1;
    }
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
    const result = await this.#storage.append({
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
      if (events.length > 0) this.#commit(flight, events);
      return { kind: 'accepted', version: flight.version };
    }
    await this.#reload();
    if (result.kind === 'repeated') return result.outcome;
    if (result.kind === 'taken') return { kind: 'refused', refusal: { code: `taken-${result.collection}` } };
    return null;
  }

  #commit(flight: Flight, events: readonly DomainEvent[]): void {
    if (flight.version > this.#durable.version) {
      this.#durable = { state: flight.state, version: flight.version };
    }
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

  async #reload(): Promise<void> {
    this.#reloading ??= this.#catchUp().finally(() => {
      this.#reloading = null;
    });
    await this.#reloading;
  }

  async #catchUp(): Promise<void> {
    const missed = await this.#storage.read(this.stream, this.#durable.version);
    for (const stored of missed) {
      this.#durable = {
        state: this.#decider.evolve(this.#durable.state, stored.event),
        version: stored.version,
      };
    }
    this.#tip = this.#durable;
    if (missed.length >= longLog) this.#keepSnapshotWhenQuiet();
  }

  /** After a redaction in the log: read everything again. */
  async refresh(): Promise<void> {
    this.#durable = { state: this.#decider.initial, version: 0 };
    await this.#reload();
  }
}

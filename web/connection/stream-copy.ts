import type { Actor, DomainCommand, DomainEvent } from '#domain/kernel/decider.ts';
import type { CommandId, StreamName } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { Refusal } from '#domain/kernel/result.ts';
import type { AnySlice } from './slices.ts';

interface Pending {
  readonly id: CommandId;
  readonly command: DomainCommand;
  readonly at: Moment;
  /** The version it led to, once the server said so; it goes when the stream is there. */
  acknowledged: number | null;
}

/**
 * This device's copy of one stream: what the server confirmed, and on top of that what was done here and is
 * on its way. On news from the server the commands on their way are decided again (rebase).
 */
export class StreamCopy {
  readonly stream: StreamName;
  readonly #slice: AnySlice;
  #confirmed: unknown;
  #shown: unknown;
  #pending: Pending[] = [];
  #actor: Actor = { person: 'server', roles: [] };
  loaded = false;
  version = 0;
  key: string | null = null;

  constructor(stream: StreamName, slice: AnySlice) {
    this.stream = stream;
    this.#slice = slice;
    this.#confirmed = slice.initial;
    this.#shown = slice.initial;
  }

  /** What the screen shows. */
  get state(): unknown {
    return this.#shown;
  }

  get pending(): readonly Pending[] {
    return this.#pending;
  }

  actAs(actor: Actor): void {
    this.#actor = actor;
  }

  /** The whole state anew, or what was missed. */
  stand(version: number, key: string, state: unknown, events: readonly DomainEvent[] | undefined): void {
    if (events === undefined) this.#confirmed = state;
    else for (const event of events) this.#confirmed = this.#slice.evolve(this.#confirmed, event);
    this.key = key;
    this.loaded = true;
    this.#arriveAt(version);
  }

  hear(version: number, events: readonly DomainEvent[]): void {
    if (!this.loaded || version <= this.version) return;
    for (const event of events) this.#confirmed = this.#slice.evolve(this.#confirmed, event);
    this.#arriveAt(version);
  }

  /** Does it here at once. A refusal means it was not done, and need not be sent. */
  attempt(id: CommandId, command: DomainCommand, at: Moment): Refusal | null {
    if (this.loaded) {
      const decided = this.#slice.decide(command, this.#shown, { now: at, actor: this.#actor });
      if (!decided.ok) return decided.refusal;
      this.#shown = decided.value.reduce((state, event) => this.#slice.evolve(state, event), this.#shown);
    }
    this.#pending.push({ id, command, at, acknowledged: null });
    return null;
  }

  /** On disk. True when it was ours. */
  acknowledge(id: CommandId, version: number): boolean {
    const pending = this.#pending.find((one) => one.id === id);
    if (!pending) return false;
    pending.acknowledged = version;
    if (version <= this.version) this.#rebase();
    return true;
  }

  /** Not done after all: it disappears from the screen. Gives back what it was. */
  takeBack(id: CommandId): DomainCommand | null {
    const found = this.#pending.find((one) => one.id === id);
    if (!found) return null;
    this.#pending = this.#pending.filter((one) => one !== found);
    this.#rebase();
    return found.command;
  }

  #arriveAt(version: number): void {
    this.version = version;
    this.#rebase();
  }

  #rebase(): void {
    this.#pending = this.#pending.filter(
      (one) => one.acknowledged === null || one.acknowledged > this.version,
    );
    this.#shown = this.#confirmed;
    for (const { command, at } of this.#pending) {
      const decided = this.#slice.decide(command, this.#shown, { now: at, actor: this.#actor });
      if (!decided.ok) continue;
      this.#shown = decided.value.reduce((state, event) => this.#slice.evolve(state, event), this.#shown);
    }
  }
}

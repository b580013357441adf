import type { Actor, DomainCommand } from '#domain/kernel/decider.ts';
import type { StreamName } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import { newId } from '../access/secrets.ts';
import { type CommandOf, deciderOf, type StateOf, type StreamKind } from '../dispatch/streams.ts';
import type { Chance } from '../ports/clock.ts';
import type { RegisterChange, Storage } from '../ports/storage.ts';

/**
 * Tells what happened, in order, through the deciders: so a story can hold nothing that a rule forbids.
 * A refusal is a mistake in the story and throws.
 */
export class Teller {
  /** When what is told next happened. */
  at: Moment;
  readonly storage: Storage;
  readonly chance: Chance;
  readonly #known = new Map<StreamName, { state: unknown; version: number }>();

  constructor(storage: Storage, chance: Chance, at: Moment) {
    this.storage = storage;
    this.chance = chance;
    this.at = at;
  }

  newId(): string {
    return newId(this.chance);
  }

  async tell<Kind extends Exclude<StreamKind, 'organisation'>>(
    kind: Kind,
    subject: string,
    actor: Actor,
    command: CommandOf<Kind>,
    register: readonly RegisterChange[] = [],
  ): Promise<void> {
    const stream = `${kind}:${subject}`;
    const { decide, evolve } = deciderOf(stream);
    const { state, version } = await this.#look(stream);
    const decided = decide(command as DomainCommand, state, { now: this.at, actor });
    if (!decided.ok) throw new Error(`the example was refused on ${stream}: ${decided.refusal.code}`);
    const appended = await this.storage.append({
      stream,
      expected: version,
      at: this.at,
      actor: actor.person,
      commandId: this.newId(),
      events: decided.value,
      register,
    });
    if (appended.kind !== 'appended')
      throw new Error(`the example was not kept on ${stream}: ${appended.kind}`);
    this.#known.set(stream, { state: decided.value.reduce(evolve, state), version: appended.version });
  }

  async state<Kind extends StreamKind>(kind: Kind, subject?: string): Promise<StateOf<Kind>> {
    return (await this.#look(subject === undefined ? kind : `${kind}:${subject}`)).state as StateOf<Kind>;
  }

  /** After something else wrote: what is known is read again. */
  readAgain(): void {
    this.#known.clear();
  }

  async #look(stream: StreamName): Promise<{ state: unknown; version: number }> {
    const known = this.#known.get(stream);
    if (known) return known;
    const { initial, evolve } = deciderOf(stream);
    const events = await this.storage.read(stream);
    const state = events.reduce<unknown>((before, { event }) => evolve(before, event), initial);
    const read = { state, version: events.at(-1)?.version ?? 0 };
    this.#known.set(stream, read);
    return read;
  }
}

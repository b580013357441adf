import type { PersonId } from '#domain/kernel/ids.ts';
import { isHere } from '#domain/session/find.ts';
import type { SessionState } from '#domain/session/state.ts';
import type { Counts } from '#protocol/down.ts';
import { acquaintancesOf, audienceSize } from './acquaintance.ts';
import type { Client, Subscription } from './client.ts';
import type { Room } from './room.ts';
import { wireMessage } from './wire.ts';

/** Presence and tallies go out at most this often (ms), however much happens. */
const conflateMs = 250;

/**
 * What a running session has besides its log: who is here now, and who got which message.
 * Nothing of it is stored; it is gathered and told at a fixed pace.
 */
export class SessionSide {
  readonly #room: Room;
  readonly #connections = new Map<PersonId, Set<Client>>();
  readonly #receipts = new Map<string, Set<PersonId>>();
  readonly #changed = new Set<PersonId>();
  /** Messages from before we began to count: nobody knows any more who got them. */
  readonly #uncounted: ReadonlySet<string>;
  #here = new Set<PersonId>();
  #countsChanged = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(room: Room) {
    this.#room = room;
    const state = this.#state;
    this.#uncounted = new Set(state.status === 'empty' ? [] : state.messages.map(({ id }) => id));
  }

  came(person: PersonId, client: Client): void {
    const open = this.#connections.get(person) ?? new Set();
    open.add(client);
    this.#connections.set(person, open);
    this.#note(person);
  }

  /** Only this connection ends: somebody who already came back on another one is still here. */
  went(person: PersonId, client: Client): void {
    const open = this.#connections.get(person);
    if (!open?.delete(client)) return;
    if (open.size === 0) this.#connections.delete(person);
    this.#note(person);
  }

  /** A page was hidden or came back in view. */
  looked(person: PersonId): void {
    this.#note(person);
  }

  got(person: PersonId, message: string): void {
    const state = this.#state;
    if (state.status === 'empty' || !state.messages.some(({ id }) => id === message)) return;
    const people = this.#receipts.get(message) ?? new Set();
    people.add(person);
    this.#receipts.set(message, people);
    this.#countsChanged = true;
    this.#schedule();
  }

  /** Support was given or asked, so the tally is another one. */
  tallied(): void {
    this.#countsChanged = true;
    this.#schedule();
  }

  onlineFor(subscription: Subscription): PersonId[] {
    if (subscription.viewer.kind === 'staff')
      return [...this.#connections.keys()].filter((p) => this.#isHere(p));
    return acquaintancesOf(this.#state, subscription.viewer).filter((person) => this.#isHere(person));
  }

  hereAmong(people: readonly PersonId[]): PersonId[] {
    return people.filter((person) => this.#isHere(person));
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }

  get #state(): SessionState {
    return this.#room.state as SessionState;
  }

  #isHere(person: PersonId): boolean {
    for (const client of this.#connections.get(person) ?? []) if (!client.away) return true;
    return false;
  }

  #note(person: PersonId): void {
    this.#changed.add(person);
    this.#schedule();
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#tellPresence();
      if (this.#countsChanged) this.#tellCounts();
    }, conflateMs);
  }

  #tellPresence(): void {
    const here: PersonId[] = [];
    const gone: PersonId[] = [];
    for (const person of this.#changed) {
      const now = this.#isHere(person);
      if (now === this.#here.has(person)) continue;
      (now ? here : gone).push(person);
      if (now) this.#here.add(person);
      else this.#here.delete(person);
    }
    this.#changed.clear();
    if (here.length + gone.length > 0) this.#tellGroups(here, gone);
  }

  #tellGroups(here: readonly PersonId[], gone: readonly PersonId[]): void {
    for (const group of this.#room.groups()) {
      const [first] = group;
      if (!first) continue;
      if (first.viewer.kind === 'screen') {
        for (const { client } of group) client.send(this.countsFor(false));
        continue;
      }
      const known =
        first.viewer.kind === 'staff' ? null : new Set(acquaintancesOf(this.#state, first.viewer));
      const mine = (people: readonly PersonId[]) =>
        people.filter((person) => known === null || known.has(person));
      const message = { kind: 'presence', here: mine(here), gone: mine(gone) } as const;
      if (message.here.length + message.gone.length === 0) continue;
      const bytes = wireMessage(JSON.stringify(message));
      for (const { client } of group) client.sendBytes(bytes);
    }
  }

  #tellCounts(): void {
    this.#countsChanged = false;
    const staff = wireMessage(JSON.stringify(this.countsFor(true)));
    const others = wireMessage(JSON.stringify(this.countsFor(false)));
    for (const group of this.#room.groups()) {
      for (const { client, viewer } of group) client.sendBytes(viewer.kind === 'staff' ? staff : others);
    }
  }

  /** Receipts are staff's; how many are here, and how many answered a support check, is everyone's. */
  countsFor(staff: boolean): Counts & { kind: 'counts' } {
    const state = this.#state;
    const counts: Counts & { kind: 'counts' } = { kind: 'counts', here: 0, receipts: {}, support: {} };
    if (state.status === 'empty') return counts;
    const online = new Set([...this.#connections.keys()].filter((person) => this.#isHere(person)));
    counts.here = state.tables.flatMap(({ seats }) => seats).filter((seat) => isHere(seat, online)).length;
    for (const check of state.support) {
      counts.support[check.agreement] = check.stances.reduce(
        (sum, table) => sum + Object.keys(table).length,
        0,
      );
    }
    if (!staff) return counts;
    for (const message of state.messages) {
      if (this.#uncounted.has(message.id)) {
        counts.receipts[message.id] = null;
        continue;
      }
      const got = this.#receipts.get(message.id) ?? new Set();
      const onScreen = (person: PersonId) => this.#connections.has(person) || got.has(person);
      counts.receipts[message.id] = { got: got.size, of: audienceSize(state, message.to, onScreen) };
    }
    return counts;
  }
}

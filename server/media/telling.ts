import type { PersonId } from '#domain/kernel/ids.ts';
import type { MediaTold } from '#protocol/media.ts';
import type { MediaRoom } from '../ports/media.ts';
import { type Attending, isPresent, viewing } from './attending.ts';
import type { Hall } from './hall.ts';

/** Nothing is told more often than this (ms), however much happens. */
const tickMs = 250;
/** How long people spoke is told once in so many ticks. */
const spokeEvery = 4;

/**
 * What everybody hears of the sound of others: who is in their room, who speaks there, how long people spoke, who is
 * where. It is gathered, told at a fixed pace to those it concerns, and kept in memory only.
 */
export class Telling {
  readonly #hall: Hall;
  readonly #company = new Map<MediaRoom, string>();
  readonly #moved = new Set<MediaRoom>();
  readonly #speaking = new Map<MediaRoom, readonly PersonId[]>();
  readonly #voices = new Set<MediaRoom>();
  readonly #spoke = new Map<PersonId, number>();
  readonly #spokeSince = new Set<PersonId>();
  #rollChanged = false;
  #rollTold = '';
  #ticks = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(hall: Hall) {
    this.#hall = hall;
  }

  /** Measured in this session so far, ms. */
  get spoken(): ReadonlyMap<PersonId, number> {
    return this.#spoke;
  }

  /** Somebody came into this room, left it, or turned something on or off. */
  changed(...rooms: readonly (MediaRoom | null | undefined)[]): void {
    for (const room of rooms) if (room) this.#moved.add(room);
    this.#rollChanged = true;
    this.#schedule();
  }

  speaking(room: MediaRoom, people: readonly PersonId[]): void {
    if (this.#speaking.get(room)?.join() === people.join()) return;
    this.#speaking.set(room, people);
    this.#voices.add(room);
    this.#schedule();
  }

  spoke(times: Readonly<Record<PersonId, number>>): void {
    for (const [person, ms] of Object.entries(times)) {
      this.#spoke.set(person, (this.#spoke.get(person) ?? 0) + ms);
      this.#spokeSince.add(person);
    }
    this.#schedule();
  }

  /** What somebody must know who just opened a line. */
  greet(one: Attending): void {
    this.#tellSpoke(one, [...this.#spoke.keys()]);
    if (viewing(this.#hall.state, one)?.kind === 'staff') one.line.tell(this.#roll());
  }

  /** What somebody must know who just came into a room. */
  welcome(one: Attending): void {
    const room = one.held?.room;
    if (!room) return;
    one.line.tell(this.#companyOf(room));
    one.line.tell({ what: 'speaking', people: [...(this.#speaking.get(room) ?? [])] });
    one.line.tell({ what: 'recording', room, on: this.#hall.recorded.has(room) });
  }

  /** To everybody who is asked to be in this room. */
  inRoom(room: MediaRoom, tells: MediaTold): void {
    for (const one of this.#hall.attending.values()) if (one.held?.room === room) one.line.tell(tells);
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#tick();
    }, tickMs);
  }

  #tick(): void {
    this.#ticks += 1;
    for (const room of this.#moved) this.#tellCompany(room);
    this.#moved.clear();
    for (const room of this.#voices) {
      this.inRoom(room, { what: 'speaking', people: [...(this.#speaking.get(room) ?? [])] });
    }
    this.#voices.clear();
    if (this.#rollChanged) this.#tellRoll();
    if (this.#spokeSince.size === 0) return;
    if (this.#ticks % spokeEvery !== 0) {
      this.#schedule();
      return;
    }
    const changed = [...this.#spokeSince];
    this.#spokeSince.clear();
    for (const one of this.#hall.attending.values()) this.#tellSpoke(one, changed);
  }

  #tellCompany(room: MediaRoom): void {
    const tells = this.#companyOf(room);
    const text = JSON.stringify(tells);
    if (this.#company.get(room) === text) return;
    this.#company.set(room, text);
    this.inRoom(room, tells);
  }

  /** In plenary hundreds listen: there only those count who may speak. */
  #companyOf(room: MediaRoom): MediaTold {
    const people = [];
    for (const one of this.#hall.attending.values()) {
      const { held, line, microphone, camera } = one;
      if (!held || held.room !== room || !isPresent(one)) continue;
      const { speak, camera: seen } = held.rights;
      if (room === 'plenary' && !speak) continue;
      people.push({ person: line.person, microphone: microphone && speak, camera: camera && seen });
    }
    return { what: 'company', people };
  }

  #roll(): Extract<MediaTold, { what: 'roll' }> {
    const people = [];
    for (const { line, wants, here, trouble } of this.#hall.attending.values()) {
      if (wants || trouble !== null) people.push({ person: line.person, room: here, trouble });
    }
    return { what: 'roll', people };
  }

  #tellRoll(): void {
    this.#rollChanged = false;
    const roll = this.#roll();
    const text = JSON.stringify(roll);
    if (text === this.#rollTold) return;
    this.#rollTold = text;
    for (const one of this.#hall.attending.values()) {
      if (viewing(this.#hall.state, one)?.kind === 'staff') one.line.tell(roll);
    }
  }

  /** Staff hear of everybody, a table's team of their own table. */
  #tellSpoke(one: Attending, changed: readonly PersonId[]): void {
    const viewer = viewing(this.#hall.state, one);
    if (viewer?.kind !== 'staff' && viewer?.kind !== 'table-team') return;
    const theirs = viewer.kind === 'staff' ? null : this.#seatedAt(viewer.table);
    const known = changed.filter((person) => theirs === null || theirs.has(person));
    if (known.length === 0) return;
    const people = Object.fromEntries(known.map((person) => [person, this.#spoke.get(person) ?? 0]));
    one.line.tell({ what: 'spoke', people });
  }

  #seatedAt(table: number | null): ReadonlySet<PersonId> {
    const { state } = this.#hall;
    const seats = state.status === 'empty' || table === null ? undefined : state.tables[table - 1]?.seats;
    return new Set(seats?.map(({ person }) => person));
  }
}

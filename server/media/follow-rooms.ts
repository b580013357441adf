import type { PersonId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import { seatOf } from '#domain/session/find.ts';
import type { MediaProvider, MediaRoom } from '../ports/media.ts';
import type { CallTools } from './call-desk.ts';
import type { Hall } from './hall.ts';
import { keepSilent } from './on-telephone.ts';
import type { Telling } from './telling.ts';
import { recordingsIn, silencesIn, spotlightsIn } from './wanted.ts';
import { patience, whyOf, within } from './within.ts';

export interface RoomTools extends Pick<CallTools, 'run' | 'log'> {
  now(): Moment;
}

/** Has the provider do what was asked of rooms: who is silenced, whose picture is large, what is recorded. */
export class FollowRooms {
  readonly #hall: Hall;
  readonly #telling: Telling;
  readonly #tools: RoomTools;
  readonly #beganAt: Moment;
  readonly #silenced = new Map<PersonId, Moment>();
  readonly #lit = new Map<MediaRoom, PersonId>();
  #provider: MediaProvider | null = null;

  constructor(hall: Hall, telling: Telling, tools: RoomTools) {
    this.#hall = hall;
    this.#telling = telling;
    this.#tools = tools;
    this.#beganAt = tools.now();
  }

  /** Nothing said there can be written: the sign goes, and the table is told why. */
  async failed(room: MediaRoom): Promise<void> {
    const { run, log } = this.#tools;
    const stop = { type: 'stop-recording', table: Number(room.replace('table:', '')), failed: true } as const;
    try {
      const refused = await run(this.#hall.session, stop, { person: 'server', roles: [] });
      log(`media: a recording of ${room} failed${refused === null ? '' : `: not told, ${refused}`}`);
    } catch (error) {
      log(`media: a recording of ${room} failed: not told, ${String(error)}`);
    }
  }

  /** Comes before people are placed: nobody who was not asked is at a table that is recorded. */
  async prepare(provider: MediaProvider | null): Promise<boolean> {
    this.#takeUpSilences();
    if (provider !== this.#provider) await this.#changeTo(provider);
    const wanted = recordingsIn(this.#hall.state);
    const over = [...this.#hall.recorded].filter((room) => !wanted.has(room));
    const ended = await Promise.all(over.map((room) => this.#record(room, false)));
    return ended.every((one) => one);
  }

  /** False when something did not work and must be tried again. */
  async settle(provider: MediaProvider | null): Promise<boolean> {
    const done = [await this.#silence(provider)];
    if (provider) done.push(await this.#spotlight(provider), await this.#beginRecordings());
    return done.every((one) => one);
  }

  /** Another provider begins with nothing; the one before must not go on recording. */
  async #changeTo(provider: MediaProvider | null): Promise<void> {
    const { session, recorded } = this.#hall;
    for (const room of recorded) await this.#try(this.#provider?.record?.(session, room, false));
    recorded.clear();
    this.#lit.clear();
    this.#provider = provider;
  }

  /**
   * Who was silenced before we began may have turned on again by their own hand since: only their own page knows, and
   * comes in as it is. A telephone has no hand.
   */
  #takeUpSilences(): void {
    const { state, hushed } = this.#hall;
    if (state.status === 'empty') return;
    for (const [person, at] of silencesIn(state)) {
      if (at >= this.#beganAt || this.#silenced.has(person)) continue;
      this.#silenced.set(person, at);
      if (seatOf(state, person)?.seat.means === 'phone') hushed.add(person);
    }
  }

  /** A microphone goes off once for each time that it was asked; it is never turned on here. */
  async #silence(provider: MediaProvider | null): Promise<boolean> {
    let isDone = true;
    for (const [person, at] of silencesIn(this.#hall.state)) {
      if (this.#silenced.get(person) === at) continue;
      this.#hall.hushed.add(person);
      const holder = this.#hall.holderOf(person);
      if (holder) {
        holder.microphone = false;
        holder.line.tell({ what: 'silenced' });
        this.#telling.changed(holder.held?.room);
      }
      const asked = holder && provider ? await this.#try(provider.silence(holder.line.client)) : true;
      if (holder?.call) keepSilent(holder);
      if (asked) this.#silenced.set(person, at);
      isDone &&= asked;
    }
    return isDone;
  }

  async #spotlight(provider: MediaProvider): Promise<boolean> {
    const wanted = spotlightsIn(this.#hall.state);
    let isDone = true;
    for (const room of new Set([...wanted.keys(), ...this.#lit.keys()])) {
      const person = wanted.get(room) ?? null;
      if (person === (this.#lit.get(room) ?? null)) continue;
      const asked = await this.#try(provider.spotlight(this.#hall.session, room, person));
      isDone &&= asked;
      if (!asked) continue;
      if (person === null) this.#lit.delete(room);
      else this.#lit.set(room, person);
    }
    return isDone;
  }

  async #beginRecordings(): Promise<boolean> {
    const wanted = [...recordingsIn(this.#hall.state)].filter((room) => !this.#hall.recorded.has(room));
    let isDone = true;
    for (const room of wanted) {
      const begun = await this.#record(room, true);
      isDone &&= begun;
      if (!begun) await this.#giveUp(room);
    }
    return isDone;
  }

  async #record(room: MediaRoom, on: boolean): Promise<boolean> {
    const { session, recorded } = this.#hall;
    if (!this.#provider?.record) return true;
    if (!(await this.#try(this.#provider.record(session, room, on)))) return false;
    if (on) recorded.add(room);
    else recorded.delete(room);
    this.#telling.inRoom(room, { what: 'recording', room, on });
    return true;
  }

  /** It may still begin, later than we waited. */
  async #giveUp(room: MediaRoom): Promise<void> {
    await this.#try(this.#provider?.record?.(this.#hall.session, room, false));
    await this.failed(room);
  }

  async #try(asked: Promise<void> | undefined): Promise<boolean> {
    try {
      if (asked) await within(patience, asked);
      return true;
    } catch (error) {
      this.#tools.log(`media: ${this.#provider?.id} did not do what was asked of a room: ${whyOf(error)}`);
      return false;
    }
  }
}

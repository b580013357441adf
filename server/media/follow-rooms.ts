import type { PersonId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { MediaProvider, MediaRoom } from '../ports/media.ts';
import type { CallTools } from './call-desk.ts';
import type { Hall } from './hall.ts';
import { keepSilent } from './on-telephone.ts';
import type { Telling } from './telling.ts';
import { recordingsIn, silencesIn, spotlightsIn } from './wanted.ts';
import { codeOf, patience, within } from './within.ts';

export type RoomTools = Pick<CallTools, 'run' | 'log'>;

/** Has the provider do what was asked of rooms: who is silenced, whose picture is large, what is recorded. */
export class FollowRooms {
  readonly #hall: Hall;
  readonly #telling: Telling;
  readonly #tools: RoomTools;
  readonly #silenced = new Map<PersonId, Moment>();
  readonly #lit = new Map<MediaRoom, PersonId>();
  #provider: MediaProvider | null = null;

  constructor(hall: Hall, telling: Telling, tools: RoomTools) {
    this.#hall = hall;
    this.#telling = telling;
    this.#tools = tools;
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

  /** False when something did not work and must be tried again. */
  async settle(provider: MediaProvider | null): Promise<boolean> {
    if (provider !== this.#provider) await this.#changeTo(provider);
    const done = [await this.#silence(provider)];
    if (provider) done.push(await this.#spotlight(provider), await this.#record(provider));
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

  async #record(provider: MediaProvider): Promise<boolean> {
    if (!provider.record) return true;
    const wanted = recordingsIn(this.#hall.state);
    const { recorded } = this.#hall;
    let isDone = true;
    for (const room of new Set([...wanted, ...recorded])) {
      const on = wanted.has(room);
      if (on === recorded.has(room)) continue;
      const asked = await this.#try(provider.record(this.#hall.session, room, on));
      isDone &&= asked;
      if (!asked && on) await this.#giveUp(provider, room);
      if (!asked) continue;
      if (on) recorded.add(room);
      else recorded.delete(room);
      this.#telling.inRoom(room, { what: 'recording', room, on });
    }
    return isDone;
  }

  /** It may still begin, later than we waited. */
  async #giveUp(provider: MediaProvider, room: MediaRoom): Promise<void> {
    await this.#try(provider.record?.(this.#hall.session, room, false));
    await this.failed(room);
  }

  async #try(asked: Promise<void> | undefined): Promise<boolean> {
    try {
      if (asked) await within(patience, asked);
      return true;
    } catch (error) {
      this.#tools.log(`media: ${this.#provider?.id} did not do what was asked of a room: ${codeOf(error)}`);
      return false;
    }
  }
}

import type { PersonId } from '#domain/kernel/ids.ts';
import type { Attendee, MediaProvider, MediaRoom } from '../ports/media.ts';
import { type Attending, viewing } from './attending.ts';
import type { Hall } from './hall.ts';
import { onTelephone } from './on-telephone.ts';
import type { Telling } from './telling.ts';
import { kindWanted, type MediaPlace, placeWanted, samePlace } from './wanted.ts';
import { codeOf, patience, within } from './within.ts';

/** After so many times somebody whom a provider does not let go is forgotten. */
const mostFailures = 5;

/** Has the provider have everybody where the session has them. Looks at the state, so it may run at any time. */
export class FollowPeople {
  readonly #hall: Hall;
  readonly #telling: Telling;
  readonly #log: (line: string) => void;
  readonly #ready = new Map<MediaProvider, Set<MediaRoom>>();
  /** Who is being let in just now. */
  readonly #coming = new Set<PersonId>();

  constructor(hall: Hall, telling: Telling, log: (line: string) => void) {
    this.#hall = hall;
    this.#telling = telling;
    this.#log = log;
  }

  /** False when something did not work and must be tried again. */
  async settle(provider: MediaProvider | null): Promise<boolean> {
    const all = [...this.#hall.attending.values()];
    // in first, out afterwards: who goes on with another device is never gone in between
    const placed = await Promise.all(all.filter(({ wants }) => wants).map((one) => this.#put(one, provider)));
    const gone = all.filter(({ wants, held, open }) => !wants && (held !== null || !open));
    const left = await Promise.all(gone.map((one) => this.#letGo(one)));
    return [...placed, ...left].every((done) => done);
  }

  async #put(one: Attending, provider: MediaProvider | null): Promise<boolean> {
    const { state } = this.#hall;
    const place = placeWanted(state, one.line.person, one.line.roles);
    if (!place) return this.#nowhere(one);
    const wanted = one.call ? onTelephone(this.#hall, one, place) : place;
    if (!provider) {
      this.#refuse(one, 'media-unavailable');
      return true;
    }
    if (one.held && one.held.provider !== provider && !(await this.#takeOut(one))) return false;
    if (one.held && samePlace(one.held, wanted) && !one.waits) return true;
    if (this.#isFull(one, provider, wanted)) {
      this.#refuse(one, 'media-full');
      return false;
    }
    this.#coming.add(one.line.person);
    try {
      await this.#place(one, provider, wanted);
      return true;
    } catch (error) {
      this.#refuse(one, codeOf(error));
      this.#log(`media: ${provider.id} did not take somebody to ${wanted.room}: ${codeOf(error)}`);
      return false;
    } finally {
      this.#coming.delete(one.line.person);
    }
  }

  /**
   * Where one line leads to every room, whoever comes in will be in plenary: nobody comes in who would not fit there.
   * Who leads, speaks, phones, or goes on with another device always does.
   */
  #isFull(one: Attending, { capabilities }: MediaProvider, { room, rights }: MediaPlace): boolean {
    if (capabilities.move !== 'seamless' || one.held || one.call) return false;
    if (viewing(this.#hall.state, one)?.kind !== 'participant') return false;
    if (room === 'plenary' && rights.speak) return false;
    const { attending } = this.#hall;
    const inside = new Set([...attending.values()].filter(({ held }) => held).map(({ line }) => line.person));
    for (const person of this.#coming) inside.add(person);
    return !inside.has(one.line.person) && inside.size >= capabilities.mostInPlenary;
  }

  async #place(one: Attending, provider: MediaProvider, wanted: MediaPlace): Promise<void> {
    const { held, line } = one;
    const { room, rights, door } = wanted;
    const who: Attendee = {
      client: line.client,
      session: this.#hall.session,
      person: line.person,
      name: line.name,
      staff: viewing(this.#hall.state, one)?.kind === 'staff',
    };
    await this.#makeReady(provider, room);
    const isNew = held === null || one.waits || held.door !== door;
    // who calls in comes by no grant
    const isGranted = isNew && one.call === null;
    const grant = isGranted
      ? await within(patience, provider.grant(who, room, rights))
      : await within(patience, provider.place(who, room, rights));
    one.held = { provider, who, room, rights, door };
    one.waits = false;
    one.refused = null;
    line.tell(grant ? { what: 'grant', grant } : { what: 'placed', room, rights });
    if (isNew && this.#hall.hushed.has(line.person)) line.tell({ what: 'silenced' });
    if (held?.room !== room) this.#telling.welcome(one);
    this.#telling.changed(held?.room, room);
  }

  async #makeReady(provider: MediaProvider, room: MediaRoom): Promise<void> {
    const ready = this.#ready.get(provider) ?? new Set();
    this.#ready.set(provider, ready);
    if (ready.has(room)) return;
    await within(patience, provider.ensureRoom(this.#hall.session, room));
    ready.add(room);
  }

  /** No sound for them now. When there is again they hear of it by themselves, but not after the end. */
  async #nowhere(one: Attending): Promise<boolean> {
    const { state } = this.#hall;
    if (state.status === 'closed') {
      one.wants = false;
      one.ending = 'media-closed';
      if (!one.held) this.#refuse(one, 'media-closed');
      return true;
    }
    if (one.held) {
      one.ending = 'media-closed';
      return this.#takeOut(one);
    }
    this.#refuse(one, kindWanted(state) === 'none' ? 'media-off' : 'media-not-now');
    return true;
  }

  async #letGo(one: Attending): Promise<boolean> {
    const isOut = one.held === null || (await this.#takeOut(one));
    if (isOut && !one.open) this.#hall.attending.delete(one.line.client);
    return isOut;
  }

  async #takeOut(one: Attending): Promise<boolean> {
    const { held } = one;
    if (!held) return true;
    try {
      await within(patience, held.provider.remove(one.line.client));
    } catch (error) {
      one.failed += 1;
      this.#log(`media: ${held.provider.id} did not let somebody go: ${codeOf(error)}`);
      if (one.failed < mostFailures) return false;
    }
    one.held = null;
    one.here = null;
    one.failed = 0;
    if (one.ending) one.line.tell({ what: 'ended', code: one.ending });
    one.ending = null;
    this.#telling.changed(held.room);
    return true;
  }

  #refuse(one: Attending, code: string): void {
    if (one.refused === code) return;
    one.refused = code;
    one.line.tell({ what: 'refused', code });
  }
}

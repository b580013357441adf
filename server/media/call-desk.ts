import type { Actor } from '#domain/kernel/decider.ts';
import type { PersonId, SessionId } from '#domain/kernel/ids.ts';
import type { SessionCommand } from '#domain/session/commands.ts';
import { seatOf } from '#domain/session/find.ts';
import { mayRunEvening } from '#domain/session/rights.ts';
import type { MediaAsk, MediaTold } from '#protocol/media.ts';
import type { Call, MediaEvent, MediaProvider, MediaRoom } from '../ports/media.ts';
import { type Attending, attendingOn } from './attending.ts';
import type { Hall } from './hall.ts';
import { kindWanted } from './wanted.ts';
import { codeOf, patience, within } from './within.ts';

/** What the register knows of somebody. */
export interface Known {
  /** A first name; empty when none is known. */
  readonly name: string;
  /** As it was written down. */
  readonly phone: string | null;
}

export interface CallTools {
  providerFor(kind: ReturnType<typeof kindWanted>): MediaProvider | null;
  known(people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Known>>;
  /** An ordinary command to the session; the code of its refusal, or null when it was done. */
  run(session: SessionId, command: SessionCommand, actor: Actor): Promise<string | null>;
  log(line: string): void;
}

export type CallAsk = Extract<MediaAsk, { do: 'name-caller' | 'hang-up' }>;
type Caller = Extract<MediaTold, { what: 'callers' }>['callers'][number];

interface Standing {
  readonly call: Call;
  /** Null: they hung up. */
  room: MediaRoom | null;
  /** Whose call it is; null while nobody knows. */
  one: Attending | null;
  /** Whether their number was looked for in the register. */
  search: 'not yet' | 'now' | 'done';
  refused: string | null;
}

const server: Actor = { person: 'server', roles: [] };

/**
 * Who is on the telephone. One whose number is that of one seat without sound is known; of all others, who runs the
 * evening says who they are. From then on they are followed as anybody.
 */
export class CallDesk {
  readonly #hall: Hall;
  readonly #tools: CallTools;
  /** Where people have to be looked at anew. */
  readonly #changed: () => void;
  readonly #standing = new Map<string, Standing>();
  readonly #told = new WeakMap<Attending, string>();

  constructor(hall: Hall, tools: CallTools, changed: () => void) {
    this.#hall = hall;
    this.#tools = tools;
    this.#changed = changed;
  }

  get isIdle(): boolean {
    return this.#standing.size === 0;
  }

  heard({ call, room }: Extract<MediaEvent, { is: 'caller' }>): void {
    const known = this.#standing.get(call.client);
    if (room === null) {
      if (known) this.#ended(known);
    } else if (known) {
      known.room = room;
      // called in anew: it has to be let in again
      if (known.one) Object.assign(known.one, { here: room, waits: known.one.held?.room !== room });
    } else this.#standing.set(call.client, { call, room, one: null, search: 'not yet', refused: null });
    this.#changed();
  }

  /** By somebody with a line of the session. */
  async hear({ line }: Attending, ask: CallAsk): Promise<void> {
    const { state } = this.#hall;
    const actor = { person: line.person, roles: line.roles };
    const standing = this.#standing.get(ask.call);
    if (state.status === 'empty' || !mayRunEvening(state, actor))
      line.tell({ what: 'refused', code: 'not-allowed' });
    else if (standing && ask.do === 'hang-up') await this.#hangUp(standing);
    else if (standing && ask.do === 'name-caller' && standing.one === null) {
      const refused = await this.#name(standing, ask.person, actor).catch((error: unknown) => {
        this.#tools.log(`media: somebody could not be named who calls in: ${String(error)}`);
        return 'server-failed';
      });
      standing.refused = standing.one ? null : refused;
      this.#changed();
    }
  }

  dismissed(person: PersonId): void {
    for (const standing of this.#standing.values()) {
      if (standing.one?.line.person === person) void this.#hangUp(standing);
    }
  }

  /** Looks for who is not known yet, and tells staff how it stands. */
  settle(): void {
    const { state } = this.#hall;
    if (state.status === 'empty') return;
    for (const standing of this.#standing.values()) {
      if (state.status === 'closed') this.#close(standing);
      else if (standing.search === 'not yet') void this.#seek(standing);
    }
    for (const one of this.#hall.attending.values()) this.#tell(one);
  }

  async #seek(standing: Standing): Promise<void> {
    standing.search = 'now';
    const { call } = standing;
    try {
      const person = call.person ?? (await this.#whoHas(call));
      if (person !== null && !standing.one) await this.#name(standing, person, server);
    } catch (error) {
      this.#tools.log(`media: nobody could be found whose call this is: ${String(error)}`);
    }
    standing.search = 'done';
    this.#changed();
  }

  /** Whose number it is, where that is one seat's only. */
  async #whoHas(call: Call): Promise<PersonId | null> {
    const { state } = this.#hall;
    if (state.status === 'empty') return null;
    const people = state.tables.flatMap(({ seats }) => seats.map(({ person }) => person));
    const known = await this.#tools.known(people);
    const found = people.filter((person) => {
      const phone = known.get(person)?.phone;
      return phone !== null && phone !== undefined && call.isFrom(phone);
    });
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** By the ordinary commands: they sit there by telephone, and are here. Gives back why not. */
  async #name(standing: Standing, person: PersonId, actor: Actor): Promise<string | null> {
    const { state, session } = this.#hall;
    if (state.status === 'empty' || !seatOf(state, person)) return 'no-seat';
    if (this.#hall.holderOf(person)) return 'media-has-sound';
    const known = await this.#tools.known([person]);
    for (const command of [
      { type: 'set-means', person, means: 'phone' },
      { type: 'join', person },
    ] as const) {
      const refused = await this.#tools.run(session, command, actor);
      if (refused) return refused;
    }
    // meanwhile they may have hung up, been named by somebody else, or come in on a page
    if (standing.room === null || standing.one || this.#hall.holderOf(person)) return 'media-has-sound';
    const { call, room } = standing;
    const line = { client: call.client, session, person, roles: [], name: known.get(person)?.name ?? '' };
    const one = attendingOn({ ...line, tell: () => undefined }, call);
    Object.assign(one, { wants: true, waits: true, here: room });
    standing.one = one;
    this.#forgetEnded(person);
    this.#hall.attending.set(call.client, one);
    return null;
  }

  async #hangUp(standing: Standing): Promise<void> {
    const { call, room, one } = standing;
    this.#letGo(standing);
    // of who is known the provider is asked where they are followed
    standing.refused = one || room === null ? null : await this.#endAt(call);
    if (standing.refused === null) this.#standing.delete(call.client);
    this.#changed();
  }

  async #endAt({ client }: Call): Promise<string | null> {
    const provider = this.#tools.providerFor(kindWanted(this.#hall.state));
    try {
      if (provider) await within(patience, provider.remove(client));
      return null;
    } catch (error) {
      this.#tools.log(`media: ${provider?.id} did not end a call: ${codeOf(error)}`);
      return codeOf(error);
    }
  }

  /** The seat stays: a call that falls away is not leaving the evening. */
  #ended(standing: Standing): void {
    this.#letGo(standing);
    if (standing.one) standing.room = null;
    else this.#standing.delete(standing.call.client);
  }

  #letGo({ one }: Standing): void {
    if (one) Object.assign(one, { wants: false, open: false });
  }

  /** Their room closes with the session; nobody has to hang up. */
  #close(standing: Standing): void {
    const { call, one } = standing;
    this.#letGo(standing);
    if (one?.held) return;
    this.#hall.attending.delete(call.client);
    this.#standing.delete(call.client);
  }

  #forgetEnded(person: PersonId): void {
    for (const [client, { one, room }] of this.#standing)
      if (room === null && one?.line.person === person) this.#standing.delete(client);
  }

  /** To who runs the evening, when it is something else than before. */
  #tell(one: Attending): void {
    const { state } = this.#hall;
    const { person, roles } = one.line;
    if (state.status === 'empty' || one.call || !mayRunEvening(state, { person, roles })) return;
    const callers = [...this.#standing.values()].filter((each) => this.#isWorthTelling(each)).map(callerOf);
    const text = JSON.stringify(callers);
    if ((this.#told.get(one) ?? '[]') === text) return;
    this.#told.set(one, text);
    one.line.tell({ what: 'callers', callers });
  }

  /** Not yet while their number is being looked up, and not any more of who hung up and is on a page. */
  #isWorthTelling({ call, room, one, search }: Standing): boolean {
    if (room !== null) return search === 'done';
    const holder = one && this.#hall.holderOf(one.line.person);
    return !holder || holder.line.client === call.client;
  }
}

const callerOf = ({ call, room, one, refused }: Standing): Caller => ({
  call: call.client,
  ending: call.ending,
  person: one?.line.person ?? null,
  room,
  stuck: room !== null && one?.held != null && one.held.room !== room,
  refused,
});

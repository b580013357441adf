import type { ParticipantInfo } from 'livekit-server-sdk';
import type { PersonId, SessionId } from '#domain/kernel/ids.ts';
import type { Attendee, Call, MediaEvent, MediaRights, MediaRoom } from '../../ports/media.ts';
import type { Heard } from './heard.ts';
import { endingOf, isHiddenNameOf, isSameNumber } from './phone-number.ts';
import { roomName } from './room-names.ts';
import { type LiveKitServer, personMark } from './server.ts';

interface Standing {
  readonly call: Call;
  readonly session: SessionId;
  /** As LiveKit calls who calls in; it may hold their number. */
  readonly identity: string;
  /** As LiveKit calls them in this room; null where it moved them and did not say yet. */
  sid: string | null;
  room: MediaRoom;
  wanted: { readonly who: Attendee; readonly room: MediaRoom; readonly rights: MediaRights } | null;
  /** What is asked of LiveKit for this call now: one thing at a time, so that the last word is the last. */
  asking: Promise<unknown>;
}

/** How often it is tried to let in or cut off a call. */
const attempts = 10;

export interface CallsTools {
  /** What LiveKit did not answer is asked again after this (ms). */
  readonly again?: number | undefined;
  tell(event: MediaEvent): void;
  now(): number;
  log(line: string): void;
}

/**
 * Who came into our rooms by telephone. Nobody is let in by a token of ours, so each is cut off at once, and let in
 * when Polder says that they belong in the room where they are.
 */
export class Calls {
  readonly #server: LiveKitServer;
  readonly #tools: CallsTools;
  readonly #standing = new Map<string, Standing>();
  #toldOfSilence = false;

  constructor(server: LiveKitServer, tools: CallsTools) {
    this.#server = server;
    this.#tools = tools;
  }

  has(client: string): boolean {
    return this.#standing.has(client);
  }

  /** Null: this is not about somebody on the telephone. */
  async heard(
    { is, session, room, person, participant }: Heard,
    isCall: boolean,
  ): Promise<MediaEvent[] | null> {
    const one = this.#of(session, person);
    if (!one && is === 'joined' && isCall) return [await this.#rang(session, room, participant)];
    if (!one) return isCall ? [] : null;
    // a call that was made anew at once is there already when LiveKit tells that the one before is over
    const isBefore = one.room !== room || (one.sid !== null && one.sid !== participant.sid);
    if (is === 'left') return isBefore ? [] : [this.#ended(one)];
    if (is === 'joined') one.sid = participant.sid;
    if (one.room !== room) return is === 'joined' ? [await this.#rangAgain(one, room)] : [];
    await this.#letInTheEnd(one);
    return [];
  }

  /** Takes up the calls in a room that nobody told us of: they were there before this server. */
  async takeUp(session: SessionId, room: MediaRoom, there: readonly ParticipantInfo[]): Promise<void> {
    for (const participant of there)
      if (!this.#of(session, participant.identity))
        this.#tools.tell(await this.#rang(session, room, participant));
  }

  async place(who: Attendee, room: MediaRoom, rights: MediaRights): Promise<void> {
    const one = this.#standing.get(who.client);
    if (!one) return;
    one.wanted = { who, room, rights };
    await inTurn(one, () => this.#bringNow(one));
  }

  async silence(client: string): Promise<void> {
    const one = this.#standing.get(client);
    if (!one?.wanted) return;
    one.wanted = { ...one.wanted, rights: { ...one.wanted.rights, speak: false } };
    await this.#let(one);
  }

  /** Hangs up. */
  async end(client: string): Promise<void> {
    const one = this.#standing.get(client);
    if (!one) return;
    await this.#server.take(nameOf(one), one.identity, this.#tools.now());
    this.#standing.delete(client);
  }

  close(session: SessionId): void {
    for (const [client, one] of this.#standing) if (one.session === session) this.#standing.delete(client);
  }

  async #rang(session: SessionId, room: MediaRoom, participant: ParticipantInfo): Promise<MediaEvent> {
    const { identity, sid } = participant;
    const one: Standing = {
      call: callOf(participant),
      session,
      identity,
      sid,
      room,
      wanted: null,
      asking: Promise.resolve(),
    };
    this.#standing.set(one.call.client, one);
    await this.#letInTheEnd(one);
    return this.#about(one, room);
  }

  /** They rang another number before the first call was over: the last one counts. */
  async #rangAgain(one: Standing, room: MediaRoom): Promise<MediaEvent> {
    const before = nameOf(one);
    one.room = room;
    await this.#letInTheEnd(one);
    await this.#server.take(before, one.identity, this.#tools.now()).catch(() => {
      this.#tools.log(`livekit: a call to ${before} that was made anew could not be ended there`);
    });
    return this.#about(one, room);
  }

  #ended(one: Standing): MediaEvent {
    this.#standing.delete(one.call.client);
    return this.#about(one, null);
  }

  async #bringNow(one: Standing): Promise<void> {
    const room = one.wanted?.room ?? one.room;
    try {
      if (one.room !== room && (await this.#move(one, room))) this.#tools.tell(this.#about(one, room));
    } finally {
      // also where nobody knows whether they were moved: they must not go on hearing the room before
      await this.#letNow(one);
    }
  }

  async #move(one: Standing, room: MediaRoom): Promise<boolean> {
    const before = nameOf(one);
    const was = one.room;
    // what LiveKit tells of the room before is not the end of the call
    one.room = room;
    const isMoved = await this.#server.move(before, one.identity, nameOf(one)).catch((error: unknown) => {
      one.room = was;
      throw error;
    });
    if (isMoved) one.sid = null;
    else one.room = was;
    return isMoved;
  }

  /** Where LiveKit does not answer it is tried again: until then they may hear a room that is not theirs. */
  async #letInTheEnd(one: Standing, tried = 1): Promise<void> {
    try {
      await this.#let(one);
    } catch {
      if (tried === attempts)
        this.#tools.log(`livekit: a call in ${nameOf(one)} could not be let in or cut off`);
      else if (this.has(one.call.client))
        setTimeout(() => void this.#letInTheEnd(one, tried + 1), this.#tools.again ?? 1_000).unref();
    }
  }

  /** As Polder has them by then. */
  #let(one: Standing): Promise<void> {
    return inTurn(one, () => this.#letNow(one));
  }

  /** Silent first, and heard last: what was asked of LiveKit in between must not let out a word. */
  async #letNow(one: Standing): Promise<void> {
    const { wanted, identity } = one;
    const belongs = wanted?.room === one.room;
    const room = nameOf(one);
    const speaks = belongs && wanted.rights.speak;
    if (!speaks) await this.#server.mute(room, identity);
    const known = wanted ? { id: wanted.who.person, name: wanted.who.name } : undefined;
    await this.#server.letHear(room, identity, belongs, known);
    if (speaks && !(await this.#server.unmute(room, identity))) this.#tellOfSilence();
  }

  #tellOfSilence(): void {
    if (this.#toldOfSilence) return;
    this.#toldOfSilence = true;
    this.#tools.log(
      'livekit: who calls in is not heard: set enable_remote_unmute under room in livekit.yaml',
    );
  }

  #about({ session, call }: Standing, room: MediaRoom | null): MediaEvent {
    return { is: 'caller', session, room, call };
  }

  #of(session: SessionId, identity: string): Standing | undefined {
    for (const one of this.#standing.values())
      if (one.session === session && one.identity === identity) return one;
    return undefined;
  }
}

function inTurn<Answer>(one: Standing, ask: () => Promise<Answer>): Promise<Answer> {
  const asked = one.asking.then(ask, ask);
  one.asking = asked;
  return asked;
}

const nameOf = ({ session, room }: Standing): string => roomName(session, room);

/** The attribute in which LiveKit gives the number, where it does not hide it. */
const numberMark = 'sip.phoneNumber';

function callOf({ sid, identity, name, attributes }: ParticipantInfo): Call {
  const number = attributes[numberMark];
  const person: PersonId | undefined = attributes[personMark];
  return {
    client: `call:${sid}`,
    ending: endingOf(number ?? name),
    person: person ?? null,
    isFrom: (written) => (number ? isSameNumber(number, written) : isHiddenNameOf(identity, written)),
  };
}

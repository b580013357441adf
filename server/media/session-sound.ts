import type { PersonId, SessionId } from '#domain/kernel/ids.ts';
import type { MediaKind } from '#domain/process/events.ts';
import type { SessionState } from '#domain/session/state.ts';
import type { MediaAsk, MediaTold } from '#protocol/media.ts';
import type { MediaEvent, MediaProvider, MediaRoom } from '../ports/media.ts';
import type { MediaLine } from '../ports/media-desk.ts';
import { type Attending, attendingOn } from './attending.ts';
import { CallDesk, type CallTools } from './call-desk.ts';
import { CaptionDesk, type CaptionTools } from './caption-desk.ts';
import { FollowPeople } from './follow-people.ts';
import { FollowRooms } from './follow-rooms.ts';
import { Hall } from './hall.ts';
import { OwnSound } from './own-sound.ts';
import { Rounds } from './rounds.ts';
import { Telling } from './telling.ts';
import { floorsDiffer, kindWanted, mayDiffer } from './wanted.ts';
import { codeOf, patience, within } from './within.ts';

export interface SoundTools extends CaptionTools, CallTools {
  /** Null where this kind is not set up here. */
  providerFor(kind: MediaKind): MediaProvider | null;
  /** How long sound goes on while a line is away (ms). */
  readonly grace: number;
  /** What did not work is tried again after this (ms). */
  readonly again: number;
}

/** Sound and picture of one session: what people ask, what the session wants, and what the provider tells. */
export class SessionSound {
  readonly hall: Hall;
  readonly #tools: SoundTools;
  readonly #telling: Telling;
  readonly #people: FollowPeople;
  readonly #rooms: FollowRooms;
  readonly #captions: CaptionDesk;
  readonly #own: OwnSound;
  readonly #calls: CallDesk;
  readonly #graces = new Map<string, NodeJS.Timeout>();
  readonly #rounds: Rounds;
  #closed = false;

  constructor(session: SessionId, tools: SoundTools) {
    this.hall = new Hall(session);
    this.#tools = tools;
    this.#telling = new Telling(this.hall);
    this.#people = new FollowPeople(this.hall, this.#telling, tools.log);
    this.#rooms = new FollowRooms(this.hall, this.#telling, tools);
    this.#captions = new CaptionDesk(this.hall, this.#telling, tools);
    this.#own = new OwnSound(this.hall, this.#telling, (person) => this.#captions.quiet(person));
    this.#calls = new CallDesk(this.hall, tools, () => this.#callsChanged());
    this.#rounds = new Rounds({
      look: () => this.#settle(),
      again: tools.again,
      failed: (error) => tools.log(`media: session ${session} failed: ${String(error)}`),
    });
  }

  /** Nothing in here would be missed. */
  get isIdle(): boolean {
    return (
      this.hall.attending.size === 0 &&
      this.#calls.isIdle &&
      (this.#closed || this.#telling.spoken.size === 0)
    );
  }

  take(state: SessionState): void {
    const before = this.hall.state;
    this.hall.state = state;
    if (mayDiffer(before, state) || (!this.#calls.isIdle && floorsDiffer(before, state))) this.#rounds.soon();
  }

  opened(line: MediaLine): void {
    this.hall.attending.set(line.client, attendingOn(line));
    this.#rounds.soon();
  }

  /** Their sound goes on for a moment: a line that fell away comes back, and a page that is loaded again too. */
  closed(client: string, expelled: boolean): void {
    const one = this.hall.attending.get(client);
    if (!one) return;
    one.open = false;
    if (expelled) {
      this.#leave(one);
      this.#takeOut(one);
      return;
    }
    if (!one.wants) {
      this.#rounds.soon();
      return;
    }
    const timer = setTimeout(() => this.#leave(one), this.#tools.grace);
    this.#graces.set(client, timer);
  }

  /** Their pages close by themselves; their telephone knows of no link. */
  dismissed(person: PersonId): void {
    for (const one of this.hall.attending.values()) {
      if (one.call && one.line.person === person) this.#takeOut(one);
    }
    this.#calls.dismissed(person);
  }

  hear(client: string, ask: MediaAsk): void {
    const one = this.hall.attending.get(client);
    if (!one) return;
    switch (ask.do) {
      case 'grant':
        this.#come(one);
        return;
      case 'leave':
        this.#leave(one);
        return;
      case 'join':
      case 'sending':
        this.#own.send(one, ask);
        return;
      case 'look':
        this.#own.pass(one, ask);
        return;
      case 'arrived':
        one.trouble = null;
        if (one.held && one.held.provider.capabilities.roster !== 'live') one.here = ask.room as MediaRoom;
        this.#telling.changed(one.held?.room);
        this.#own.pass(one, ask);
        return;
      case 'trouble':
        one.trouble = ask.code;
        this.#telling.changed();
        return;
      case 'name-caller':
      case 'hang-up':
        void this.#calls.hear(one, ask);
        return;
      case 'caption-sound':
        if (!this.#captions.hear(one, ask)) one.line.tell({ what: 'refused', code: 'media-captions-off' });
    }
  }

  /** What the provider tells of people in this session. */
  heard(event: Exclude<MediaEvent, { is: 'tell' | 'recording' | 'recorded' }>): void {
    switch (event.is) {
      case 'joined': {
        const one = this.hall.holderOf(event.person);
        if (!one) return;
        const before = one.here;
        Object.assign(one, { here: event.room, trouble: null });
        this.#telling.changed(before, event.room);
        return;
      }
      case 'left': {
        const one = this.hall.leaverOf(event.person, event.room);
        if (!one) return;
        one.here = null;
        this.#telling.changed(event.room);
        // nobody waits for who closed the page
        if (!one.open) this.#leave(one);
        return;
      }
      case 'speaking':
        this.#telling.speaking(event.room, event.people);
        return;
      case 'spoke':
        this.#telling.spoke(event.times);
        return;
      case 'recording-failed':
        void this.#rooms.failed(event.room);
        return;
      case 'caller':
        this.#calls.heard(event);
    }
  }

  /** What the provider tells one person. */
  told(client: string, tells: MediaTold): void {
    const one = this.hall.attending.get(client);
    if (!one) return;
    if (tells.what === 'ended') {
      const room = one.held?.room;
      Object.assign(one, { held: null, here: null, wants: false });
      this.#telling.changed(room);
    }
    one.line.tell(tells);
  }

  stop(): void {
    for (const timer of this.#graces.values()) clearTimeout(timer);
    this.#rounds.stop();
    this.#telling.stop();
  }

  #callsChanged(): void {
    this.#telling.changed();
    this.#rounds.soon();
  }

  /** The newest device has the sound. */
  #come(one: Attending): void {
    for (const other of this.hall.attending.values()) {
      if (other === one || other.line.person !== one.line.person || !other.wants) continue;
      other.wants = false;
      other.ending = 'media-elsewhere';
    }
    Object.assign(one, { wants: true, waits: true, refused: null, ending: null, trouble: null });
    this.#rounds.soon();
  }

  #leave(one: Attending): void {
    clearTimeout(this.#graces.get(one.line.client));
    this.#graces.delete(one.line.client);
    one.wants = false;
    one.trouble = null;
    this.#captions.quiet(one.line.person);
    this.#telling.changed();
    this.#rounds.soon();
  }

  /** Whatever else is being asked of providers meanwhile: who may not be here is heard no longer. */
  #takeOut({ held, line }: Attending): void {
    if (!held) return;
    within(patience, held.provider.remove(line.client)).catch((error: unknown) =>
      this.#tools.log(`media: ${held.provider.id} did not let somebody go: ${codeOf(error)}`),
    );
  }

  async #settle(): Promise<boolean> {
    const { state, attending } = this.hall;
    if (state.status === 'empty') return true;
    const provider = this.#tools.providerFor(kindWanted(state));
    // before anybody comes in who was not asked
    const ended = await this.#rooms.prepare(provider);
    const began = performance.now();
    for (const one of attending.values()) {
      if (!one.greeted) this.#telling.greet(one);
      one.greeted = true;
    }
    const placing = this.#people.settle(provider);
    this.#rounds.took = performance.now() - began;
    const done = [ended, await placing, await this.#rooms.settle(provider)];
    this.#calls.settle();
    if (state.status === 'closed' && !this.#closed) {
      this.#closed = true;
      await provider?.closeSession(this.hall.session).catch((error: unknown) => {
        this.#tools.log(`media: ${provider.id} did not close a session: ${codeOf(error)}`);
      });
    }
    return done.every((one) => one);
  }
}

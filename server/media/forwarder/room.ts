import type { MediaRoom } from '#server/ports/media.ts';
import type { Member, Slot } from './member.ts';
import type { SlotTold } from './messages.ts';
import type { Recorder } from './recording/recorder.ts';
import { type Candidate, fill, foremost, mostLarge, pictureOf, ranked } from './slots.ts';

/** So long somebody stays in front at least, ms, so that pictures do not change size with every word. */
const inFrontAtLeast = 3_000;

interface Seated extends Candidate {
  readonly member: Member;
}

/** Who hears and sees whom in one room of one session. */
export class Room {
  readonly name: MediaRoom;
  readonly members = new Set<Member>();
  spotlight: string | null = null;
  recorder: Recorder | null = null;
  readonly #tell: (member: Member, slots: readonly SlotTold[]) => void;
  readonly #told = new Map<Member, string>();
  #front: Member | null = null;
  #frontAt = Number.NEGATIVE_INFINITY;
  /** Who speaks changes who is seen: more people than slots, or more pictures than may be large. */
  #crowded = false;
  /** Who has a slot with everybody else here. */
  #placed: ReadonlySet<Member> = new Set();

  constructor(name: MediaRoom, tell: (member: Member, slots: readonly SlotTold[]) => void) {
    this.name = name;
    this.#tell = tell;
  }

  /** Nobody is here, and nothing is set that must last. */
  get forgettable(): boolean {
    return this.members.size === 0 && this.recorder === null && this.spotlight === null;
  }

  enter(member: Member): void {
    this.members.add(member);
    member.sound.tap = this.recorder?.tapFor(member.of.person) ?? null;
  }

  /** At once: not one packet goes from or to them in this room after this. */
  leave(member: Member, now: number): void {
    if (!this.members.delete(member)) return;
    member.detach(now);
    this.#told.delete(member);
    if (this.#front === member) this.#front = null;
  }

  record(recorder: Recorder | null): Recorder | null {
    const before = this.recorder;
    this.recorder = recorder;
    for (const member of this.members) member.sound.tap = recorder?.tapFor(member.of.person) ?? null;
    return before;
  }

  speaking(now: number): Member[] {
    return [...this.members].filter(({ talk }) => talk.speaking(now));
  }

  /** Whether somebody must get a slot, or come to the front, now. */
  mustTurn(now: number): boolean {
    if (!this.#crowded) return false;
    if (this.#someUnheard(now)) return true;
    if (this.spotlight !== null || !this.#frontIsDone(now)) return false;
    const latest = foremost(this.#order(), null)?.member;
    return latest !== undefined && latest !== this.#front;
  }

  /** Gives everybody their slots, and tells those for whom something changed. */
  arrange(now: number): void {
    const order = this.#order();
    this.#turn(order, now);
    this.#crowded = false;
    this.#placed = new Set(order.slice(0, this.#fewestSlots()).map(({ member }) => member));
    const bySlot = new Map(order.map((one) => [one.member, one]));
    const wanted = order.map(({ member }) => member);
    for (const member of this.members) {
      if (member.connected) this.#arrange(member, wanted, bySlot, now);
    }
    const large = this.#takenLarge();
    for (const member of this.members) member.taken.note(large.has(member), now);
  }

  #takenLarge(): ReadonlySet<Member | null> {
    const slots = [...this.members].flatMap((member) => member.slots);
    return new Set(slots.filter(({ picture }) => picture === 'high').map(({ member }) => member));
  }

  #arrange(member: Member, wanted: readonly Member[], seats: Map<Member, Seated>, now: number): void {
    const before = member.slots.map((slot) => slot.member);
    const next = fill(before, wanted, member, member.slots.length);
    const pictures = next.filter((one) => one !== null && seats.get(one)?.camera).length;
    const large = this.#front?.of.client ?? null;
    const mayTalk = wanted.filter((one) => one !== member && one.on).length;
    if (mayTalk > member.slots.length || pictures > mostLarge) this.#crowded = true;
    const line = member.takesPictures ? member.receiving.line.line : 'sound-only';
    const receiver = { line, look: member.look, pictures };
    const told: SlotTold[] = [];
    member.slots.forEach((slot, at) => {
      const one = next[at] ?? null;
      const seat = one && seats.get(one);
      const picture = seat ? pictureOf(seat, receiver, large) : 'none';
      put(slot, one, picture, now);
      if (one) told.push({ slot: at, client: one.of.client, person: one.of.person, picture });
    });
    const text = JSON.stringify(told);
    if (this.#told.get(member) === text) return;
    this.#told.set(member, text);
    this.#tell(member, told);
  }

  #turn(order: readonly Seated[], now: number): void {
    const isHere = this.#front !== null && this.members.has(this.#front);
    if (isHere && this.spotlight === null && !this.#frontIsDone(now)) return;
    const front = foremost(order, this.spotlight)?.member ?? null;
    if (front !== this.#front) this.#frontAt = now;
    this.#front = front;
  }

  #frontIsDone(now: number): boolean {
    return now - this.#frontAt >= inFrontAtLeast && !this.#front?.talk.speaking(now);
  }

  /** Somebody speaks who has no slot, while somebody who is silent has one. */
  #someUnheard(now: number): boolean {
    const isUnheard = (one: Member) => !this.#placed.has(one) && one.talk.speaking(now);
    if (![...this.members].some(isUnheard)) return false;
    return [...this.#placed].some((one) => !one.talk.speaking(now) && one.of.client !== this.spotlight);
  }

  #fewestSlots(): number {
    return Math.min(...[...this.members].map(({ slots }) => slots.length));
  }

  #order(): Seated[] {
    const people = [...this.members]
      .filter(({ connected }) => connected)
      .map((member) => ({
        member,
        client: member.of.client,
        speak: member.gates.rights.speak,
        camera: member.camera,
        on: member.on,
        onAt: member.onAt,
        spokeAt: member.talk.at,
      }));
    return ranked(people, this.name === 'plenary', this.spotlight);
  }
}

function put(slot: Slot, member: Member | null, picture: Slot['picture'], now: number): void {
  const same = slot.member === member;
  slot.member = member;
  slot.picture = picture;
  slot.sound.carry(member?.sound ?? null, false, now);
  if (!member || picture === 'none') slot.image.carry(null, same, now);
  else slot.image.carry(member.imageOf(picture), same, now, member.instead(picture, now));
}

import type { MediaRoom } from '#server/ports/media.ts';
import type { Member, Slot } from './member.ts';
import type { SlotTold } from './messages.ts';
import type { Recorder } from './recording/recorder.ts';
import { type Candidate, fill, mostLarge, pictureOf, ranked } from './slots.ts';

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

  /** Whether somebody else must come to the front now. */
  mustTurn(now: number): boolean {
    if (!this.#crowded || this.spotlight !== null || now - this.#frontAt < inFrontAtLeast) return false;
    const latest = ranked(this.#candidates(), this.name === 'plenary', null)[0]?.member;
    return latest !== undefined && latest !== this.#front && !this.#front?.talk.speaking(now);
  }

  /** Gives everybody their slots, and tells those for whom something changed. */
  arrange(now: number): void {
    const order = ranked(this.#candidates(), this.name === 'plenary', this.spotlight);
    const front = order[0]?.member ?? null;
    if (front !== this.#front) this.#frontAt = now;
    this.#front = front;
    this.#crowded = false;
    const bySlot = new Map(order.map((one) => [one.member, one]));
    const wanted = order.map(({ member }) => member);
    for (const member of this.members) {
      if (member.connected) this.#arrange(member, wanted, bySlot, now);
    }
  }

  #arrange(member: Member, wanted: readonly Member[], seats: Map<Member, Seated>, now: number): void {
    const before = member.slots.map((slot) => slot.member);
    const next = fill(before, wanted, member, member.slots.length);
    const pictures = next.filter((one) => one !== null && seats.get(one)?.camera).length;
    const large = this.#front?.of.client ?? null;
    if (wanted.length - 1 > member.slots.length || pictures > mostLarge) this.#crowded = true;
    const line = member.takesPictures ? member.receiving.line.line : 'sound-only';
    const told: SlotTold[] = [];
    member.slots.forEach((slot, at) => {
      const one = next[at] ?? null;
      const seat = one && seats.get(one);
      const picture = seat ? pictureOf(seat, line, pictures, large) : 'none';
      put(slot, one, picture, now);
      if (one) told.push({ slot: at, client: one.of.client, person: one.of.person, picture });
    });
    const text = JSON.stringify(told);
    if (this.#told.get(member) === text) return;
    this.#told.set(member, text);
    this.#tell(member, told);
  }

  #candidates(): Seated[] {
    return [...this.members]
      .filter(({ connected }) => connected)
      .map((member) => ({
        member,
        client: member.of.client,
        speak: member.gates.rights.speak,
        camera: member.camera,
        spokeAt: member.talk.at,
      }));
  }
}

function put(slot: Slot, member: Member | null, picture: Slot['picture'], now: number): void {
  const same = slot.member === member;
  slot.member = member;
  slot.picture = picture;
  slot.sound.carry(member?.sound ?? null, false, now);
  slot.image.carry(member && picture !== 'none' ? member.imageOf(picture) : null, same, now);
}

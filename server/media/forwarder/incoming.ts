import type { Lane } from './lane.ts';
import type { Tap } from './recording/recorder.ts';
import { History } from './rtp/history.ts';
import { Missing } from './rtp/missing.ts';
import { Numbering } from './rtp/numbering.ts';
import type { Header, Packet } from './rtp/packet.ts';
import { Reception } from './rtp/reception.ts';
import { readVp8 } from './rtp/vp8.ts';

/** How far back a packet may come late. Of pictures so many can be sent again: over four seconds. */
const window = { sound: 32, picture: 256 } as const;
/**
 * However many ask for one, a sender makes a key picture no more than twice a second, and less often when many look on:
 * each of them is sent it.
 */
const betweenKeys = (lookers: number): number => 500 + Math.min(1_500, 10 * lookers);

/** One stream of one sender: its sound, or its picture in one size. Passed on to whoever has it on a lane. */
export class Incoming {
  readonly sound: boolean;
  readonly ssrc: number;
  /** Payload type that was offered. */
  readonly type: number;
  readonly missing = new Missing();
  readonly numbering: Numbering;
  reception = new Reception();
  /** Gets each packet that is passed on, while it is recorded. */
  tap: Tap | null = null;
  readonly #history: History;
  readonly #lanes: Lane[] = [];
  #open = false;
  /** When the last packet came, ms. */
  heardAt = Number.NEGATIVE_INFINITY;
  #askedKeyAt = Number.NEGATIVE_INFINITY;

  constructor(kind: 'sound' | 'picture', ssrc: number, type: number) {
    this.sound = kind === 'sound';
    this.ssrc = ssrc;
    this.type = type;
    this.#history = new History(window[kind]);
    this.numbering = new Numbering(this.#history.size);
  }

  /** Whether anything is passed on. */
  get open(): boolean {
    return this.#open;
  }

  get lanes(): readonly Lane[] {
    return this.#lanes;
  }

  /** A gate: closed, not one packet goes on, and what is kept is forgotten. */
  gate(open: boolean, now: number): void {
    if (this.#open === open) return;
    this.#open = open;
    this.#anew(now);
  }

  /** A packet came in. Gives back how many were sent on; -1 when it was there already or came too late. */
  receive(raw: Buffer, header: Header, now: number): number {
    const arrival = this.numbering.add(header.sequence);
    if (arrival === 'too-old') return -1;
    const { number } = this.numbering;
    const packet = this.#history.place(number);
    if (packet.number === number) return -1;
    this.heardAt = now;
    if (arrival === 'restart') {
      this.reception = new Reception();
      this.#anew(now);
    }
    this.reception.note(number, header.timestamp, now, this.sound ? 48 : 90);
    if (!this.#open) return 0;
    if (!this.sound) this.missing.note(arrival, number, this.numbering.skipped, now);
    fill(packet, raw, header, number);
    if (this.sound) {
      this.tap?.(packet, now);
      const sent = this.#pass(packet, now);
      packet.bytes = gone;
      return sent;
    }
    readVp8(packet);
    const sent = this.#pass(packet, now);
    this.#history.keep(packet);
    return sent;
  }

  kept(number: number): Packet | null {
    return this.#history.find(number);
  }

  /** Nobody in the room where this was passed on asks for anything again. */
  release(): void {
    this.#history.release();
  }

  add(lane: Lane): void {
    this.#lanes.push(lane);
  }

  drop(lane: Lane): void {
    const at = this.#lanes.indexOf(lane);
    if (at < 0) return;
    const last = this.#lanes.pop();
    if (last && last !== lane) this.#lanes[at] = last;
  }

  /** Whether a lane waits for a picture that needs no other. */
  waitedFor(): boolean {
    return this.#open && !this.sound && this.#lanes.some((lane) => lane.waitsFor(this));
  }

  /** Whether to ask the sender for a key picture now; true counts as asked. */
  mayAskKey(now: number): boolean {
    if (!this.#open || this.sound || now - this.#askedKeyAt < betweenKeys(this.#lanes.length)) return false;
    this.#askedKeyAt = now;
    return true;
  }

  #pass(packet: Packet, now: number): number {
    const lanes = this.#lanes;
    let sent = 0;
    for (let at = 0; at < lanes.length; at += 1) {
      if ((lanes[at] as Lane).push(this, packet, now)) sent += 1;
    }
    return sent;
  }

  #anew(now: number): void {
    this.#history.clear();
    this.missing.clear();
    for (const lane of [...this.#lanes]) lane.interrupt(this, now);
  }
}

const gone = Buffer.alloc(0);

/** Whatever stood before the payload makes way for a header of 12 bytes. */
function fill(packet: Packet, raw: Buffer, header: Header, number: number): void {
  packet.number = number;
  packet.timestamp = header.timestamp;
  packet.marker = header.marker;
  packet.bytes =
    header.start === 12 && header.end === raw.length ? raw : raw.subarray(header.start - 12, header.end);
}

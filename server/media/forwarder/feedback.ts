import type { Counts } from './counts.ts';
import type { Lane } from './lane.ts';
import type { Member } from './member.ts';
import type { RtcpEar } from './rtp/read-rtcp.ts';

/** From 1970 back to 1900, where the clock of RTCP begins, s. */
const since1900 = 2_208_988_800;
/** A sender's clock that is this much off from what we thought, s, was set anew. */
const setAnew = 1;

/** What one browser reports of what it sends and of what it is sent. */
export class Feedback implements RtcpEar {
  readonly #member: Member;
  readonly #counts: Counts;
  #ahead: number | null = null;

  constructor(member: Member, counts: Counts) {
    this.#member = member;
    this.#counts = counts;
  }

  senderClock(ssrc: number, ntp: number, timestamp: number, middle: number): void {
    const incoming = this.#member.incoming(ssrc);
    if (!incoming) return;
    const now = performance.now();
    incoming.reception.reported(middle, now);
    const ours = (performance.timeOrigin + now) / 1_000 + since1900;
    // one difference for all that they send, so that sound and picture stay together
    if (this.#ahead === null || Math.abs(ours - ntp - this.#ahead) > setAnew) this.#ahead = ours - ntp;
    for (const lane of incoming.lanes) lane.clock(incoming, ntp + this.#ahead, timestamp);
  }

  loss(ssrc: number, fraction: number): void {
    const lane = this.#lane(ssrc);
    if (lane) this.#member.receiving.loss(lane, fraction);
  }

  again(ssrc: number, sequence: number): void {
    const lane = this.#lane(ssrc);
    if (!lane) return;
    if (this.#member.receiving.again(lane, sequence, performance.now()) > 0) this.#counts.resent += 1;
  }

  wantsKey(ssrc: number): void {
    const slot = this.#member.slot(ssrc);
    if (slot?.image.ssrc === ssrc && slot.image.source) slot.member?.askKey(slot.image.source);
  }

  canTake(bitsPerSecond: number): void {
    this.#member.receiving.canTake(bitsPerSecond, performance.now());
  }

  #lane(ssrc: number): Lane | null {
    const slot = this.#member.slot(ssrc);
    if (!slot) return null;
    return slot.sound.ssrc === ssrc ? slot.sound : slot.image;
  }
}

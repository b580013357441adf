import type { Look } from '#protocol/media.ts';
import type { MediaRoom } from '#server/ports/media.ts';
import type { Counts } from './counts.ts';
import { Feedback } from './feedback.ts';
import { type Gates, pictureOpen, soundOpen } from './gates.ts';
import { Incoming } from './incoming.ts';
import { Lane, type Outlet } from './lane.ts';
import { Receiving } from './receiving.ts';
import { Bucket } from './rtp/bucket.ts';
import { emptyHeader, isRtcp, readHeader } from './rtp/packet.ts';
import { readRtcp } from './rtp/read-rtcp.ts';
import { askAgain, askKey, mayUse, receiverReport } from './rtp/write-rtcp.ts';
import { pictureMid, soundMid, sourcesOf } from './sdp/answer.ts';
import type { Offer } from './sdp/offer.ts';
import { Taken } from './taken.ts';
import { Talk } from './talk.ts';

/** Bytes a second from one browser: several times what it needs for its sound and both its pictures. */
const fairShare = 400_000;
/** What we let a browser send, bits a second. */
const mayBeSent = 1_000_000;

/** After so long without a packet, ms, somebody sends nothing. */
const quiet = 5_000;
/** So long a size of picture is waited for, ms. */
const comesWithin = 2_000;
/** Of the large picture something comes every 50 ms; after so long without, its page was asked to make none. */
const rests = 300;

export interface Slot {
  member: Member | null;
  picture: 'high' | 'low' | 'none';
  readonly sound: Lane;
  readonly image: Lane;
}

export interface MemberOf {
  readonly client: string;
  readonly person: string;
  readonly session: string;
}

const header = emptyHeader();

/** One browser in one session: what it sends, what it is sent, and what may be passed on. */
export class Member {
  readonly of: MemberOf;
  room: MediaRoom;
  gates: Gates;
  connected = false;
  /** The largest pictures that their page can use. */
  look: Look = 'large';
  /** When the next report goes to the browser, ms. Not the same for all, so that not all go at once. */
  reportAt = performance.now() + Math.random() * 1_000;
  readonly sound: Incoming;
  readonly high: Incoming;
  readonly low: Incoming;
  readonly slots: readonly Slot[];
  /** False for who takes part with sound only. */
  readonly takesPictures: boolean;
  readonly talk = new Talk();
  readonly taken = new Taken();
  /** When their microphone or camera was last turned on, ms. */
  onAt = 0;
  readonly receiving = new Receiving();
  readonly #outlet: Outlet;
  readonly #counts: Counts;
  readonly #levelId: number;
  readonly #firstSource: number;
  readonly #bucket = new Bucket(fairShare, fairShare);
  readonly #feedback: Feedback;

  constructor(of: MemberOf, offer: Offer, outlet: Outlet, room: MediaRoom, gates: Gates, counts: Counts) {
    this.of = of;
    this.room = room;
    this.gates = gates;
    this.#outlet = outlet;
    this.#counts = counts;
    this.#levelId = offer.audioLevel ?? -1;
    const [sound, high, low] = offer.sources;
    this.sound = new Incoming('sound', sound, offer.opus);
    this.high = new Incoming('picture', high, offer.vp8);
    this.low = new Incoming('picture', low, offer.vp8);
    const sourceOf = sourcesOf(offer);
    this.#firstSource = sourceOf(0);
    this.takesPictures = offer.pictures;
    this.slots = Array.from({ length: offer.slots }, (_, slot) => ({
      member: null,
      picture: 'none',
      sound: new Lane(outlet, sourceOf(soundMid(slot)), offer.opus, 48_000, Math.random),
      image: new Lane(outlet, sourceOf(pictureMid(slot)), offer.vp8, 90_000, Math.random),
    }));
    this.#feedback = new Feedback(this, counts);
    this.#openGates(0);
  }

  get camera(): boolean {
    return pictureOpen(this.gates) && (this.high.ssrc > 0 || this.low.ssrc > 0);
  }

  /** Something of theirs is passed on. */
  get on(): boolean {
    return this.sound.open || this.camera;
  }

  setGates(gates: Gates, now: number): void {
    this.gates = gates;
    this.#openGates(now);
  }

  /** Their picture in this size, or in the other when they send only that. */
  imageOf(picture: 'high' | 'low'): Incoming {
    const wanted = picture === 'high' ? this.high : this.low;
    return wanted.ssrc > 0 ? wanted : picture === 'high' ? this.low : this.high;
  }

  /** What there is of them until their picture in this size comes; null where that comes at once. */
  instead(picture: 'high' | 'low', now: number): Incoming | null {
    const rested = picture === 'high' && now - this.high.heardAt > rests;
    return rested && this.low.ssrc > 0 ? this.low : null;
  }

  /** From now on nobody hears or sees them, and they hear and see nobody. */
  detach(now: number): void {
    for (const incoming of [this.sound, this.high, this.low]) {
      for (const lane of [...incoming.lanes]) lane.carry(null, false, now);
      incoming.release();
    }
    for (const slot of this.slots) {
      slot.member = null;
      slot.picture = 'none';
      slot.sound.carry(null, false, now);
      slot.image.carry(null, false, now);
    }
    this.talk.hush();
    this.sound.tap = null;
  }

  /** One packet from the browser. */
  packet(raw: Buffer, now: number): void {
    const counts = this.#counts;
    if (!this.#bucket.take(raw.length, now)) {
      counts.flooded += 1;
      return;
    }
    if (isRtcp(raw)) {
      readRtcp(raw, this.#feedback);
      return;
    }
    if (!readHeader(raw, this.#levelId, header)) {
      counts.unknown += 1;
      return;
    }
    const incoming = this.incoming(header.ssrc);
    if (!incoming || incoming.type !== header.type) {
      counts.unknown += 1;
      return;
    }
    counts.packetsIn += 1;
    const sent = incoming.receive(raw, header, now);
    if (sent < 0) return;
    counts.packetsOut += sent;
    counts.bytesOut += sent * (header.end - header.start + 12);
    if (incoming === this.sound && incoming.open && header.level >= 0) this.talk.hear(header.level, now);
  }

  /** Asks the browser again for what did not come, and for a key picture where one is waited for. */
  tick(now: number): void {
    for (const image of [this.high, this.low]) {
      if (image.missing.some) {
        const due = image.missing.due(now);
        if (due.length > 0) this.#outlet.send(askAgain(image.ssrc, due));
        this.#counts.askedAgain += due.length;
      }
      if (image.missing.hopeless || image.waitedFor()) this.askKey(image, now);
    }
  }

  /** Once a second: what we received, and what may be sent. Nothing to who sends nothing. */
  report(now: number): void {
    const streams = [this.sound, this.high, this.low].filter(({ heardAt }) => now - heardAt < quiet);
    if (streams.length === 0) return;
    const blocks = streams
      .map(({ ssrc, reception, numbering }) => reception.block(ssrc, numbering.highest, now))
      .filter((block) => block !== null);
    const sources = streams.map(({ ssrc }) => ssrc);
    this.#outlet.send(Buffer.concat([receiverReport(blocks), mayUse(mayBeSent, sources)]));
  }

  /** Once a second: who waits for a size of picture that does not come gets the other, when that one does. */
  makeDo(now: number): void {
    for (const { member, picture, image } of this.slots) {
      if (!member || !image.coming || image.source || now - image.since < comesWithin) continue;
      const other = member.imageOf(picture === 'high' ? 'low' : 'high');
      if (now - other.heardAt < comesWithin) image.makeDo(other);
    }
  }

  /** Once a second. True when what they are sent must become less, or may become more. */
  judge(now: number): boolean {
    let bytes = 0;
    for (const { sound, image } of this.slots) bytes += sound.bytes + image.bytes;
    return this.receiving.judge(bytes, now);
  }

  /** Asks the browser for a picture that needs no other, unless that was done just now. */
  askKey(image: Incoming, now = performance.now()): void {
    if (!image.mayAskKey(now)) return;
    image.missing.hopeless = false;
    this.#outlet.send(askKey(image.ssrc));
  }

  #openGates(now: number): void {
    const [sound, picture] = [soundOpen(this.gates), pictureOpen(this.gates)];
    if (!sound) this.talk.hush();
    if ((sound && !this.sound.open) || (picture && !this.high.open)) this.onAt = now;
    this.sound.gate(sound, now);
    this.high.gate(picture, now);
    this.low.gate(picture, now);
  }

  /** What the browser sends under this number. */
  incoming(ssrc: number): Incoming | null {
    if (ssrc === 0) return null;
    if (ssrc === this.sound.ssrc) return this.sound;
    if (ssrc === this.high.ssrc) return this.high;
    return ssrc === this.low.ssrc ? this.low : null;
  }

  /** The slot in which the browser is sent something under this number. */
  slot(ssrc: number): Slot | null {
    const slot = this.slots[(ssrc - this.#firstSource - 3) >> 1];
    return slot && (slot.sound.ssrc === ssrc || slot.image.ssrc === ssrc) ? slot : null;
  }
}

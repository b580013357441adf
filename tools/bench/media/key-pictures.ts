import { vp8Type } from './offer-text.ts';
import { beginsKey, readStamp } from './stamped.ts';

/** Tells of each picture that needs no other, when its last packet is there and none before it is missing. */
export class KeyPictures {
  /** Of each stream: the number that must come next for the picture to be whole. */
  readonly #next = new Map<number, number>();
  readonly #whole: (sender: number) => void;

  constructor(whole: (sender: number) => void) {
    this.#whole = whole;
  }

  hear(packet: Buffer): void {
    const second = packet[1] ?? 0;
    if ((second & 0x7f) !== vp8Type) return;
    const [ssrc, sequence] = [packet.readUInt32BE(8), packet.readUInt16BE(2)];
    if (!beginsKey(packet) && this.#next.get(ssrc) !== sequence) {
      this.#next.delete(ssrc);
      return;
    }
    this.#next.set(ssrc, (sequence + 1) & 0xffff);
    if (second < 0x80) return;
    this.#next.delete(ssrc);
    const stamp = readStamp(packet);
    if (stamp) this.#whole(stamp.sender);
  }
}

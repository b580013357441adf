import type { Packet } from './packet.ts';

/**
 * Reads the descriptor that stands before VP8 data (RFC 7741), from byte 12 on: whether a key picture begins here, and
 * where the numbers stand that must go on without a gap when a slot gets another sender.
 */
export function readVp8(packet: Packet): void {
  const { bytes } = packet;
  const { length } = bytes;
  packet.key = false;
  packet.pictureAt = 0;
  packet.baseAt = 0;
  if (length < 14) return;
  const first = bytes[12] as number;
  let at = 13;
  if (first & 0x80) {
    const more = bytes[at] as number;
    at += 1;
    if (more & 0x80) {
      if (at + 2 > length) return;
      const byte = bytes[at] as number;
      packet.wide = byte >= 0x80;
      packet.pictureAt = at;
      packet.picture = packet.wide ? ((byte & 0x7f) << 8) | (bytes[at + 1] as number) : byte;
      at += packet.wide ? 2 : 1;
    }
    if (more & 0x40) {
      if (at >= length) return;
      packet.baseAt = at;
      packet.base = bytes[at] as number;
      at += 1;
    }
    if (more & 0x30) at += 1;
  }
  // begins a partition (S), and it is the first one: then the data begin with the picture's own header
  const begins = (first & 0x1f) === 0x10;
  packet.key = begins && at < length && ((bytes[at] as number) & 1) === 0;
}

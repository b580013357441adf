/**
 * One RTP packet of a sender, as the browser made it. `bytes` begins with 12 bytes for a header, which every receiver's
 * lane writes anew, and goes on with the payload; what was in the header stands beside it. Made once and used again.
 */
export class Packet {
  /** Sequence number that never wraps; -1 while this place is empty. */
  number = -1;
  timestamp = 0;
  /** 128 on the last packet of a picture, else 0. */
  marker = 0;
  bytes: Buffer = nothing;
  /** How many bytes are kept for sending again; 0 for none. */
  length = 0;
  /** First packet of a picture that needs no other picture. */
  key = false;
  /** Where in `bytes` the number of the picture stands; 0 where there is none. */
  pictureAt = 0;
  picture = 0;
  /** The number takes 15 bits instead of 7. */
  wide = false;
  /** Where the number of the base layer stands; 0 where there is none. */
  baseAt = 0;
  base = 0;
}

const nothing = Buffer.alloc(0);

/** What a header said. One object is filled again for each packet, because this is done thousands of times a second. */
export interface Header {
  ssrc: number;
  type: number;
  marker: number;
  sequence: number;
  timestamp: number;
  /** Where the payload begins and ends, without padding. */
  start: number;
  end: number;
  /** Loudness, 0 (loudest) to 127 (silence) dB below full scale; -1 when it was not told. */
  level: number;
}

export const emptyHeader = (): Header => ({
  ssrc: 0,
  type: 0,
  marker: 0,
  sequence: 0,
  timestamp: 0,
  start: 0,
  end: 0,
  level: -1,
});

export const isRtcp = (packet: Buffer): boolean => {
  const type = packet[1] ?? 0;
  return type >= 192 && type <= 223;
};

/** False for what is no RTP packet. `levelId`: id of the extension that tells loudness, -1 for none. */
export function readHeader(packet: Buffer, levelId: number, into: Header): boolean {
  const { length } = packet;
  if (length < 12) return false;
  const first = packet[0] as number;
  if (first >> 6 !== 2) return false;
  const second = packet[1] as number;
  into.marker = second & 0x80;
  into.type = second & 0x7f;
  into.sequence = ((packet[2] as number) << 8) | (packet[3] as number);
  into.timestamp = word(packet, 4);
  into.ssrc = word(packet, 8);
  into.level = -1;
  let at = 12 + 4 * (first & 0x0f);
  if (first & 0x10) {
    if (at + 4 > length) return false;
    const profile = ((packet[at] as number) << 8) | (packet[at + 1] as number);
    const end = at + 4 + 4 * (((packet[at + 2] as number) << 8) | (packet[at + 3] as number));
    if (end > length) return false;
    if (profile === 0xbede && levelId > 0) into.level = levelIn(packet, at + 4, end, levelId);
    at = end;
  }
  let end = length;
  if (first & 0x20) {
    const padding = packet[length - 1] as number;
    if (padding === 0) return false;
    end -= padding;
  }
  into.start = at;
  into.end = end;
  return end >= at;
}

/** Four bytes as a whole number without sign. */
export const word = (bytes: Buffer, at: number): number =>
  (((bytes[at] as number) << 24) |
    ((bytes[at + 1] as number) << 16) |
    ((bytes[at + 2] as number) << 8) |
    (bytes[at + 3] as number)) >>>
  0;

/** Extensions with a header of one byte (RFC 8285): id and length in four bits each. */
function levelIn(packet: Buffer, start: number, end: number, levelId: number): number {
  let at = start;
  while (at < end) {
    const byte = packet[at] as number;
    const id = byte >> 4;
    if (id === 15) return -1;
    if (id === levelId) return at + 1 < end ? (packet[at + 1] as number) & 0x7f : -1;
    at += byte === 0 ? 1 : (byte & 0x0f) + 2;
  }
  return -1;
}

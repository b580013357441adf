import { levelId, opusType, vp8Type } from './offer-text.ts';

/*
 * Packets that look like those of a browser to a server that forwards them, and that carry when they were sent and by
 * whom, so that who receives them can tell what became of them.
 */

const soundPayload = 80;
const stampLength = 16;
const mark = 0x504f_4c44;

/** Wall clock with fractions of a ms, the same in every process of this machine. */
export const clock = (): number => performance.timeOrigin + performance.now();

export interface Stamp {
  /** Number of the client that sent it. */
  readonly sender: number;
  /** ms since 1970 */
  readonly sentAt: number;
}

function header(
  packet: Buffer,
  type: number,
  marker: boolean,
  sequence: number,
  time: number,
  ssrc: number,
): void {
  packet[0] = 0x80;
  packet[1] = (marker ? 0x80 : 0) | type;
  packet.writeUInt16BE(sequence & 0xffff, 2);
  packet.writeUInt32BE(time >>> 0, 4);
  packet.writeUInt32BE(ssrc, 8);
}

function stamp(packet: Buffer, at: number, sender: number): void {
  packet.writeUInt32BE(mark, at);
  packet.writeUInt32BE(sender, at + 4);
  packet.writeDoubleBE(clock(), at + 8);
}

/** 20 ms that say how loud they are (0 loudest, 127 silent). */
export function soundPacket(
  sequence: number,
  time: number,
  ssrc: number,
  sender: number,
  level: number,
): Buffer {
  const packet = Buffer.alloc(20 + soundPayload);
  header(packet, opusType, false, sequence, time, ssrc);
  packet[0] = 0x90;
  packet.writeUInt16BE(0xbede, 12);
  packet.writeUInt16BE(1, 14);
  packet[16] = levelId << 4;
  packet[17] = 0x80 | level;
  packet[20] = 0xf8;
  stamp(packet, 21, sender);
  return packet;
}

export interface PictureOf {
  readonly ssrc: number;
  readonly sender: number;
  /** Number of the picture, counted from 0. */
  readonly picture: number;
  readonly key: boolean;
  readonly first: boolean;
  readonly last: boolean;
  readonly bytes: number;
}

/** Part of a picture, with a VP8 descriptor with a picture number of 15 bits and a number of the base layer. */
export function picturePacket(sequence: number, time: number, of: PictureOf): Buffer {
  const packet = Buffer.alloc(Math.max(of.bytes, 18 + 1 + stampLength));
  header(packet, vp8Type, of.last, sequence, time, of.ssrc);
  packet[12] = 0x80 | (of.first ? 0x10 : 0);
  packet[13] = 0xe0;
  packet.writeUInt16BE(0x8000 | (of.picture & 0x7fff), 14);
  packet[16] = of.picture & 0xff;
  packet[17] = 0;
  packet[18] = of.key ? 0x10 : 0x11;
  stamp(packet, 19, of.sender);
  return packet;
}

/** Null for what is not ours. Finds the stamp of sound and of pictures, without a header extension. */
export function readStamp(packet: Buffer): Stamp | null {
  const extended = ((packet[0] ?? 0) & 0x10) > 0;
  const start = extended ? 16 + 4 * packet.readUInt16BE(14) : 12;
  for (const at of [start + 1, start + 7]) {
    if (at + stampLength <= packet.length && packet.readUInt32BE(at) === mark) {
      return { sender: packet.readUInt32BE(at + 4), sentAt: packet.readDoubleBE(at + 8) };
    }
  }
  return null;
}

/** Whether a picture that needs no other begins in this packet of ours. */
export const beginsKey = (packet: Buffer): boolean =>
  ((packet[12] ?? 0) & 0x10) > 0 && ((packet[18] ?? 1) & 1) === 0;

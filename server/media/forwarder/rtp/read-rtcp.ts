import { word } from './packet.ts';

/** What browsers report, one by one. `ssrc` is always the stream that it is about. */
export interface RtcpEar {
  /** The sender's clock: at `ntp` (seconds since 1900) its timestamp was `timestamp`. `middle`: the 32 bits to give back. */
  senderClock(ssrc: number, ntp: number, timestamp: number, middle: number): void;
  /** `fraction` of 256 packets lost since the last report. */
  loss(ssrc: number, fraction: number): void;
  again(ssrc: number, sequence: number): void;
  wantsKey(ssrc: number): void;
  /** What the browser thinks it can receive, bits a second. */
  canTake(bitsPerSecond: number): void;
}

/** Reads a compound packet as far as it makes sense; never throws. */
export function readRtcp(packet: Buffer, ear: RtcpEar): void {
  let at = 0;
  while (at + 8 <= packet.length) {
    const length = 4 * (1 + packet.readUInt16BE(at + 2));
    const end = at + length;
    if ((packet[at] as number) >> 6 !== 2 || end > packet.length) return;
    const count = (packet[at] as number) & 0x1f;
    switch (packet[at + 1]) {
      case 200:
        if (length >= 28) senderReport(packet, at, ear);
        blocks(packet, at + 28, end, count, ear);
        break;
      case 201:
        blocks(packet, at + 8, end, count, ear);
        break;
      case 205:
        if (count === 1) nacks(packet, at, end, ear);
        break;
      case 206:
        if (end >= at + 12) feedback(packet, at, end, count, ear);
        break;
    }
    at = end;
  }
}

function senderReport(packet: Buffer, at: number, ear: RtcpEar): void {
  const seconds = word(packet, at + 8);
  const fraction = word(packet, at + 12);
  const middle = ((seconds & 0xffff) * 0x10000 + (fraction >>> 16)) >>> 0;
  ear.senderClock(word(packet, at + 4), seconds + fraction / 0x1_0000_0000, word(packet, at + 16), middle);
}

function blocks(packet: Buffer, start: number, end: number, count: number, ear: RtcpEar): void {
  for (let at = start, left = count; left > 0 && at + 24 <= end; at += 24, left -= 1) {
    ear.loss(word(packet, at), packet[at + 4] as number);
  }
}

/** Generic NACK: a number, and a bit for each of the sixteen that follow it. */
function nacks(packet: Buffer, at: number, end: number, ear: RtcpEar): void {
  const ssrc = word(packet, at + 8);
  for (let pair = at + 12; pair + 4 <= end; pair += 4) {
    const first = packet.readUInt16BE(pair);
    const others = packet.readUInt16BE(pair + 2);
    ear.again(ssrc, first);
    for (let bit = 0; bit < 16; bit += 1) {
      if (others & (1 << bit)) ear.again(ssrc, (first + bit + 1) & 0xffff);
    }
  }
}

function feedback(packet: Buffer, at: number, end: number, format: number, ear: RtcpEar): void {
  if (format === 1) ear.wantsKey(word(packet, at + 8));
  if (format === 4) {
    for (let entry = at + 12; entry + 8 <= end; entry += 8) ear.wantsKey(word(packet, entry));
  }
  if (format === 15 && end >= at + 20 && packet.toString('latin1', at + 12, at + 16) === 'REMB') {
    const exponent = (packet[at + 17] as number) >> 2;
    const mantissa = (((packet[at + 17] as number) & 3) << 16) | packet.readUInt16BE(at + 18);
    ear.canTake(mantissa * 2 ** exponent);
  }
}

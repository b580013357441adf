/** Who we say we are in feedback; browsers do not look at it. */
const ourselves = 1;

export interface ReceiverBlock {
  readonly ssrc: number;
  /** Of 256. */
  readonly fraction: number;
  /** Packets in all that never came. */
  readonly lost: number;
  readonly highest: number;
  /** In ticks of the stream's own clock. */
  readonly jitter: number;
  /** The middle 32 bits of the last sender report, and how long ago that was, in 1/65536 s. */
  readonly lastReport: number;
  readonly since: number;
}

function head(count: number, type: number, length: number): Buffer {
  const packet = Buffer.alloc(length);
  packet[0] = 0x80 | count;
  packet[1] = type;
  packet.writeUInt16BE(length / 4 - 1, 2);
  packet.writeUInt32BE(ourselves, 4);
  return packet;
}

/** Asks for a picture that needs no other (PLI). */
export function askKey(ssrc: number): Buffer {
  const packet = head(1, 206, 12);
  packet.writeUInt32BE(ssrc, 8);
  return packet;
}

/** Asks for packets again. `sequences` in growing order. */
export function askAgain(ssrc: number, sequences: readonly number[]): Buffer {
  const pairs: [number, number][] = [];
  for (const sequence of sequences) {
    const last = pairs.at(-1);
    const after = last ? (sequence - last[0]) & 0xffff : 0;
    if (last && after >= 1 && after <= 16) last[1] |= 1 << (after - 1);
    else pairs.push([sequence, 0]);
  }
  const packet = head(1, 205, 12 + 4 * pairs.length);
  packet.writeUInt32BE(ssrc, 8);
  pairs.forEach(([first, others], at) => {
    packet.writeUInt16BE(first, 12 + 4 * at);
    packet.writeUInt16BE(others, 14 + 4 * at);
  });
  return packet;
}

export function receiverReport(blocks: readonly ReceiverBlock[]): Buffer {
  const packet = head(blocks.length, 201, 8 + 24 * blocks.length);
  blocks.forEach((block, index) => {
    const at = 8 + 24 * index;
    packet.writeUInt32BE(block.ssrc, at);
    packet.writeUInt32BE(Math.max(0, Math.min(0x7fffff, block.lost)), at + 4);
    packet[at + 4] = block.fraction;
    packet.writeUInt32BE(block.highest >>> 0, at + 8);
    packet.writeUInt32BE(block.jitter >>> 0, at + 12);
    packet.writeUInt32BE(block.lastReport, at + 16);
    packet.writeUInt32BE(block.since >>> 0, at + 20);
  });
  return packet;
}

/** How much a sender may send in all, bits a second (REMB). */
export function mayUse(bitsPerSecond: number, ssrcs: readonly number[]): Buffer {
  const packet = head(15, 206, 20 + 4 * ssrcs.length);
  packet.write('REMB', 12, 'latin1');
  const exponent = Math.max(0, Math.floor(Math.log2(bitsPerSecond)) - 17);
  const mantissa = Math.floor(bitsPerSecond / 2 ** exponent);
  packet.writeUInt32BE((ssrcs.length * 2 ** 24 + exponent * 2 ** 18 + mantissa) >>> 0, 16);
  ssrcs.forEach((ssrc, at) => {
    packet.writeUInt32BE(ssrc, 20 + 4 * at);
  });
  return packet;
}

/** Ties a stream's timestamps to a clock, so that a browser can keep sound and picture together. `ntp`: s since 1900. */
export function senderReport(
  ssrc: number,
  ntp: number,
  timestamp: number,
  packets: number,
  bytes: number,
): Buffer {
  const packet = head(0, 200, 28);
  packet.writeUInt32BE(ssrc, 4);
  packet.writeUInt32BE(Math.floor(ntp) >>> 0, 8);
  packet.writeUInt32BE(Math.floor((ntp % 1) * 0x1_0000_0000) >>> 0, 12);
  packet.writeUInt32BE(timestamp, 16);
  packet.writeUInt32BE(packets >>> 0, 20);
  packet.writeUInt32BE(bytes >>> 0, 24);
  return packet;
}

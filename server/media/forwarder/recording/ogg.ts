const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 0x8000_0000 ? (rest << 1) ^ 0x04c1_1db7 : rest << 1;
  return rest >>> 0;
});

/** The checksum of Ogg: polynomial 04c11db7, nothing mirrored, begun at zero. */
export function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) sum = ((sum << 8) ^ (table[(sum >>> 24) ^ byte] as number)) >>> 0;
  return sum;
}

export interface Page {
  readonly stream: number;
  readonly page: number;
  /** Samples at 48 kHz up to the end of this page. */
  readonly position: number;
  readonly mark: 'first' | 'last' | null;
  readonly packets: readonly Uint8Array[];
}

const marks = { first: 2, last: 4 } as const;

/** How many length bytes a packet takes; a page holds 255. */
export const lengthBytes = (packet: Uint8Array): number => Math.floor(packet.length / 255) + 1;

export function writePage({ stream, page, position, mark, packets }: Page): Buffer {
  const lengths = packets.flatMap((packet) => [
    ...Array.from({ length: lengthBytes(packet) - 1 }, () => 255),
    packet.length % 255,
  ]);
  const head = Buffer.alloc(27);
  head.write('OggS', 'latin1');
  head[5] = mark ? marks[mark] : 0;
  head.writeBigUInt64LE(BigInt(position), 6);
  head.writeUInt32LE(stream, 14);
  head.writeUInt32LE(page, 18);
  head[26] = lengths.length;
  const whole = Buffer.concat([head, Buffer.from(lengths), ...packets]);
  whole.writeUInt32LE(checksum(whole), 22);
  return whole;
}

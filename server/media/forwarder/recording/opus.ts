const silk = [480, 960, 1_920, 2_880];
const celt = [120, 240, 480, 960];

/** 20 ms of silence, mono. */
export const silence: Uint8Array = Uint8Array.of(0xf8, 0xff, 0xfe);
export const silenceSamples = 960;
/** What a decoder passes over at the beginning, samples. */
export const preSkip = 312;

/** How long a packet of Opus sounds, in samples at 48 kHz; 0 for what is no Opus (RFC 6716, 3.1). */
export function samplesOf(packet: Uint8Array): number {
  const [first, second] = packet;
  if (first === undefined) return 0;
  const kind = first >> 3;
  const frame = kind < 12 ? silk[kind & 3] : kind < 16 ? silk[kind & 1] : celt[kind & 3];
  const code = first & 3;
  const frames = code === 0 ? 1 : code === 3 ? (second ?? 0) & 0x3f : 2;
  const samples = (frame ?? 0) * frames;
  return samples <= 5_760 ? samples : 0;
}

export function opusHead(): Buffer {
  const head = Buffer.alloc(19);
  head.write('OpusHead', 'latin1');
  head[8] = 1;
  head[9] = 1;
  head.writeUInt16LE(preSkip, 10);
  head.writeUInt32LE(48_000, 12);
  return head;
}

export function opusTags(): Buffer {
  const vendor = 'polder';
  const tags = Buffer.alloc(8 + 4 + vendor.length + 4);
  tags.write('OpusTags', 'latin1');
  tags.writeUInt32LE(vendor.length, 8);
  tags.write(vendor, 12, 'latin1');
  return tags;
}

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pause, Stand } from '../stand.fixture.ts';
import { checksum, writePage } from './ogg.ts';
import { opusHead, preSkip, samplesOf } from './opus.ts';
import { SpokenTrack } from './spoken-track.ts';

interface ReadPage {
  readonly mark: number;
  readonly position: number;
  readonly stream: number;
  readonly page: number;
  readonly packets: Buffer[];
}

/** Reads pages and holds each to its checksum. */
function readPages(bytes: Buffer): ReadPage[] {
  const pages: ReadPage[] = [];
  for (let at = 0; at < bytes.length; ) {
    expect(bytes.toString('latin1', at, at + 4)).toBe('OggS');
    const count = bytes[at + 26] ?? 0;
    const lengths = [...bytes.subarray(at + 27, at + 27 + count)];
    const end = at + 27 + count + lengths.reduce((sum, length) => sum + length, 0);
    const page = Buffer.from(bytes.subarray(at, end));
    const sum = page.readUInt32LE(22);
    page.writeUInt32LE(0, 22);
    expect(checksum(page)).toBe(sum);
    const packets: Buffer[] = [];
    let from = 27 + count;
    let to = from;
    for (const length of lengths) {
      to += length;
      if (length === 255) continue;
      packets.push(page.subarray(from, to));
      from = to;
    }
    pages.push({
      mark: page[5] ?? 0,
      position: Number(page.readBigUInt64LE(6)),
      stream: page.readUInt32LE(14),
      page: page.readUInt32LE(18),
      packets,
    });
    at = end;
  }
  return pages;
}

const speech = Uint8Array.from([0x78, ...Array<number>(300).fill(7)]);
const isSpeech = (packet: Buffer): boolean => packet.equals(speech);

describe('an Ogg file', () => {
  it('has the checksum that the format asks for', () => {
    expect(checksum(Buffer.from('123456789'))).toBe(0x89a1_897f);
  });

  it('holds packets of any length', () => {
    const packets = [0, 1, 254, 255, 256, 510, 1_000].map((length) => Buffer.alloc(length, length));
    const page = writePage({ stream: 3, page: 4, position: 5_000_000_000, mark: 'last', packets });
    expect(readPages(page)).toEqual([{ mark: 4, position: 5_000_000_000, stream: 3, page: 4, packets }]);
  });

  it('knows how long each kind of Opus packet sounds', () => {
    const of = (...bytes: number[]) => samplesOf(Uint8Array.from(bytes)) / 48;
    expect([of(0x00), of(0x18), of(0x60), of(0x78), of(0x80), of(0xf8)]).toEqual([10, 60, 10, 20, 2.5, 20]);
    expect([of(0x79), of(0x7b, 3), of(0x7b, 63), of()]).toEqual([40, 60, 0, 0]);
  });
});

describe('what somebody said', () => {
  const play = (give: (track: SpokenTrack) => Buffer[]) => {
    const track = new SpokenTrack(1, 1_000);
    const pages = readPages(Buffer.concat([track.head(), ...give(track), track.end()]));
    return { track, pages, packets: pages.slice(2).flatMap(({ packets }) => packets) };
  };

  it('lies where it was said, with silence before and between', () => {
    const { track, pages, packets } = play((track) => [
      ...track.add(speech, 50_000, 3_020),
      ...track.add(speech, 50_960, 3_040),
      ...track.add(speech, 50_960 + 48_000, 4_040),
    ]);
    expect(pages[0]?.packets[0]?.equals(opusHead())).toBe(true);
    expect(pages.map(({ page }) => page)).toEqual(pages.map((_, at) => at));
    expect(pages.map(({ mark }) => mark)).toEqual([2, ...Array(pages.length - 2).fill(0), 4]);
    expect(packets.flatMap((packet, at) => (isSpeech(packet) ? [at * 20] : []))).toEqual([
      2_000, 2_020, 3_020,
    ]);
    expect(track.ms).toBe(3_040);
    expect(pages.at(-1)?.position).toBe(3_040 * 48 + preSkip);
  });

  it('has at the end of every page the number of samples so far', () => {
    const { pages } = play((track) =>
      Array.from({ length: 200 }, (_, at) => track.add(speech, at * 960, 1_020 + at * 20)).flat(),
    );
    let samples = 0;
    for (const { packets, position } of pages.slice(2)) {
      for (const packet of packets) samples += samplesOf(packet);
      expect(position).toBe(samples + preSkip);
    }
    expect(samples).toBe(200 * 960);
  });

  it('is not doubled and not turned round by packets that come late', () => {
    const { packets } = play((track) =>
      [0, 960, 2_880, 1_920, 2_880, 3_840].flatMap((time, at) => track.add(speech, time, 1_020 + at * 20)),
    );
    expect(packets.filter(isSpeech)).toHaveLength(4);
    expect(packets).toHaveLength(5);
  });

  it('stays in time after the line was made again, whatever the new times are', () => {
    const { packets } = play((track) => [
      ...track.add(speech, 4_294_967_000, 1_020),
      ...track.add(speech, 77, 3_020),
      ...track.add(speech, 77 + 960, 3_040),
    ]);
    expect(packets.flatMap((packet, at) => (isSpeech(packet) ? [at * 20] : []))).toEqual([0, 2_000, 2_020]);
  });
});

describe('recording a table', () => {
  it('that cannot be written is told once, and what is on disk with it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'polder-recording-'));
    const stand = await Stand.open();
    const record = (to: string | null) =>
      stand.forwarder.hear({ to: 'record', session: 'evening', room: 'table:1', folder: to });
    const failures = () => stand.told.filter(({ is }) => is === 'recording-failed');
    try {
      record(folder);
      // nobody has spoken yet: their files cannot be made any more
      rmSync(folder, { recursive: true });
      await stand.join({ client: 'anna', room: 'table:1' });
      await stand.join({ client: 'bert', room: 'table:1' });
      await pause(300);
      expect(failures()).toEqual([{ is: 'recording-failed', session: 'evening', room: 'table:1' }]);
      record(null);
      const done = await stand.next(({ is }) => is === 'recorded');
      expect(done).toMatchObject({ is: 'recorded', ms: null });
      record(join(import.meta.filename, 'no-folder'));
      expect(failures()).toHaveLength(2);
    } finally {
      await stand.close();
    }
  });

  it('writes one file for each who speaks there, and nothing of others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'polder-recording-'));
    const stand = await Stand.open();
    const record = (to: string | null) =>
      stand.forwarder.hear({ to: 'record', session: 'evening', room: 'table:1', folder: to });
    try {
      await stand.join({ client: 'anna', room: 'table:1' });
      await stand.join({ client: 'bert', room: 'table:1', microphone: false });
      await stand.join({ client: 'cees', room: 'table:2' });
      record(folder);
      await pause(500);
      stand.forwarder.hear({
        to: 'place',
        client: 'anna',
        room: 'table:2',
        rights: { speak: true, camera: true },
      });
      await pause(200);
      record(null);
      const done = await stand.next(({ is }) => is === 'recorded');
      expect(done).toMatchObject({ is: 'recorded', session: 'evening', room: 'table:1', person: 'anna' });
      if (done.is !== 'recorded') return;
      expect(done.ms).toBeGreaterThan(400);
      expect(done.ms).toBeLessThan(650);
      const { ms: _ms, ...begun } = done;
      expect(stand.told.filter(({ is }) => is === 'recording')).toEqual([{ ...begun, is: 'recording' }]);
      expect(readdirSync(folder)).toEqual([done.file]);
      expect(statSync(join(folder, done.file)).mode & 0o777).toBe(0o600);
      const pages = readPages(readFileSync(join(folder, done.file)));
      expect(pages.at(-1)).toMatchObject({ mark: 4, position: (done.ms ?? 0) * 48 + preSkip });
      // 80 bytes of load, as they came in
      expect(
        pages.flatMap(({ packets }) => packets).filter(({ length }) => length === 80).length,
      ).toBeGreaterThan(15);
    } finally {
      await stand.close();
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyHeader, isRtcp, Packet, readHeader } from './packet.ts';
import { type RtcpEar, readRtcp } from './read-rtcp.ts';
import { readVp8 } from './vp8.ts';
import { askAgain, askKey, mayUse, receiverReport, senderReport } from './write-rtcp.ts';

const bytes = fc.uint8Array({ maxLength: 120 }).map((array) => Buffer.from(array));

describe('what a browser sends', () => {
  it('is read without reading beyond its end, whatever it is', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 14 }), (packet, id) => {
        const header = emptyHeader();
        if (readHeader(packet, id, header)) {
          expect(header.start).toBeGreaterThanOrEqual(12);
          expect(header.end).toBeGreaterThanOrEqual(header.start);
          expect(header.end).toBeLessThanOrEqual(packet.length);
        }
        const whole = new Packet();
        whole.bytes = packet;
        readVp8(whole);
        expect(Math.max(whole.pictureAt + (whole.wide ? 1 : 0), whole.baseAt)).toBeLessThanOrEqual(
          packet.length,
        );
        readRtcp(packet, deaf());
      }),
    );
  });

  it('loses its padding and what stood before the payload', () => {
    const packet = Buffer.from([
      0xb1, 0xe0, 0, 5, 0, 0, 0, 9, 0, 0, 0, 7, 1, 1, 1, 1, 0xbe, 0xde, 0, 1, 0x10, 0x9e, 0, 0, 42, 43, 0, 2,
    ]);
    const header = emptyHeader();
    expect(readHeader(packet, 1, header)).toBe(true);
    expect(header).toEqual({
      ssrc: 7,
      type: 96,
      marker: 128,
      sequence: 5,
      timestamp: 9,
      start: 24,
      end: 26,
      level: 30,
    });
    expect(readHeader(packet, 2, header) && header.level).toBe(-1);
  });

  it('of VP8 is a key picture only in the first packet of one', () => {
    const of = (descriptor: number[], data: number) => {
      const packet = new Packet();
      packet.bytes = Buffer.from([...Array<number>(12).fill(0), ...descriptor, data, 0, 0]);
      readVp8(packet);
      return packet;
    };
    expect(of([0x10], 0x10).key).toBe(true);
    expect(of([0x10], 0x11).key).toBe(false);
    expect(of([0x00], 0x10).key).toBe(false);
    expect(of([0x11], 0x10).key).toBe(false);
    expect(of([0x90, 0x80, 0x05], 0x10)).toMatchObject({
      key: true,
      picture: 5,
      wide: false,
      pictureAt: 14,
      baseAt: 0,
    });
    expect(of([0x90, 0xf0, 0x81, 0x02, 9, 0x40], 0x10)).toMatchObject({
      key: true,
      picture: 258,
      wide: true,
      pictureAt: 14,
      baseAt: 16,
      base: 9,
    });
  });
});

function deaf(): RtcpEar & { readonly heard: unknown[][] } {
  const heard: unknown[][] = [];
  return {
    heard,
    senderClock: (...told) => heard.push(['clock', ...told]),
    loss: (...told) => heard.push(['loss', ...told]),
    again: (...told) => heard.push(['again', ...told]),
    wantsKey: (...told) => heard.push(['key', ...told]),
    canTake: (...told) => heard.push(['take', ...told]),
  };
}

describe('feedback', () => {
  it('that is written is read as what it was', () => {
    const block = { fraction: 128, lost: 5, highest: 70_000, jitter: 3, lastReport: 1, since: 2 };
    const compound = Buffer.concat([
      receiverReport([
        { ...block, ssrc: 9 },
        { ...block, ssrc: 10, fraction: 0 },
      ]),
      mayUse(1_000_000, [9, 10]),
      askKey(11),
      askAgain(12, [65_530, 65_535, 0, 30]),
      senderReport(13, 3_900_000_000.5, 4_000_000_000, 5, 6),
    ]);
    const ear = deaf();
    expect(isRtcp(compound)).toBe(true);
    readRtcp(compound, ear);
    expect(ear.heard.map(([what]) => what)).toEqual([
      'loss',
      'loss',
      'take',
      'key',
      ...Array(4).fill('again'),
      'clock',
    ]);
    expect(ear.heard[0]).toEqual(['loss', 9, 128]);
    expect(ear.heard[2]).toEqual(['take', 1_000_000]);
    expect(ear.heard.filter(([what]) => what === 'again').map(([, , sequence]) => sequence)).toEqual([
      65_530, 65_535, 0, 30,
    ]);
    expect(ear.heard.at(-1)?.slice(1, 4)).toEqual([13, 3_900_000_000.5, 4_000_000_000]);
  });
});

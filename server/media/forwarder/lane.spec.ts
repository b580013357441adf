import { describe, expect, it } from 'vitest';
import { picturePacket, soundPacket } from '#tools/bench/media/stamped.ts';
import { Incoming } from './incoming.ts';
import { Lane } from './lane.ts';
import { emptyHeader, readHeader } from './rtp/packet.ts';

interface Sent {
  readonly sequence: number;
  readonly timestamp: number;
  readonly marker: boolean;
  readonly ssrc: number;
  readonly type: number;
  readonly picture: number;
  readonly base: number;
  readonly key: boolean;
  readonly sender: number;
}

function outlet() {
  const sent: Sent[] = [];
  return {
    sent,
    send(packet: Buffer): boolean {
      sent.push({
        sequence: packet.readUInt16BE(2),
        timestamp: packet.readUInt32BE(4),
        marker: (packet[1] ?? 0) >= 128,
        type: (packet[1] ?? 0) & 127,
        ssrc: packet.readUInt32BE(8),
        picture: packet.length > 20 ? packet.readUInt16BE(14) & 0x7fff : -1,
        base: packet[16] ?? -1,
        key: ((packet[12] ?? 0) & 0x10) > 0 && ((packet[18] ?? 1) & 1) === 0,
        sender: packet.length > 40 ? packet.readUInt32BE(23) : -1,
      });
      return true;
    },
  };
}

const half = () => 0.5;
const vp8 = 96;

function sender(ssrc: number, firstSequence: number, firstTime: number) {
  const incoming = new Incoming('picture', ssrc, vp8);
  incoming.gate(true, 0);
  const header = emptyHeader();
  const give = (at: number, key: boolean, now: number) => {
    const packet = picturePacket((firstSequence + at) & 0xffff, firstTime + 4_500 * at, {
      ssrc,
      sender: ssrc,
      picture: (firstSequence * 3 + at) & 0x7fff,
      key,
      first: true,
      last: true,
      bytes: 300,
    });
    readHeader(packet, -1, header);
    return incoming.receive(packet, header, now);
  };
  return { incoming, give };
}

describe('a lane', () => {
  const begun = () => {
    const out = outlet();
    const lane = new Lane(out, 7, 120, 90_000, half);
    const [one, other] = [sender(1, 65_530, 4_294_960_000), sender(2, 100, 5_000)];
    return { out, lane, one, other };
  };

  it('sends nothing before a picture that needs no other', () => {
    const { out, lane, one } = begun();
    lane.carry(one.incoming, false, 0);
    one.give(0, false, 0);
    expect(out.sent).toEqual([]);
    expect(one.incoming.waitedFor()).toBe(true);
    one.give(1, true, 50);
    one.give(2, false, 100);
    expect(out.sent.map(({ key }) => key)).toEqual([true, false]);
    expect(one.incoming.waitedFor()).toBe(false);
  });

  it('goes on as one stream when it gets another sender, also over the ends of the numbers', () => {
    const { out, lane, one, other } = begun();
    lane.carry(one.incoming, false, 0);
    for (let at = 0; at < 10; at += 1) one.give(at, at === 0, at * 50);
    lane.carry(other.incoming, false, 500);
    one.give(10, false, 500);
    for (let at = 0; at < 10; at += 1) other.give(at, at === 2, 550 + at * 50);
    expect(out.sent).toHaveLength(18);
    expect(new Set(out.sent.map(({ ssrc, type }) => `${ssrc} ${type}`))).toEqual(new Set(['7 120']));
    const { sequence = 0, picture = 0, base = 0 } = out.sent[0] ?? {};
    expect(out.sent.map((one) => one.sequence)).toEqual(out.sent.map((_, at) => (sequence + at) & 0xffff));
    expect(out.sent.map((one) => one.picture)).toEqual(out.sent.map((_, at) => (picture + at) & 0x7fff));
    expect(out.sent.map((one) => one.base)).toEqual(out.sent.map((_, at) => (base + at) & 0xff));
    const steps = out.sent.slice(1).map((one, at) => (one.timestamp - (out.sent[at]?.timestamp ?? 0)) >>> 0);
    // 50 ms a picture; the other began 200 ms after the last of the one
    expect(steps).toEqual(steps.map((_, at) => (at === 9 ? 18_000 : 4_500)));
  });

  it('keeps the large picture until the small one of the same person can take over', () => {
    const { out, lane, one, other } = begun();
    lane.carry(one.incoming, false, 0);
    one.give(0, true, 0);
    lane.carry(other.incoming, true, 10);
    one.give(1, false, 50);
    other.give(0, false, 60);
    expect(out.sent.map(({ sender }) => sender)).toEqual([1, 1]);
    other.give(1, true, 100);
    one.give(2, false, 100);
    other.give(2, false, 150);
    expect(out.sent.map(({ sender }) => sender)).toEqual([1, 1, 2, 2]);
  });

  it('sends the small picture until the large one begins, again after a camera that was off, and no longer', () => {
    const { out, lane, one: large, other: small } = begun();
    const senders = () => out.sent.splice(0).map(({ sender }) => sender);
    lane.carry(large.incoming, false, 0, small.incoming);
    expect([large.incoming.waitedFor(), small.incoming.waitedFor()]).toEqual([true, true]);
    small.give(0, true, 10);
    small.give(1, false, 110);
    expect(senders()).toEqual([2, 2]);
    expect(small.incoming.waitedFor()).toBe(false);
    for (const open of [false, true]) small.incoming.gate(open, 150);
    small.give(2, false, 210);
    small.give(3, true, 310);
    expect(senders()).toEqual([2]);
    large.give(0, true, 350);
    small.give(4, false, 410);
    large.give(1, false, 400);
    expect(senders()).toEqual([1, 1]);
    expect(small.incoming.lanes).toEqual([]);
  });

  it('passes a late packet on at its own place, and nothing from before the sender was put here', () => {
    const { out, lane, one } = begun();
    lane.carry(one.incoming, false, 0);
    one.give(5, true, 0);
    one.give(7, false, 20);
    one.give(6, false, 30);
    expect(one.give(6, false, 40)).toBe(-1);
    one.give(4, true, 50);
    const first = out.sent[0]?.sequence ?? 0;
    expect(out.sent.map(({ sequence }) => sequence - first)).toEqual([0, 2, 1]);
  });

  it('sends again what the browser asks for by the number that it saw', () => {
    const { out, lane, one, other } = begun();
    lane.carry(one.incoming, false, 0);
    one.give(0, true, 0);
    lane.carry(other.incoming, false, 50);
    for (let at = 0; at < 6; at += 1) other.give(at, at === 0, 50 + at);
    const seen = out.sent[3];
    expect(lane.again(seen?.sequence ?? 0)).toBe(300);
    expect(out.sent.at(-1)).toEqual(seen);
    expect(lane.again(out.sent[0]?.sequence ?? 0)).toBe(0);
    expect(lane.again(((out.sent.at(-2)?.sequence ?? 0) + 5) & 0xffff)).toBe(0);
  });

  it('begins again with a key picture after the gate was closed, and does not send what was kept before', () => {
    const { out, lane, one } = begun();
    lane.carry(one.incoming, false, 0);
    one.give(0, true, 0);
    one.incoming.gate(false, 10);
    one.give(1, true, 50);
    expect(out.sent).toHaveLength(1);
    expect(lane.again(out.sent[0]?.sequence ?? 0)).toBe(0);
    one.incoming.gate(true, 60);
    one.give(2, false, 100);
    expect(out.sent).toHaveLength(1);
    one.give(3, true, 150);
    expect(out.sent).toHaveLength(2);
    expect((out.sent[1]?.sequence ?? 0) - (out.sent[0]?.sequence ?? 0)).toBe(1);
  });

  it('holds nobody any more once nobody is on it', () => {
    const { lane, one, other } = begun();
    lane.carry(one.incoming, false, 0);
    one.give(0, true, 0);
    lane.carry(other.incoming, true, 0);
    lane.carry(null, false, 0);
    expect([one.incoming.lanes, other.incoming.lanes]).toEqual([[], []]);
    expect([lane.source, lane.coming]).toEqual([null, null]);
  });

  it('of sound begins with any packet, without its header extension', () => {
    const out: Buffer[] = [];
    const lane = new Lane({ send: (packet) => out.push(Buffer.from(packet)) > 0 }, 9, 111, 48_000, half);
    const incoming = new Incoming('sound', 5, 111);
    incoming.gate(true, 0);
    lane.carry(incoming, false, 0);
    const header = emptyHeader();
    const packet = soundPacket(9, 1_000, 5, 3, 30);
    const payload = Buffer.from(packet.subarray(20));
    expect(readHeader(packet, 1, header)).toBe(true);
    expect(header.level).toBe(30);
    incoming.receive(packet, header, 0);
    expect(out[0]?.[0]).toBe(0x80);
    expect(out[0]?.subarray(12).equals(payload)).toBe(true);
  });
});

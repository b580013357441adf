import { describe, expect, it } from 'vitest';
import { picturePacket } from '#tools/bench/media/stamped.ts';
import { Incoming } from './incoming.ts';
import { Lane } from './lane.ts';
import { Receiving } from './receiving.ts';
import { emptyHeader, readHeader } from './rtp/packet.ts';

const vp8 = 96;

/** One who sends and one who receives; `comes` says whether packet `at` comes through to us. */
function passedOn(count: number, comes: (at: number) => boolean = () => true) {
  const from = new Incoming('picture', 1, vp8);
  from.gate(true, 0);
  const numbers: number[] = [];
  const lane = new Lane(
    { send: (packet) => numbers.push(packet.readUInt16BE(2)) > 0 },
    7,
    vp8,
    90_000,
    () => 0.5,
  );
  lane.carry(from, false, 0);
  const header = emptyHeader();
  const send = (at: number) => {
    const of = { ssrc: 1, sender: 1, picture: at, key: at === 0, first: true, last: true, bytes: 300 };
    const packet = picturePacket(at, 4_500 * at, of);
    readHeader(packet, -1, header);
    from.receive(packet, header, at);
  };
  for (let at = 0; at < count; at += 1) if (comes(at)) send(at);
  return { lane, send, first: numbers[0] ?? 0, receiving: new Receiving() };
}

const everyTenthLost = (at: number) => at % 10 !== 5;

describe('how it arrives', () => {
  it('is what got lost on the way to the browser', () => {
    const { lane, receiving } = passedOn(100);
    receiving.loss(lane, 64);
    receiving.judge(0, 1_000);
    expect(receiving.lossPct).toBe(25);
  });

  it('is what the browser asked for again, each once, also where that made it good', () => {
    const { lane, first, receiving } = passedOn(100);
    for (const at of [10, 11, 12, 13, 14, 10, 11]) receiving.again(lane, first + at, at);
    receiving.loss(lane, 0);
    receiving.judge(0, 1_000);
    expect(receiving.lossPct).toBe(5);
  });

  it('is not what the line of the one who sends had lost already', () => {
    const { lane, receiving } = passedOn(100, everyTenthLost);
    receiving.loss(lane, Math.round(0.1 * 256));
    receiving.judge(0, 1_000);
    expect(receiving.lossPct).toBeCloseTo(0, 0);
  });

  it('is what got lost after that as well', () => {
    const { lane, receiving } = passedOn(100, everyTenthLost);
    receiving.loss(lane, Math.round(0.28 * 256));
    receiving.judge(0, 1_000);
    expect(receiving.lossPct).toBeCloseTo(20, 0);
  });

  it('is not what the browser asks for again and never came to us', () => {
    const { lane, first, receiving } = passedOn(100, everyTenthLost);
    for (let at = 5; at < 100; at += 10) expect(receiving.again(lane, first + at, at)).toBe(0);
    receiving.loss(lane, Math.round(0.1 * 256));
    receiving.judge(0, 1_000);
    expect(receiving.lossPct).toBeCloseTo(0, 0);
  });

  it('is told by more than a few packets, of which chance may take many', () => {
    const { lane, send, receiving } = passedOn(190);
    receiving.loss(lane, 26);
    receiving.judge(0, 1_000);
    for (let at = 190; at < 200; at += 1) send(at);
    receiving.loss(lane, 128);
    receiving.judge(0, 2_000);
    expect(receiving.lossPct).toBeCloseTo(12, 0);
  });

  it('is told by the last second where that has enough', () => {
    const { lane, send, receiving } = passedOn(250);
    receiving.loss(lane, 64);
    receiving.judge(0, 1_000);
    expect(receiving.lossPct).toBe(25);
    for (let at = 250; at < 500; at += 1) send(at);
    receiving.loss(lane, 0);
    receiving.judge(0, 2_000);
    expect(receiving.lossPct).toBe(0);
  });

  it('is not judged again while the browser reports nothing', () => {
    const { lane, receiving } = passedOn(250);
    receiving.loss(lane, 64);
    for (let second = 1; second < 6; second += 1) receiving.judge(0, second * 1_000);
    expect(receiving.line.line).toBe('good');
  });

  it('is measured anew once the line became another', () => {
    const { lane, send, receiving } = passedOn(100);
    receiving.loss(lane, 255);
    expect(receiving.judge(0, 1_000)).toBe(true);
    for (let at = 100; at < 120; at += 1) send(at);
    receiving.loss(lane, 0);
    receiving.judge(0, 2_000);
    expect(receiving.lossPct).toBe(0);
  });
});

import { createSocket, type Socket as Datagrams } from 'node:dgram';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readSide } from '#tools/bench/media/side.ts';
import type { Road } from './peer.ts';
import { Frames, framed } from './rtp/frames.ts';
import { pause, Stand } from './stand.fixture.ts';
import { openTcpRoad } from './tcp-road.ts';

const loopback = '127.0.0.1';
const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function datagrams(): Promise<Datagrams> {
  const socket = createSocket('udp4').bind(0, loopback);
  await once(socket, 'listening');
  closing.push(() => socket.close());
  return socket;
}

async function road(udpPort: number): Promise<Road> {
  const opened = await openTcpRoad({ port: 0, bind: loopback, udpPort });
  closing.push(() => opened.stop());
  return opened;
}

async function caller(port: number): Promise<Socket> {
  const socket = connect(port, loopback);
  socket.on('error', () => {});
  await once(socket, 'connect');
  closing.push(() => socket.destroy());
  return socket;
}

/** This machine has an address besides its own loopback. */
const isOnNetwork = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .some(({ internal, family }) => !internal && family === 'IPv4');

/** The least that looks like asking to be let in. */
const request = Buffer.concat([Buffer.from([0, 1, 0, 0, 0x21, 0x12, 0xa4, 0x42]), Buffer.alloc(12, 7)]);

describe('packets in a stream of bytes', () => {
  it('come out as they went in, however the stream was cut', () => {
    const packet = fc.uint8Array({ minLength: 1, maxLength: 2_048 }).map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(fc.array(packet, { maxLength: 12 }), fc.integer({ min: 1, max: 700 }), (packets, size) => {
        const stream = Buffer.concat(packets.map(framed));
        const frames = new Frames();
        const out: Buffer[] = [];
        for (let at = 0; at < stream.length; at += size) {
          out.push(...frames.add(stream.subarray(at, at + size)).map((one) => Buffer.from(one)));
        }
        expect(out).toEqual(packets);
        expect(frames.broken).toBe(false);
      }),
    );
  });

  it('make no sense any more after a length that no browser sends', () => {
    const frames = new Frames();
    expect(
      frames.add(Buffer.concat([framed(request), Buffer.from([0xff, 0xff, 1]), framed(request)])),
    ).toEqual([request]);
    expect([frames.broken, frames.add(framed(request))]).toEqual([true, []]);
  });
});

describe('the road over TCP', () => {
  it('carries packets to the UDP port and back', async () => {
    const ours = await datagrams();
    const { port, candidates } = await road(ours.address().port);
    expect(candidates).toEqual([`tcp0 1 tcp 1518280447 ${loopback} ${port} typ host tcptype passive`]);
    const browser = await caller(port);
    browser.write(framed(request));
    const [heard, from] = await once(ours, 'message');
    expect(heard).toEqual(request);
    const answer = Buffer.from('answer');
    ours.send(answer, from.port, from.address);
    const [back] = await once(browser, 'data');
    expect(back).toEqual(framed(answer));
  });

  it.runIf(isOnNetwork)(
    'tells nobody that they are at 127.0.0.1, which Firefox takes for nonsense',
    async () => {
      const ours = createSocket('udp4').bind(0);
      await once(ours, 'listening');
      closing.push(() => ours.close());
      const opened = await openTcpRoad({ port: 0, udpPort: ours.address().port });
      closing.push(() => opened.stop());
      const browser = await caller(opened.port);
      browser.write(framed(request));
      const [, from] = await once(ours, 'message');
      expect(from.address).not.toBe(loopback);
      ours.send(request, from.port, from.address);
      const [back] = await once(browser, 'data');
      expect(back).toEqual(framed(request));
    },
  );

  it('is closed to who says something else first, and to who sends nonsense', async () => {
    const ours = await datagrams();
    const { port } = await road(ours.address().port);
    let heard = 0;
    ours.on('message', () => {
      heard += 1;
    });
    for (const bytes of [
      Buffer.from('GET / HTTP/1.1\r\n\r\n'),
      framed(Buffer.from('hello')),
      Buffer.alloc(3, 255),
    ]) {
      const stranger = await caller(port);
      const closed = once(stranger, 'close');
      stranger.write(bytes);
      await closed;
    }
    expect(heard).toBe(0);
  });

  it('passes on no more than a fair share', async () => {
    const ours = await datagrams();
    ours.setRecvBufferSize(8_000_000);
    const { port } = await road(ours.address().port);
    let heard = 0;
    ours.on('message', (packet) => {
      heard += packet.length;
    });
    const browser = await caller(port);
    const large = framed(Buffer.concat([request, Buffer.alloc(1_000)]));
    browser.write(Buffer.concat(Array.from({ length: 3_000 }, () => large)));
    for (let waited = 0; waited < 5_000 && heard < 50_000; waited += 20) await pause(20);
    await pause(200);
    // three megabytes came; the burst and what a fraction of a second adds to it went on
    expect(heard).toBeGreaterThan(50_000);
    expect(heard).toBeLessThan(1_200_000);
  });

  it('brings somebody to the same table as those who come over UDP', async () => {
    const stand = await Stand.open({ tcp: true });
    closing.push(() => stand.close());
    const dialler = await dial();
    const anna = await stand.join({ client: 'anna', room: 'table:1' }, { high: true }, dialler, 'tcp');
    const bert = await stand.join({ client: 'bert', room: 'table:1' }, { high: true });
    await stand.until(() => anna.reception.packets > 60 && bert.reception.packets > 60);
    expect([anna.reception.heard, bert.reception.heard]).toEqual([new Set([2]), new Set([1])]);
    expect(anna.reception.lost).toBe(0);
  });
});

/** A way for a client that knows only UDP to come over TCP. */
async function dial() {
  const front = await datagrams();
  return {
    lead(answer: string): string {
      const { candidates } = readSide(answer);
      expect(candidates.every((candidate) => candidate.includes(' tcp '))).toBe(true);
      const parts = candidates[0]?.split(' ') ?? [];
      const line = connect(Number(parts[5]), parts[4]);
      closing.push(() => line.destroy());
      const frames = new Frames();
      let client = 0;
      front.on('message', (packet, { port }) => {
        client = port;
        line.write(framed(packet));
      });
      line.on('data', (chunk: Buffer) => {
        for (const packet of frames.add(chunk)) front.send(packet, client, loopback);
      });
      return answer.replaceAll(
        /^a=candidate:.*$/gm,
        `a=candidate:1 1 UDP 2130706431 ${loopback} ${front.address().port} typ host`,
      );
    },
  };
}

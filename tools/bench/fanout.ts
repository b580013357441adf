import { fork } from 'node:child_process';
import { join } from 'node:path';
import { newId } from '#web/connection/connection.ts';
import { Histogram } from '../rehearse/histogram.ts';
import { masked, RawClient } from './raw-client.ts';
import type { Row } from './row.ts';
import { liveStand } from './stand.ts';

const clients = 500;
const contributions = 3_000;
/** Contributions on their way at any time, each from another speaker: as many as the norm for p99 leaves room for. */
const inFlight = 160;
const rounds = 3;
/** Clients whose deliveries are timed; the others only count. */
const sampled = 5;
const mustP99 = 250;
const text = 'Ik wil niet gelijk krijgen, ik wil weten wat ermee gebeurt.';

interface Side {
  readonly perSecond: number;
  readonly p99Ms: number;
}

/** Polder and a bare broadcast of the very same frames, in turn, several times; the median of each counts. */
export async function fanout(): Promise<Row[]> {
  const ours: Side[] = [];
  const bare: Side[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { side, frames } = await throughPolder();
    ours.push(side);
    bare.push(await bareBroadcast(frames));
  }
  const [us, them] = [median(ours), median(bare)];
  const ratio = Math.round((us.perSecond / them.perSecond) * 100) / 100;
  const calm = us.p99Ms < mustP99 && them.p99Ms < mustP99;
  const note = `${Math.round(us.perSecond)}/s (p99 ${us.p99Ms} ms) to ${Math.round(them.perSecond)}/s (p99 ${them.p99Ms} ms), ${rounds} rounds`;
  return [
    { key: 'fanout.ratio', value: calm ? ratio : null, unit: '', must: { is: 'at-least', value: 0.7 }, note },
  ];
}

function median(sides: readonly Side[]): Side {
  const sorted = [...sides].sort((one, other) => one.perSecond - other.perSecond);
  return sorted[Math.floor(sorted.length / 2)] ?? { perSecond: 0, p99Ms: 0 };
}

async function throughPolder(): Promise<{ side: Side; frames: readonly Buffer[] }> {
  const stand = await liveStand(clients, 63);
  try {
    const url = `${stand.server.url.replace('http', 'ws')}/live`;
    const { session, residents } = stand.evening;
    const open = residents.map(({ secret }) => new RawClient(url, { token: secret, session }));
    await Promise.all(open.map(({ opened }) => opened));
    await quiet(open);
    const first = open[0];
    if (!first) throw new Error('nobody came');
    first.kept = [];
    const latencies = new Histogram();
    const sentAt = new Map<string, number>();
    for (const client of open.slice(0, sampled)) {
      client.onText = (heard, at) => {
        for (const [, id] of heard.matchAll(
          /"contribution-made","audience":"everyone","id":"([a-z0-9]+)"/g,
        )) {
          const sent = sentAt.get(id ?? '');
          if (sent !== undefined) latencies.add(at - sent);
        }
      };
    }
    // made beforehand: what the speakers' devices do is not what is measured
    const prepared = Array.from({ length: contributions }, () => preparedSaying(session));
    let sent = 0;
    const sendOne = () => {
      const { id, message } = prepared[sent] ?? preparedSaying(session);
      sentAt.set(id, performance.now());
      open[sent % open.length]?.sendMasked(message);
      sent += 1;
    };
    const perSecond = await until(open, contributions, (arrived) => {
      while (sent < contributions && sent - arrived < inFlight) sendOne();
    });
    const frames = first.kept;
    for (const client of open) client.close();
    return { side: { perSecond, p99Ms: latencies.percentile(0.99) }, frames };
  } finally {
    await stand.end();
  }
}

function preparedSaying(session: string): { id: string; message: Buffer } {
  const id = newId();
  const command = { type: 'contribute', id, text, visibility: 'public' };
  return {
    id,
    message: masked(JSON.stringify({ kind: 'command', id: newId(), stream: `session:${session}`, command })),
  };
}

async function bareBroadcast(frames: readonly Buffer[]): Promise<Side> {
  const child = fork(join(import.meta.dirname, 'bare-server.ts'));
  const port = await new Promise<number>((resolve) =>
    child.once('message', ({ port: found }: { port: number }) => resolve(found)),
  );
  try {
    for (const frame of frames) child.send({ frame: frame.toString() });
    const open = Array.from({ length: clients }, () => new RawClient(`ws://127.0.0.1:${port}`, null));
    await Promise.all(open.map(({ opened }) => opened));
    const latencies = new Histogram();
    const sentAt: number[] = [];
    for (const client of open.slice(0, sampled)) {
      client.onText = (_, at) => latencies.add(at - (sentAt[client.frames] ?? at));
    }
    // as many contributions on their way as on the other side
    const framesInFlight = Math.max(1, Math.round((inFlight * frames.length) / contributions));
    let sent = 0;
    const perSecond = await until(open, contributions, (_, done) => {
      while (sent < frames.length && sent - done < framesInFlight) {
        sentAt[sent] = performance.now();
        open[sent % open.length]?.send({ send: sent });
        sent += 1;
      }
    });
    for (const client of open) client.close();
    return { perSecond, p99Ms: latencies.percentile(0.99) };
  } finally {
    child.kill();
  }
}

/** Feeds by what the slowest client has, until all have all. Gives back contributions delivered a second, over all clients. */
function until(
  open: readonly RawClient[],
  all: number,
  feed: (arrived: number, frames: number) => void,
): Promise<number> {
  return new Promise((resolve) => {
    const began = performance.now();
    const slowest = () => open.reduce((least, { contributions: got }) => Math.min(least, got), all);
    const slowestFrames = () =>
      open.reduce((least, { frames }) => Math.min(least, frames), Number.MAX_SAFE_INTEGER);
    const last = open.at(-1);
    const look = () => {
      const arrived = slowest();
      if (arrived >= all) {
        clearInterval(timer);
        for (const client of open) client.onCount = null;
        resolve((all * open.length * 1_000) / (performance.now() - began));
        return;
      }
      feed(arrived, slowestFrames());
    };
    if (last) last.onCount = look;
    // the last client to be written to is not always the last to be read
    const timer = setInterval(look, 5);
    feed(0, 0);
  });
}

/** Waits until arrivals and presence have been told. */
async function quiet(open: readonly RawClient[]): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  for (const client of open) {
    client.frames = 0;
    client.contributions = 0;
  }
}

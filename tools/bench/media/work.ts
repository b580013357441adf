import { setTimeout as sleep } from 'node:timers/promises';
import { atTables, type Wish } from './counted-client.ts';
import { ForwarderProcess } from './forwarder-process.ts';
import { type Held, hold, leave } from './hold.ts';
import { type Joined, joinAtOnce, type Moved, moveAround } from './move-and-join.ts';
import { memoryMbOf } from './process-cost.ts';
import { nameOf, seatAtForwarder } from './seat-at-forwarder.ts';
import { seatAtJanus } from './seat-at-janus.ts';

/** What one measuring process is asked to do. */
export type Work =
  | { readonly do: 'hold'; readonly people: readonly Wish[]; readonly seconds: number }
  | {
      readonly do: 'hold-janus';
      readonly people: readonly Wish[];
      readonly seconds: number;
      readonly url: string;
      readonly pid: number;
    }
  | { readonly do: 'come-and-go'; readonly rounds: number }
  | { readonly do: 'join'; readonly people: number; readonly tables: number }
  | { readonly do: 'move'; readonly people: number; readonly tables: number; readonly moves: number };

export interface Figures {
  readonly hold: Held;
  readonly 'hold-janus': Held;
  readonly 'come-and-go': Memory;
  readonly join: Joined;
  readonly move: Moved;
}

export interface Memory {
  readonly joins: number;
  readonly fromMb: number;
  readonly toMb: number;
}

const perRound = 20;
/** The first hundred fill what a process keeps for itself: compiled code, and memory for as many threads at once. */
const warmRounds = 5;

export async function doWork(work: Work): Promise<Figures[Work['do']]> {
  switch (work.do) {
    case 'hold':
      return withForwarder(async (forwarder) => {
        const people = await seatAtForwarder(forwarder, work.people);
        const held = await hold(people, forwarder.pid, work.seconds);
        leave(people);
        return held;
      });
    case 'hold-janus': {
      const people = await seatAtJanus(work.url, work.people);
      const held = await hold(people, work.pid, work.seconds);
      leave(people);
      return held;
    }
    case 'come-and-go':
      return withForwarder((forwarder) => comeAndGo(forwarder, work.rounds));
    case 'join':
      return joinAtOnce(work.people, work.tables);
    case 'move':
      return moveAround(work.people, work.tables, work.moves);
  }
}

async function withForwarder<Found>(act: (forwarder: ForwarderProcess) => Promise<Found>): Promise<Found> {
  const forwarder = await ForwarderProcess.start();
  try {
    return await act(forwarder);
  } finally {
    await forwarder.stop();
  }
}

/** Twenty people come, talk for two seconds and go, again and again. What the first five rounds took does not count. */
async function comeAndGo(forwarder: ForwarderProcess, rounds: number): Promise<Memory> {
  let came = 0;
  const round = async () => {
    // nobody comes twice: what is kept of somebody must go with them
    const people = await seatAtForwarder(forwarder, atTables(4, perRound / 4, true, came + 1));
    came += perRound;
    for (const { gives } of people) gives.start();
    await sleep(2_000);
    leave(people);
    for (const person of people) forwarder.remove(nameOf(person));
  };
  for (let warm = 0; warm < warmRounds; warm += 1) await round();
  const fromMb = await settled(forwarder.pid);
  for (let counted = 0; counted < rounds; counted += 1) await round();
  const toMb = await settled(forwarder.pid);
  return { joins: rounds * perRound, fromMb, toMb };
}

/** The least of some seconds: what is not yet tidied up is not kept. */
async function settled(pid: number): Promise<number> {
  const seen: number[] = [];
  for (let look = 0; look < 8; look += 1) {
    await sleep(500);
    seen.push(memoryMbOf(pid));
  }
  return Math.round(Math.min(...seen) * 10) / 10;
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Attendant } from './counted-client.ts';
import { cpuMsOf } from './process-cost.ts';
import { clock } from './stamped.ts';
import { type Tallied, Tally } from './tally.ts';

export interface Held extends Tallied {
  /** Processor time of the forwarding process for each packet that came out of it, µs. */
  readonly perPacketUs: number;
  readonly perSecond: number;
  /** Share of one core. */
  readonly corePct: number;
}

/** Time for what begins with a meeting (first key pictures, code that grows warm) to be over. */
const settleMs = 3_000;
/** Time for the last packets, also those that are asked for again. */
const graceMs = 1_000;

/** Everybody sends; after a while all is counted for `seconds`. `pid` is the process that forwards. */
export async function hold(people: readonly Attendant[], pid: number, seconds: number): Promise<Held> {
  const tally = new Tally(people);
  for (const { gives } of people) gives.start();
  await sleep(settleMs);
  const [cpu, arrived, began] = [cpuMsOf(pid), tally.arrived, clock()];
  tally.open(began);
  await sleep(seconds * 1_000);
  const [cpuMs, forwarded, tookMs] = [cpuMsOf(pid) - cpu, tally.arrived - arrived, clock() - began];
  tally.close(clock());
  await sleep(graceMs);
  for (const { gives } of people) gives.pause();
  return {
    ...tally.result(),
    perPacketUs: Math.round((cpuMs * 10_000) / Math.max(1, forwarded)) / 10,
    perSecond: Math.round((forwarded * 1_000) / tookMs),
    corePct: Math.round((cpuMs * 100) / tookMs),
  };
}

export function leave(people: readonly Attendant[]): void {
  for (const { gives, takes } of people) for (const line of new Set([gives, ...takes])) line.close();
}

import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Api } from './api.ts';
import type { RehearsalArguments } from './arguments.ts';
import { seeded } from './chance.ts';
import type { CrowdTask } from './crowd.ts';
import { foundForRehearsal, readStored } from './organiser.ts';
import { type PreparedEvening, prepare } from './prepare.ts';
import type { CrowdResult, RehearsalResult } from './result.ts';
import { ServerProcess } from './server-process.ts';
import { type Stored, verdict } from './verdict.ts';

type Wish = Pick<RehearsalArguments, 'people' | 'tables' | 'minutes' | 'seed' | 'kills' | 'drop'> &
  Partial<Pick<RehearsalArguments, 'media'>>;
type Told = (phase: string, done: number, of: number) => void;

export interface Rehearsed {
  readonly result: RehearsalResult;
  /** The database it left, when it was kept. */
  readonly dataDir: string;
  readonly session: string;
}

/** Holds a whole evening on a server of our own, in a folder of its own. With `keepData` the folder stays. */
export async function rehearseHere(
  wish: Wish,
  rows: readonly string[],
  told: Told,
  options: { keepData?: boolean; databaseUrl?: string } = {},
): Promise<Rehearsed> {
  const dataDir = await mkdtemp(join(tmpdir(), 'polder-rehearsal-'));
  const where = { dataDir, databaseUrl: options.databaseUrl };
  const token = await foundForRehearsal(where);
  const server = new ServerProcess(await freePort(), dataDir, options.databaseUrl);
  try {
    await server.start();
    told('preparing', 0, 1);
    const evening = await prepare(new Api(server.url, token), wish.people, wish.tables, wish.minutes);
    const task = taskFor(wish, rows, server.url, token, evening);
    const over = new AbortController();
    const killing = killAtRandom(server, wish, over.signal);
    const crowd = await holdInOtherProcess(task, told).finally(() => over.abort());
    const kills = await killing;
    await server.stop();
    const stored = await readStored(where, evening.session);
    const { people, tables, seed } = wish;
    const result = verdict({ people, tables, seed, kills, server: server.cost, rows }, crowd, stored);
    return { result, dataDir, session: evening.session };
  } finally {
    await server.stop();
    if (!options.keepData) await rm(dataDir, { recursive: true, force: true });
  }
}

/** The same on a server that runs already; its memory and processor are not ours to see. */
export async function rehearseThere(
  wish: Wish & { url: string; token: string; keep: boolean },
  rows: readonly string[],
  told: Told,
): Promise<RehearsalResult> {
  const api = new Api(wish.url, wish.token);
  told('preparing', 0, 1);
  const evening = await prepare(api, wish.people, wish.tables, wish.minutes);
  try {
    const crowd = await holdInOtherProcess(taskFor(wish, rows, wish.url, wish.token, evening), told);
    const { projects } = await api.get<{ projects: readonly { contributions: Stored }[] }>(
      `/v1/projects/${evening.project}/export`,
    );
    const contributions = projects.flatMap((project) => project.contributions);
    const { people, tables, seed } = wish;
    return verdict(
      { people, tables, seed, kills: 0, server: { peakRssMb: 0, cpuSeconds: 0 }, rows },
      crowd,
      contributions,
    );
  } finally {
    if (!wish.keep) await api.remove(`/v1/projects/${evening.project}`);
  }
}

const taskFor = (
  wish: Wish,
  rows: readonly string[],
  url: string,
  token: string,
  evening: PreparedEvening,
): CrowdTask => ({
  live: `${url.replace(/^http/, 'ws')}/live`,
  evening,
  token,
  statements: rows,
  minutes: wish.minutes,
  seed: wish.seed,
  drop: wish.drop,
  media: wish.media ?? false,
});

function holdInOtherProcess(task: CrowdTask, told: Told): Promise<CrowdResult> {
  const crowd = fork(join(import.meta.dirname, 'crowd-process.ts'), { serialization: 'advanced' });
  return new Promise((resolve, reject) => {
    crowd.on(
      'message',
      (message: {
        progress?: { phase: string; done: number; of: number };
        result?: CrowdResult;
        failed?: string;
      }) => {
        if (message.progress) told(message.progress.phase, message.progress.done, message.progress.of);
        if (message.result) resolve(message.result);
        if (message.failed) reject(new Error(message.failed));
      },
    );
    crowd.on('exit', (code) => reject(new Error(`the crowd stopped (${code})`)));
    crowd.send(task);
  });
}

/** Kills the server at random moments of the evening, each time starting it again at once. Gives back how often. */
async function killAtRandom(
  server: ServerProcess,
  { kills, minutes, seed }: Wish,
  over: AbortSignal,
): Promise<number> {
  const random = seeded(seed + 7);
  const whole = minutes * 60_000;
  const moments = Array.from({ length: kills }, () => whole * (0.05 + 0.85 * random())).sort((a, b) => a - b);
  const began = performance.now();
  let done = 0;
  for (const moment of moments) {
    const wait = began + moment - performance.now();
    if (wait > 0) await sleep(wait, undefined, { signal: over }).catch(() => undefined);
    if (over.aborted) break;
    await server.kill();
    await server.start();
    done += 1;
  }
  return done;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

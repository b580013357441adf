import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersonId } from '#domain/kernel/ids.ts';
import { issueLink, type LinkWish } from '../access/links.ts';
import { signIn } from '../access/sign-ins.ts';
import type { Configuration } from '../configuration.ts';
import { Dispatch } from '../dispatch/dispatch.ts';
import type { GivenMedia } from '../media-set-up.ts';
import type { MediaSettings } from '../media-settings.ts';
import { foundOrganisation } from '../operations/found-organisation.ts';
import { issueOrganiserToken } from '../operations/issue-token.ts';
import type { Clock } from '../ports/clock.ts';
import type { Storage } from '../ports/storage.ts';
import { realChance, realClock } from '../real-clock.ts';
import { startServer } from '../start.ts';
import { emptyMemoryDisk, openMemoryStorage } from '../storage/memory.ts';
import { openSqliteStorage } from '../storage/sqlite/sqlite.ts';

export const organiserEmail = 'organisator@rietvoorde.example';
export const setupCode = 'ABCD-1234';

/** A real server in this process, with an organisation and an organiser's token. */
export interface Polder {
  readonly url: string;
  readonly live: string;
  readonly folder: string;
  /** The storage it works on, to look behind the screens. */
  readonly storage: Storage;
  readonly organiser: PersonId;
  readonly token: string;
  readonly clock: Clock;
  /** Everything it logged. */
  readonly lines: readonly string[];
  /** As anybody: nothing is sent along but what stands in `init`. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** As the organiser's program; throws when it is refused. */
  post<Answer>(path: string, body: unknown): Promise<Answer>;
  /** The `Cookie` header of somebody who is signed in. */
  cookieOf(person: PersonId): Promise<string>;
  /** A link's secret. */
  linkFor(wish: Partial<LinkWish>): Promise<string>;
  /** Stops and starts again on the same data and address. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Sound and picture as they come, on any ports that are free. */
export const quietMedia: MediaSettings = {
  port: 0,
  tcpPort: 0,
  bind: '127.0.0.1',
  announce: undefined,
  stun: [],
  turn: null,
  livekit: null,
  jitsi: null,
  captions: null,
};

export interface PolderWish {
  /** What brings sound and picture, instead of the real thing. */
  readonly media?: GivenMedia;
  /** Where it keeps things; by default in memory. */
  readonly on?: 'memory' | 'sqlite';
  readonly clock?: Clock;
  /** Puts something between the server and its storage. */
  readonly through?: (storage: Storage) => Storage;
  readonly settings?: Partial<Configuration>;
  /** Leaves the installation empty. */
  readonly empty?: boolean;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function found(storage: Storage, clock: Clock): Promise<{ organiser: PersonId; token: string }> {
  const tools = { storage, dispatch: new Dispatch(storage, clock.now), chance: realChance, now: clock.now };
  const founded = await foundOrganisation(tools, {
    organisation: 'Rietvoorde',
    name: 'Zeynep Kaya',
    email: organiserEmail,
  });
  const issued = await issueOrganiserToken(tools, { email: organiserEmail, days: 30 });
  if (!founded.ok || !issued.ok) throw new Error('the organisation was not founded');
  return { organiser: founded.value.person, token: issued.value.token };
}

export async function runPolder(wish: PolderWish = {}): Promise<Polder> {
  const { clock = realClock, through = (storage: Storage) => storage } = wish;
  const folder = await mkdtemp(join(tmpdir(), 'polder-spec-'));
  const port = await freePort();
  const disk = emptyMemoryDisk();
  const open = () =>
    through(wish.on === 'sqlite' ? openSqliteStorage(join(folder, 'data')) : openMemoryStorage(disk));
  const settings: Configuration = {
    port,
    host: '127.0.0.1',
    dataDir: join(folder, 'data'),
    databaseUrl: undefined,
    publicUrl: undefined,
    trustedProxies: [],
    smtpUrl: undefined,
    mailFrom: undefined,
    media: quietMedia,
    ...wish.settings,
  };
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  let storage = open();
  const known = wish.empty ? { organiser: '', token: '' } : await found(storage, clock);
  const start = () =>
    startServer(
      settings,
      { setupCode, log },
      { storage, clock, ...(wish.media ? { media: wish.media } : {}) },
    );
  let running = await start();
  const url = `http://localhost:${port}`;
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, { redirect: 'manual', ...init });

  return {
    url,
    live: `ws://localhost:${port}/live`,
    folder,
    get storage() {
      return storage;
    },
    ...known,
    clock,
    lines,
    ask,
    async post<Answer>(path: string, body: unknown) {
      const headers = { authorization: `Bearer ${known.token}`, 'content-type': 'application/json' };
      const response = await ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as Answer;
    },
    async cookieOf(person) {
      const { value, change } = signIn(person, clock.now(), realChance);
      await storage.change([change]);
      return `polder=${value}`;
    },
    async linkFor(some) {
      const nobody = { kind: 'personal', person: null, project: null, session: null } as const;
      const expiresAt = clock.now() + 3_600_000;
      const { secret, change } = issueLink({ ...nobody, expiresAt, ...some }, clock.now(), realChance);
      await storage.change([change]);
      return secret;
    },
    async restart() {
      await running.stop();
      storage = open();
      running = await start();
    },
    async stop() {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#web/connection/connection.ts';
import { Api } from '../rehearse/api.ts';
import { foundForRehearsal } from '../rehearse/organiser.ts';
import { type PreparedEvening, prepare } from '../rehearse/prepare.ts';
import { freePort } from '../rehearse/rehearsal.ts';
import { ServerProcess } from '../rehearse/server-process.ts';

export interface Stand {
  readonly server: ServerProcess;
  readonly evening: PreparedEvening;
  readonly token: string;
  readonly api: Api;
  readonly dataDir: string;
  end(): Promise<void>;
}

/** A real server with an evening that has not begun. */
export async function lobbyStand(people: number, tables: number): Promise<Stand> {
  const dataDir = await mkdtemp(join(tmpdir(), 'polder-bench-'));
  const token = await foundForRehearsal({ dataDir, databaseUrl: undefined });
  const server = new ServerProcess(await freePort(), dataDir);
  await server.start();
  const api = new Api(server.url, token);
  const evening = await prepare(api, people, tables, 60);
  return {
    server,
    evening,
    token,
    api,
    dataDir,
    async end() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The same, live at its tables. */
export async function liveStand(people: number, tables: number): Promise<Stand> {
  const stand = await lobbyStand(people, tables);
  const ask = (command: object) =>
    stand.api.post('/v1/commands', { stream: `session:${stand.evening.session}`, id: newId(), command });
  await ask({ type: 'open', ready: false, reason: 'a measurement' });
  await ask({ type: 'set-clock', automatic: false });
  await ask({ type: 'start-item', item: 1 });
  return stand;
}

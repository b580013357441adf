import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SessionEvent } from '#domain/session/events.ts';
import { openStorage } from '#server/storage/open.ts';
import { newId } from '#web/connection/connection.ts';
import { Api } from '../rehearse/api.ts';
import { foundForRehearsal } from '../rehearse/organiser.ts';
import { prepare } from '../rehearse/prepare.ts';
import { freePort } from '../rehearse/rehearsal.ts';
import { ServerProcess } from '../rehearse/server-process.ts';
import type { Row } from './row.ts';

const wanted = 100_000;
const perAppend = 1_000;

/** A project with a log of 100,000 events, opened by a server that has just started and has no snapshot of it. */
export async function largeProject(): Promise<Row[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'polder-bench-'));
  const where = { dataDir, databaseUrl: undefined };
  try {
    const token = await foundForRehearsal(where);
    const server = new ServerProcess(await freePort(), dataDir);
    await server.start();
    const { project, session } = await prepare(new Api(server.url, token), 200, 30, 60);
    const { projects } = await new Api(server.url, token).get<{ projects: { slug: string }[] }>(
      '/v1/projects',
    );
    await server.stop();
    await fill(where, session);
    await server.start();
    const began = performance.now();
    const page = await fetch(`${server.url}/p/${projects[0]?.slug}`);
    await page.text();
    const openMs = Math.round(performance.now() - began);
    const againBegan = performance.now();
    await new Api(server.url, token).get(`/v1/projects/${project}/export`);
    const note = `status ${page.status}; all of it as data after that in ${Math.round(performance.now() - againBegan)} ms`;
    await server.stop();
    return [
      {
        key: 'project100k.openMs',
        value: page.ok ? openMs : null,
        unit: 'ms',
        must: { is: 'below', value: 1_000 },
        note,
      },
    ];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Words, hands and turns at thirty tables, as an evening makes them, until the stream is long enough. */
async function fill(where: { dataDir: string; databaseUrl: undefined }, session: string): Promise<void> {
  const storage = await openStorage(where);
  const stream = `session:${session}`;
  let version = await storage.version(stream);
  const seated = (await storage.read(stream))
    .map(({ event }) => event as SessionEvent)
    .flatMap((event) =>
      event.type === 'people-seated' ? event.seats.map(({ person }) => ({ person, table: event.table })) : [],
    );
  for (let made = version; made < wanted; ) {
    const events: SessionEvent[] = [];
    while (events.length < perAppend)
      events.push(...momentAt(seated[(made + events.length) % seated.length], made + events.length));
    await storage.append({
      stream,
      expected: version,
      at: Date.now(),
      actor: 'server',
      commandId: newId(),
      events,
    });
    version += events.length;
    made += events.length;
  }
  await storage.close();
}

function momentAt(seat: { person: string; table: number } | undefined, at: number): SessionEvent[] {
  if (!seat) return [];
  const { person, table } = seat;
  const audience = `table:${table}` as const;
  const id = newId();
  return [
    { type: 'hand-raised', audience, table, person, at },
    { type: 'hand-lowered', audience, table, person },
    {
      type: 'contribution-made',
      audience: 'everyone',
      id,
      table,
      item: null,
      text: `Zin ${at}`,
      visibility: 'public',
      source: 'typed',
      at,
    },
    { type: 'contribution-attributed', audience, id, table, author: person, recordedBy: null },
  ];
}

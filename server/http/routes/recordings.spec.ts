import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeatTaken, SessionEvent } from '#domain/session/events.ts';
import { anna, bram, evening } from '../../operations/operations.fixture.ts';
import type { Recording, Recordings } from '../../ports/recordings.ts';
import { type TestServer, testServer } from '../server.fixture.ts';

const day = 86_400_000;

describe('what was recorded at a table', () => {
  let test: TestServer;
  let folder = '';
  let kept: Recording[] = [];

  const recordings: Recordings = {
    list: (session) => Promise.resolve(kept.filter((one) => one.session === session)),
    remove: (ids) => {
      for (const { path } of kept.filter(({ id }) => ids.includes(id))) rmSync(path);
      kept = kept.filter(({ id }) => !ids.includes(id));
      return Promise.resolve();
    },
    removeOf: () => Promise.resolve(),
    sweep: () => Promise.resolve(0),
  };
  const voice = (id: string, table: number): Recording => {
    const path = join(folder, `${id}.ogg`);
    writeFileSync(path, `OggS ${id}`);
    const at = test.server.clock.now();
    return {
      id,
      session: evening,
      room: `table:${table}`,
      person: anna,
      ms: 61_000,
      began: at - 61_000,
      at,
      until: at + day,
      path,
    };
  };
  /** Bram takes notes at table 1; Anna sits there and no more than that. */
  const team = async (): Promise<string> => `/m/${await test.personalLink(bram)}/recordings`;
  async function seatPeople(): Promise<void> {
    const stream = `session:${evening}` as const;
    const expected = (await test.storage.read(stream)).length;
    const seat = { means: 'screen', joined: true } as const;
    const seats: readonly SeatTaken[] = [
      { ...seat, person: bram, chair: 1, role: 'note-taker' },
      { ...seat, person: anna, chair: 2, role: 'participant' },
    ];
    const events: readonly SessionEvent[] = [{ type: 'people-seated', audience: 'table:1', table: 1, seats }];
    const at = test.server.clock.now();
    await test.storage.append({ stream, expected, at, actor: 'server', commandId: 'seatedseated', events });
  }
  const posts = (path: string, body: Record<string, string>) =>
    test.app.request(path, { method: 'POST', body: new URLSearchParams(body) });

  beforeEach(async () => {
    test = await testServer({ recordings });
    await seatPeople();
    folder = mkdtempSync(join(tmpdir(), 'polder-heard-'));
    kept = [voice('one', 1), voice('two', 2)];
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await test.stop();
  });

  it('is listed, heard and fetched by who leads that table, and of no other table', async () => {
    const path = await team();
    const page = await (await test.app.request(path)).text();
    expect(page).toContain('Anna, tafel 1');
    expect(page).toContain('/recordings/one.ogg');
    expect(page).not.toContain('two.ogg');
    const sound = await test.app.request(`${path}/one.ogg`);
    expect(sound.headers.get('content-type')).toBe('audio/ogg');
    expect(await sound.text()).toBe('OggS one');
    expect((await test.app.request(`${path}/two.ogg`)).status).toBe(404);
  });

  it('is heard together where it began together, and one by one in any case', async () => {
    const path = await team();
    const parts = async () => {
      const page = await (await test.app.request(path)).text();
      return [...page.matchAll(/<section[^>]*data-together[\s\S]*?<\/section>/g)].map(([part]) =>
        [...part.matchAll(/data-voice="[^"]*\/(\w+)\.ogg" data-seconds="(\d+)"/g)].map(([, id, length]) => [
          id,
          length,
        ]),
      );
    };
    expect(await parts()).toEqual([]);
    const [one] = kept;
    if (!one) throw new Error('nothing was kept');
    kept.push(
      { ...one, id: 'three', person: bram, ms: 30_000 },
      { ...voice('four', 1), began: one.began + 1 },
    );
    expect(await parts()).toEqual([
      [
        ['one', '61'],
        ['three', '30'],
      ],
    ]);
    const page = await (await test.app.request(path)).text();
    expect(page.match(/<audio/g)).toHaveLength(3);
    // the conversation and each of its voices are told by the hour at which it began
    expect(new Set(page.match(/\d\d\.\d\d uur/g)).size).toBe(1);
  });

  it('can be heard from anywhere in it', async () => {
    const path = `${await team()}/one.ogg`;
    const part = await test.app.request(path, { headers: { range: 'bytes=5-' } });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe('bytes 5-7/8');
    expect(await part.text()).toBe('one');
    expect((await test.app.request(path, { headers: { range: 'bytes=8-' } })).status).toBe(416);
  });

  it('is gone for everybody on the day that was promised, also while it still has to be swept', async () => {
    const path = await team();
    kept = kept.map((one) => ({ ...one, until: test.server.clock.now() }));
    const page = await (await test.app.request(path)).text();
    expect(page).not.toContain('one.ogg');
    expect(page).toContain('Er is niets bewaard van uw tafel.');
    expect((await test.app.request(`${path}/one.ogg`)).status).toBe(404);
  });

  it('is for the team alone', async () => {
    const path = `/m/${await test.personalLink(anna)}/recordings`;
    for (const asked of [path, `${path}/one.ogg`]) expect((await test.app.request(asked)).status).toBe(403);
    expect((await posts(path, { recording: 'one', sure: 'yes' })).status).toBe(403);
    expect(kept).toHaveLength(2);
  });

  it('goes for good when its team says so twice; another table’s stays', async () => {
    const path = await team();
    expect(await (await posts(path, { recording: 'one' })).text()).toContain('kan niet worden teruggedraaid');
    expect(kept).toHaveLength(2);
    expect((await posts(path, { recording: 'one', sure: 'yes' })).status).toBe(303);
    await posts(path, { recording: 'two', sure: 'yes' });
    expect(kept.map(({ id }) => id)).toEqual(['two']);
    expect(existsSync(join(folder, 'one.ogg'))).toBe(false);
  });

  it('says that it is gone, once, where the browser brings who threw it away', async () => {
    const path = await team();
    const said = 'De opname is weggegooid.';
    expect(await (await test.app.request(path)).text()).not.toContain(said);
    const away = (await posts(path, { recording: 'one', sure: 'yes' })).headers.get('location') ?? '';
    expect(away).toBe(`${path}?gone#gone`);
    const page = await (await test.app.request(away.replace(/#.*/, ''))).text();
    expect(page).toMatch(new RegExp(`id="gone" tabindex="-1">.*${said}`));
    // what was no recording of theirs was not thrown away
    const other = await posts(path, { recording: 'two', sure: 'yes' });
    expect(other.headers.get('location')).toBe(path);
  });
});

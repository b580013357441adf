import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Context, Hono } from 'hono';
import { isTableTeam } from '#domain/session/rights.ts';
import { recordingPlanned } from '#domain/session/sound/recording.ts';
import type { Table } from '#domain/session/state.ts';
import { findPerson } from '../../access/people.ts';
import { recordedTogether } from '../../pages/join/heard-together.ts';
import { deleteRecordingPage, type RecordedVoice, recordingsPage } from '../../pages/join/recordings.ts';
import type { Recording } from '../../ports/recordings.ts';
import { byteRangeOf } from '../byte-range.ts';
import type { Server } from '../context.ts';
import type { Guest } from '../guest.ts';
import { Problem } from '../problems.ts';
import { withGuest } from '../with-guest.ts';

/** What was recorded at a table, for who leads or writes there: to hear, to fetch, and to throw away. */
export function recordingRoutes(app: Hono, server: Server): void {
  app.get(
    '/m/:secret/recordings',
    withGuest(server, async (c, guest) => {
      const gone = c.req.query('gone') !== undefined;
      return c.html(String(recordingsPage({ ...(await pageOf(server, guest)), gone })));
    }),
  );

  app.post(
    '/m/:secret/recordings',
    withGuest(server, async (c, guest) => {
      const { recording: asked, sure } = await c.req.parseBody();
      const recording = (await heardBy(server, guest)).find(({ id }) => id === asked);
      if (recording && sure !== 'yes') {
        const page = await pageOf(server, guest);
        return c.html(String(deleteRecordingPage(page, await voiceOf(server, recording))));
      }
      const list = `${guest.page.path}/recordings`;
      if (!recording) return c.redirect(list, 303);
      await server.recordings?.remove([recording.id]);
      return c.redirect(`${list}?gone#gone`, 303);
    }),
  );

  app.get(
    '/m/:secret/recordings/:file{[a-z0-9]+\\.ogg}',
    withGuest(server, async (c, guest) => {
      const id = (c.req.param('file') ?? '').replace('.ogg', '');
      const recording = (await heardBy(server, guest)).find((one) => one.id === id);
      if (!recording) throw new Problem(404, 'no-such-recording');
      return sound(c, recording);
    }),
  );
}

/** Only the team of the table where it was said, and no longer than was promised. Others do not learn whether there is any. */
async function heardBy(server: Server, { person, state, session }: Guest): Promise<readonly Recording[]> {
  if (state.status === 'empty') return [];
  const theirs = state.tables.filter((table: Table) => isTableTeam(table, person.id));
  if (theirs.length === 0) throw new Problem(403, 'not-allowed');
  const rooms = new Set(theirs.map(({ number }) => `table:${number}`));
  const now = server.clock.now();
  const kept = (await server.recordings?.list(session.id)) ?? [];
  return kept.filter(({ room, until }) => rooms.has(room) && until > now);
}

async function pageOf(server: Server, guest: Guest) {
  const recordings = await heardBy(server, guest);
  const voices = await Promise.all(recordings.map((recording) => voiceOf(server, recording)));
  const planned = guest.state.status === 'empty' ? null : recordingPlanned(guest.state);
  const { js } = server.assets.entry('web/table/recordings.ts');
  const assets = recordedTogether(voices).length > 0 ? { ...guest.page.assets, js } : guest.page.assets;
  return { ...guest.page, assets, planned, voices, zone: guest.session.zone };
}

async function voiceOf(
  server: Server,
  { id, room, person, began, until, ms }: Recording,
): Promise<RecordedVoice> {
  const firstName = (await findPerson(server.storage, person))?.firstName ?? '';
  return { id, firstName, table: Number(room.replace('table:', '')), began, until, ms };
}

async function sound(c: Context, { path }: Recording): Promise<Response> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Problem(404, 'no-such-recording');
  const range = byteRangeOf(c.req.header('range'), found.size);
  c.header('Content-Type', 'audio/ogg');
  c.header('Accept-Ranges', 'bytes');
  if (range === 'beyond') {
    c.header('Content-Range', `bytes */${found.size}`);
    return c.body(null, 416);
  }
  const { from, to } = range ?? { from: 0, to: found.size - 1 };
  c.header('Content-Length', String(to - from + 1));
  if (range) c.header('Content-Range', `bytes ${from}-${to}/${found.size}`);
  const part = Readable.toWeb(createReadStream(path, { start: from, end: to })) as ReadableStream;
  return c.body(part, range ? 206 : 200);
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StreamName } from '#domain/kernel/ids.ts';
import type { ProcessCommand } from '#domain/process/commands.ts';
import type { SessionCommand } from '#domain/session/commands.ts';
import { anna, evening, project, rapporteur, zeynep } from '../../operations/operations.fixture.ts';
import { type TestServer, testServer } from '../server.fixture.ts';

let test: TestServer;
beforeEach(async () => {
  test = await testServer();
  await asks(`process:${project}`, zeynep, {
    type: 'set-tables',
    session: evening,
    tables: [{ number: 1, name: 'De Akker', facilitator: null, noteTaker: null, videoLink: '' }],
  });
});
afterEach(() => test.stop());

const base = `/v1/projects/${project}/sessions/${evening}`;
async function asks(
  stream: StreamName,
  person: string,
  command: ProcessCommand | SessionCommand,
): Promise<void> {
  const actor = { person, roles: person === zeynep ? ['organiser' as const] : [] };
  const { kind } = await test.server.dispatch.run({ stream, id: `${command.type}xxxxxx`, actor, command });
  expect(kind).toBe('accepted');
}
/** Somebody with this number comes in, and asks to be called. */
async function callsFor(phone: string | null): Promise<void> {
  const details = { firstName: 'Karima', lastName: '', email: null, phone, language: 'nl' };
  const body = JSON.stringify({ ...details, means: 'screen', reachedBy: 'letter', needs: [] });
  const headers = { 'content-type': 'application/json', ...(await test.token(zeynep)) };
  const made = await test.app.request(`${base}/people`, { method: 'POST', headers, body });
  const { person } = (await made.json()) as { person: string };
  const command = { type: 'ask-help', id: 'belmijbelmij', kind: 'call-back', words: '' } as const;
  await asks(`session:${evening}`, person, command);
}
const reads = async (person: string, help = 'belmijbelmij'): Promise<Response> =>
  test.app.request(`${base}/help/${help}/number`, { headers: await test.token(person) });

describe('the number of who asks to be called', () => {
  it('[S59] is read by who runs the evening, and stands in nothing that happened', async () => {
    await callsFor('0611111111');
    expect(await (await reads(zeynep)).json()).toEqual({ phone: '0611111111' });
    const { state } = await test.server.dispatch.look('session', evening);
    expect(JSON.stringify(state)).not.toContain('0611111111');
  });

  it('[S59] is null where none is known', async () => {
    await callsFor(null);
    expect(await (await reads(zeynep)).json()).toEqual({ phone: null });
  });

  it('[S59] is told to nobody else, nor to anybody once it is solved', async () => {
    await callsFor('0611111111');
    expect((await reads(rapporteur)).status).toBe(403);
    expect((await reads(anna)).status).toBe(401);
    expect((await reads(zeynep, 'anderevraag1')).status).toBe(404);
    await asks(`session:${evening}`, zeynep, { type: 'resolve-help', id: 'belmijbelmij' });
    expect((await reads(zeynep)).status).toBe(403);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProcessCommand } from '#domain/process/commands.ts';
import { seatOf } from '#domain/session/find.ts';
import { anna, evening, project, rapporteur, zeynep } from '../../operations/operations.fixture.ts';
import { type TestServer, testServer } from '../server.fixture.ts';

let test: TestServer;
beforeEach(async () => {
  test = await testServer();
});
afterEach(() => test.stop());

const base = `/v1/projects/${project}/sessions/${evening}`;
const walkIn = {
  firstName: 'Karima',
  lastName: '',
  email: null,
  phone: null,
  language: 'nl',
  means: 'screen',
  reachedBy: 'letter',
  needs: [],
};
async function asks(person: string, path: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(await test.token(person)) };
  return test.app.request(`${base}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}
async function prepares(command: ProcessCommand): Promise<void> {
  const stream = `process:${project}` as const;
  const actor = { person: zeynep, roles: ['organiser'] } as const;
  const { kind } = await test.server.dispatch.run({ stream, id: `${command.type}xxxx`, actor, command });
  expect(kind).toBe('accepted');
}
const nameTechHost = (person: string): Promise<void> =>
  prepares({
    type: 'name-team',
    session: evening,
    team: { leadFacilitators: [], techHosts: [person], rapporteurs: [] },
  });

describe('somebody who walks in', () => {
  it('is added by the tech host of the evening, has a seat at once, and gets a link to be scanned', async () => {
    const table = { number: 1, name: 'De Akker', facilitator: null, noteTaker: null, videoLink: '' };
    await prepares({ type: 'set-tables', session: evening, tables: [table] });
    await nameTechHost(rapporteur);
    const made = await asks(rapporteur, '/people', walkIn);
    expect(made.status).toBe(201);
    const { person } = (await made.json()) as { person: string };
    const { state } = await test.server.dispatch.look('session', evening);
    if (state.status === 'empty') throw new Error('the evening was laid out');
    expect(seatOf(state, person)?.table.number).toBe(1);
    const links = await asks(rapporteur, '/links', { people: [person], code: true });
    const { links: given } = (await links.json()) as { links: { url: string; code: { path: string } }[] };
    expect(given[0]?.code.path).toMatch(/^M/);
    const opened = await test.app.request(new URL(given[0]?.url ?? '').pathname);
    expect(opened.status).toBe(200);
  });

  it('is not added by somebody of the staff who does not run this evening', async () => {
    expect((await asks(rapporteur, '/people', walkIn)).status).toBe(403);
    expect((await asks(rapporteur, '/links', { people: [anna] })).status).toBe(403);
  });

  it('gives nobody a link of a colleague, who may do more here', async () => {
    await nameTechHost(rapporteur);
    expect((await asks(rapporteur, '/links', { people: [zeynep] })).status).toBe(404);
    expect((await asks(rapporteur, '/links', { people: [anna] })).status).toBe(200);
  });
});

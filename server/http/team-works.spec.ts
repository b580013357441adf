import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeCodes } from '#protocol/close-codes.ts';
import { type Evening, frame, heldEvening, id } from '../running/evening.fixture.ts';
import { TestLine } from '../running/line.fixture.ts';
import { type Polder, runPolder } from '../running/polder.fixture.ts';

let polder: Polder;
let evening: Evening;
let other: Evening;

beforeAll(async () => {
  polder = await runPolder();
  evening = await heldEvening(polder);
  other = await heldEvening(polder);
});
afterAll(() => polder.stop());

const asked = async (person: string, path: string) =>
  (await polder.ask(path, { headers: { cookie: await polder.cookieOf(person) } })).status;
const lineOf = async (person: string, at: Evening) =>
  TestLine.open(polder.live, {
    cookie: await polder.cookieOf(person),
    streams: [`session:${at.session}`, `harvest:${at.project}`],
  });
const theme = () => ({ type: 'make-theme', theme: id(), name: id(), contributions: [] });

describe('who was named in the team of an evening, without any role before', () => {
  it.each(['lead', 'techHost', 'rapporteur'] as const)('opens the stage and the studio: %s', async (part) => {
    const { person } = evening[part];
    expect(await asked(person, `/stage/${evening.session}`)).toBe(200);
    expect(await asked(person, '/studio')).toBe(200);
    const line = await lineOf(person, evening);
    expect(line.messages[0]).toMatchObject({ kind: 'welcome', you: { kind: 'staff' } });
    await line.end();
  });

  it.each([
    ['lead', true],
    ['techHost', true],
    ['rapporteur', false],
  ] as const)('runs the evening as far as their part goes: %s', async (part, may) => {
    const line = await lineOf(evening[part].person, evening);
    const answer = await line.ask(`session:${evening.session}`, { type: 'change-time', minutes: 1 });
    expect(answer).toMatchObject(may ? { kind: 'ack' } : { kind: 'refused', code: 'not-allowed' });
    await line.end();
  });

  it.each([
    ['lead', true],
    ['techHost', false],
    ['rapporteur', true],
  ] as const)('works in the harvest as far as their part goes: %s', async (part, may) => {
    const line = await lineOf(evening[part].person, evening);
    const answer = await line.ask(`harvest:${evening.project}`, theme());
    expect(answer).toMatchObject(may ? { kind: 'ack' } : { kind: 'refused', code: 'not-allowed' });
    await line.end();
  });

  it('who makes the harvest reads every evening, and runs no evening that is not theirs', async () => {
    const line = await lineOf(evening.lead.person, other);
    expect(line.messages[0]).toMatchObject({ kind: 'welcome', you: { kind: 'staff' } });
    const answer = await line.ask(`session:${other.session}`, { type: 'change-time', minutes: 1 });
    expect(answer).toMatchObject({ kind: 'refused', code: 'not-allowed' });
    await line.end();
    const helper = await lineOf(evening.techHost.person, other);
    expect(await helper.closed).toBe(closeCodes.notAllowed);
  });

  it('an organiser’s work is not theirs', async () => {
    const cookie = await polder.cookieOf(evening.lead.person);
    const headers = { cookie, origin: polder.url, 'content-type': 'application/json' };
    const body = JSON.stringify({ frame });
    expect((await polder.ask('/v1/projects', { method: 'POST', headers, body })).status).toBe(403);
    expect(await asked(evening.lead.person, `/v1/projects/${evening.project}/people`)).toBe(403);
  });

  it('keeps the roles they had', async () => {
    const { staff } = await (
      await polder.ask('/v1/staff', { headers: { cookie: await polder.cookieOf(polder.organiser) } })
    ).json();
    const rolesOf = (person: string) => staff.find((one: { id: string }) => one.id === person).roles;
    expect(rolesOf(evening.lead.person)).toEqual(['lead-facilitator']);
    await polder.post('/v1/commands', {
      stream: `process:${evening.project}`,
      id: id(),
      command: {
        type: 'name-team',
        session: evening.session,
        team: {
          leadFacilitators: [evening.lead.person],
          techHosts: [evening.lead.person, polder.organiser],
          rapporteurs: [],
        },
      },
    });
    await expect.poll(() => asked(evening.lead.person, '/v1/me')).toBe(200);
    const me = async (person: string) =>
      (await (await polder.ask('/v1/me', { headers: { cookie: await polder.cookieOf(person) } })).json())
        .roles;
    await expect.poll(() => me(evening.lead.person)).toEqual(['lead-facilitator', 'tech-host']);
    expect(await me(polder.organiser)).toContain('organiser');
  });

  it('who was dismissed does not come back by being named', async () => {
    const { person } = evening.rapporteur;
    await polder.post('/v1/commands', {
      stream: 'organisation',
      id: id(),
      command: { type: 'dismiss-staff', person },
    });
    const team = { leadFacilitators: [], techHosts: [], rapporteurs: [person] };
    const command = { type: 'name-team', session: evening.session, team };
    await polder.post('/v1/commands', { stream: `process:${evening.project}`, id: id(), command });
    await polder.restart();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await asked(person, '/v1/me')).toBe(401);
  });
});

describe('a rehearsal that is deleted', () => {
  it('leaves its address free for the next', async () => {
    const body = { frame: { ...frame, title: 'Oefening' }, example: true };
    const first = await polder.post<{ project: string; slug: string }>('/v1/projects', body);
    const headers = { authorization: `Bearer ${polder.token}` };
    const gone = await polder.ask(`/v1/projects/${first.project}`, { method: 'DELETE', headers });
    expect(gone.status).toBe(200);
    expect(await polder.post('/v1/projects', body)).toMatchObject({ slug: first.slug });
  });
});

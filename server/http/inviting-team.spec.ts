import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Invited } from '#protocol/http.ts';
import { type Evening, laidEvening } from '../running/evening.fixture.ts';
import { type Polder, runPolder } from '../running/polder.fixture.ts';

let polder: Polder;
let evening: Evening;
const mails = async () => (await polder.storage.list('outbox')).map(({ body }) => body);
const invite = (people: readonly string[] | null) =>
  polder.post<Invited>(`/v1/projects/${evening.project}/sessions/${evening.session}/team-invitations`, {
    people,
  });
const mailOf = async (person: string): Promise<string> => {
  const row = await polder.storage.find('people', person);
  const found = (await mails()).filter(({ to }) => to === row?.body.email);
  expect(found).toHaveLength(1);
  return String(found[0]?.text);
};

/** Two tables with two each, and three around them. */
beforeAll(async () => {
  polder = await runPolder();
  evening = await laidEvening(polder);
  expect(await invite(null)).toEqual({ mailed: 7, letters: 0, skipped: 0 });
});
afterAll(() => polder.stop());

describe('the mail to the team', () => {
  it('of a table holds a link of their own', async () => {
    for (const { person } of [...evening.facilitators, ...evening.noteTakers])
      expect(await mailOf(person)).toMatch(/\/m\/[a-z2-7]{26}/);
  });

  it('of who leads, helps or makes the harvest leads to their screen, and signs nobody in', async () => {
    const stage = `/stage/${evening.session}\n`;
    const harvest = `/studio/p/${evening.project}/harvest\n`;
    const texts = {
      lead: await mailOf(evening.lead.person),
      techHost: await mailOf(evening.techHost.person),
      rapporteur: await mailOf(evening.rapporteur.person),
    };
    for (const text of Object.values(texts)) expect(text).not.toMatch(/\/(m|sign-in)\/[a-z2-7]{26}/);
    expect([texts.lead, texts.techHost].every((text) => text.includes(stage))).toBe(true);
    expect(texts.lead).not.toContain(harvest);
    expect(texts.rapporteur).toContain(harvest);
    expect(texts.rapporteur).not.toContain(stage);
  });

  it('is one to who does more than one thing', async () => {
    const { project, session, lead, techHost, rapporteur } = evening;
    const team = {
      leadFacilitators: [lead.person],
      techHosts: [techHost.person],
      rapporteurs: [rapporteur.person, lead.person],
    };
    const command = { type: 'name-team', session, team };
    await polder.post('/v1/commands', { stream: `process:${project}`, id: 'nameteamxxxx', command });
    const before = (await mails()).length;
    expect(await invite([lead.person])).toMatchObject({ mailed: 1 });
    expect(await mails()).toHaveLength(before + 1);
    const row = await polder.storage.find('people', lead.person);
    const texts = (await mails()).filter(({ to }) => to === row?.body.email).map(({ text }) => String(text));
    expect(texts.some((text) => text.includes('/stage/') && text.includes('/harvest'))).toBe(true);
  });

  it('does not go out for an example', async () => {
    const example = await laidEvening(polder, { example: true, people: 0 });
    const path = `/v1/projects/${example.project}/sessions/${example.session}/team-invitations`;
    expect(await polder.post<Invited>(path, { people: null })).toMatchObject({ mailed: 0, skipped: 7 });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day, hour } from '#domain/kernel/moments.ts';
import { listResidents } from '../access/people.ts';
import { HandClock } from '../running/clock.fixture.ts';
import { type Evening, heldEvening, id, laidEvening } from '../running/evening.fixture.ts';
import { type Polder, runPolder } from '../running/polder.fixture.ts';

const began = 1_790_000_000_000;
const clock = new HandClock(began);
let polder: Polder;
let kept: Evening;
let overdue: Evening;

beforeAll(async () => {
  polder = await runPolder({ clock });
  overdue = await heldEvening(polder, { retentionUntil: began + 3 * day });
  kept = await laidEvening(polder, { retentionUntil: began + 300 * day });
  await overdue.ask({
    type: 'record',
    id: id(),
    table: 1,
    speaker: overdue.residents[0]?.person,
    text: 'Meer groen',
    visibility: 'public',
  });
  await invite(overdue);
  await invite(kept);
});
afterAll(() => polder.stop());

async function invite({ project, session }: Evening): Promise<void> {
  await polder.post(`/v1/projects/${project}/sessions/${session}/invitations`, { people: null });
}

const names = async ({ project }: Evening) =>
  (await listResidents(polder.storage, project)).map(({ firstName }) => firstName);
const mails = async () => (await polder.storage.list('outbox')).length;
const opens = async ({ residents }: Evening) => (await polder.ask(`/m/${residents[0]?.secret}`)).status;
const writes = async () => (await polder.storage.readAll(0, 100_000)).length;

describe('after the day until which a project keeps personal data', () => {
  it('nothing is gone the day before', async () => {
    await clock.forward(2 * day + 23 * hour);
    expect(await names(overdue)).not.toContain('');
    expect(await opens(overdue)).toBe(200);
  });

  it('names, addresses, links and mails of its residents are gone, by itself', async () => {
    const before = await mails();
    await clock.forward(day + hour);
    for (const row of await listResidents(polder.storage, overdue.project)) {
      expect(row).toMatchObject({ firstName: '', lastName: '', email: null, phone: null });
      expect(row.erasedAt).not.toBeNull();
    }
    expect(await opens(overdue)).toBe(410);
    expect(await mails()).toBe(before - 4);
    const bytes = JSON.stringify([await polder.storage.list('people'), await polder.storage.list('outbox')]);
    expect(bytes).not.toContain(`${overdue.project}@`);
    expect(bytes).toContain(`${kept.project}@`);
  });

  it('what they said stays, without a name', async () => {
    const events = await polder.storage.read(`session:${overdue.session}`);
    expect(JSON.stringify(events)).toContain('Meer groen');
    expect(JSON.stringify(events)).not.toContain('Voornaam');
  });

  it('other projects, and those who work here, keep theirs', async () => {
    expect(await names(kept)).not.toContain('');
    expect(await opens(kept)).toBe(200);
    const staff = await polder.storage.list('people', 'staff');
    expect(staff.every(({ body }) => body.erasedAt === null)).toBe(true);
  });

  it('the next days change nothing more', async () => {
    const before = await writes();
    await clock.forward(5 * day);
    expect(await writes()).toBe(before);
  });

  it('a server that was off that day does it when it starts', async () => {
    await polder.restart();
    await clock.forward(0);
    await clock.forward(1);
    expect(await names(kept)).not.toContain('');
    clock.forget();
    await clock.forward(300 * day);
    expect(await names(kept)).not.toContain('');
    await polder.restart();
    await clock.forward(1);
    expect(new Set(await names(kept))).toEqual(new Set(['']));
  });

  it('tells the operator how many, and nobody’s name', () => {
    const told = polder.lines.filter((line) => line.startsWith('retention:'));
    expect(told).toHaveLength(2);
    expect(told.join()).not.toMatch(/Voornaam|@/);
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Evening, type Guest, id, laidEvening } from '../../running/evening.fixture.ts';
import { type Polder, quietMedia, runPolder } from '../../running/polder.fixture.ts';
import { kill } from './built-in.fixture.ts';
import { HeardPerson } from './heard.fixture.ts';
import { BuiltInProvider } from './provider.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'polder-recorded-'));
const recordings = join(dataDir, 'recordings');
let polder: Polder;
const people: HeardPerson[] = [];
afterEach(async () => {
  await Promise.all(people.splice(0).map((person) => person.end()));
  await polder.stop();
  rmSync(dataDir, { recursive: true });
});

/** An evening at its tables, where a table may record what is said. */
async function recordedEvening(): Promise<Evening> {
  const evening = await laidEvening(polder);
  const recording = { purpose: 'Om het verslag te controleren bij de woorden.', keepDays: 14 };
  const media = { kind: 'built-in', passCode: '', instructions: '', recording, captions: false };
  const command = { type: 'choose-media', session: evening.session, media };
  await polder.post('/v1/commands', { stream: `process:${evening.project}`, id: id(), command });
  await evening.ask({ type: 'open', ready: false, reason: 'een oefening' });
  await evening.ask({ type: 'set-clock', automatic: false });
  await evening.ask({ type: 'start-item', item: 1 });
  return evening;
}

async function come(evening: Evening, guest: Guest | undefined, sender: number): Promise<HeardPerson> {
  if (!guest) throw new Error('nobody');
  const person = await HeardPerson.at(polder, evening, guest, sender);
  people.push(person);
  await person.comeIn();
  person.do({ type: 'join' });
  return person;
}

/** The team of table 1 speaks, and is recorded with their own consent. */
async function recordTeam(evening: Evening): Promise<HeardPerson> {
  const facilitator = await come(evening, evening.facilitators[0], 11);
  const noteTaker = await come(evening, evening.noteTakers[0], 12);
  await expect.poll(() => noteTaker.hears(), { timeout: 8_000 }).toEqual([11]);
  facilitator.do({ type: 'ask-recording', table: 1 });
  await facilitator.line.settled();
  noteTaker.do({ type: 'consent-to-recording', table: 1, consent: true });
  await expect
    .poll(() => facilitator.told.findLast(({ what }) => what === 'recording'), { timeout: 8_000 })
    .toMatchObject({ on: true });
  await expect.poll(filesOf, { timeout: 8_000 }).toHaveLength(2);
  await new Promise((resolve) => setTimeout(resolve, 1_300));
  return facilitator;
}

const filesOf = (): readonly string[] => readdirSync(recordings).filter((name) => name.endsWith('.ogg'));
const pageOf = async ({ secret }: Guest): Promise<string> =>
  (await polder.ask(`/m/${secret}/recordings`)).text();
const soundsIn = (page: string): readonly string[] =>
  [...page.matchAll(/<audio[^>]* src="([^"]+\.ogg)"/g)].map(([, path]) => path ?? '');
const soundsFor = async (guest: Guest | undefined) => (guest ? soundsIn(await pageOf(guest)) : []);

describe('a table that is recorded', () => {
  it('is heard back by its team, each voice by itself, and by no other table', async () => {
    polder = await runPolder({ settings: { dataDir } });
    const evening = await recordedEvening();
    const facilitator = await recordTeam(evening);
    facilitator.do({ type: 'stop-recording', table: 1 });
    const [team, others] = evening.facilitators;
    await expect.poll(() => soundsFor(team), { timeout: 8_000 }).toHaveLength(2);
    const page = team ? await pageOf(team) : '';
    for (const name of ['Gespreksleider1', 'Notulist1']) expect(page).toContain(name);
    for (const path of soundsIn(page)) {
      const file = Buffer.from(await (await polder.ask(path)).arrayBuffer());
      expect(file.toString('latin1', 0, 4)).toBe('OggS');
      // more than the head of the file: a second of what was said
      expect(file.length).toBeGreaterThan(3_000);
    }
    expect(await soundsFor(others)).toEqual([]);
  }, 30_000);

  it('is heard back after the server was stopped meanwhile, whole', async () => {
    polder = await runPolder({ settings: { dataDir } });
    const evening = await recordedEvening();
    await recordTeam(evening);
    await polder.restart();
    const paths = await soundsFor(evening.facilitators[0]);
    expect(paths).toHaveLength(2);
    const rows = await polder.storage.list('recordings', evening.session);
    for (const { body } of rows) expect(body.ms).toBeGreaterThan(1_000);
    for (const file of filesOf()) {
      const bytes = readFileSync(join(recordings, file));
      // the last page says that it is the last
      expect(bytes[bytes.lastIndexOf('OggS') + 5]).toBe(4);
    }
  }, 30_000);

  it('is heard back up to where its forwarder died, and goes when its team says so', async () => {
    const provider = new BuiltInProvider({
      ...quietMedia,
      iceServers: [],
      recordings,
      most: 1,
      now: Date.now,
      log: () => undefined,
    });
    polder = await runPolder({ settings: { dataDir }, media: { providers: [provider] } });
    const evening = await recordedEvening();
    await recordTeam(evening);
    kill(provider.processOf(evening.session) ?? undefined);
    const [team] = evening.facilitators;
    await expect.poll(() => soundsFor(team), { timeout: 8_000 }).toHaveLength(2);
    const listed = filesOf();
    for (const path of await soundsFor(team)) {
      const [, recording = ''] = /([a-z0-9]+)\.ogg$/.exec(path) ?? [];
      const body = new URLSearchParams({ recording, sure: 'yes' });
      await polder.ask(`/m/${team?.secret}/recordings`, { method: 'POST', body });
    }
    expect(await soundsFor(team)).toEqual([]);
    expect(filesOf().filter((file) => listed.includes(file))).toEqual([]);
  }, 30_000);
});

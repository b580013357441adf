import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MediaTold } from '#protocol/media.ts';
import { type Evening, heldEvening, id } from '../running/evening.fixture.ts';
import { TestLine } from '../running/line.fixture.ts';
import { FakeMedia } from '../running/media.fixture.ts';
import { type Polder, runPolder } from '../running/polder.fixture.ts';

let polder: Polder;
let evening: Evening;
let stream: string;
const provider = new FakeMedia();
const lines: TestLine[] = [];

beforeAll(async () => {
  // who drops is waited for longer than any of these take
  polder = await runPolder({ media: { providers: [provider], grace: 60_000 } });
});
afterAll(() => polder.stop());
beforeEach(async () => {
  evening = await heldEvening(polder);
  stream = `session:${evening.session}`;
});
afterEach(async () => {
  await Promise.all(lines.splice(0).map((line) => line.end()));
});

const isHeard = (person: string): boolean =>
  [...provider.held.values()].some(({ who }) => who.session === evening.session && who.person === person);

async function comeIn(line: TestLine, person: string): Promise<TestLine> {
  lines.push(line);
  const told = () => line.messages.flatMap((one): MediaTold[] => (one.kind === 'media' ? [one.tells] : []));
  line.say({ kind: 'media', stream, ask: { do: 'grant' } });
  await line.until(() => told().some(({ what }) => what === 'grant'));
  const join = {
    do: 'join',
    token: 'token',
    transport: 'udp',
    sdp: 'offer',
    microphone: true,
    camera: false,
  };
  line.say({ kind: 'media', stream, ask: join });
  await line.until(() => told().some(({ what }) => what === 'answer'));
  expect(isHeard(person)).toBe(true);
  return line;
}

async function resident(): Promise<{ person: string; line: TestLine }> {
  const { person = '', secret = '' } = evening.residents[0] ?? {};
  return { person, line: await comeIn(await TestLine.at(polder.live, evening, secret), person) };
}

/** Somebody of the organisation without a part in the evening, signed in with a browser. */
async function organiser(): Promise<{ person: string; cookie: string; line: TestLine }> {
  const { person } = await polder.post<{ person: string }>(`/v1/projects/${evening.project}/staff`, {
    name: 'Olga Organisator',
    email: `${id()}@rietvoorde.example`,
    roles: ['organiser'],
  });
  const cookie = await polder.cookieOf(person);
  const line = await TestLine.open(polder.live, { cookie, streams: [stream] });
  return { person, cookie, line: await comeIn(line, person) };
}

const erase = (person: string) =>
  polder.post(`/v1/projects/${evening.project}/people/${person}/erase`, { wordsToo: false });

describe('sound ends at once', () => {
  it('when somebody was erased and their link opens nothing any more', async () => {
    const { person } = await resident();
    await erase(person);
    await expect.poll(() => isHeard(person), { timeout: 2_000 }).toBe(false);
  });

  it('on the telephone too, which knows of no link', async () => {
    const { person = '' } = evening.residents[0] ?? {};
    const call = { client: 'call:1', ending: '', person, isFrom: () => false };
    provider.tell({ is: 'caller', session: evening.session, room: 'plenary', call });
    const asked = (what: string) => provider.asked.some((one) => one.startsWith(`${what} call:1`));
    await TestLine.at(polder.live, evening, evening.lead.secret).then((line) => lines.push(line));
    await expect.poll(() => asked('place'), { timeout: 2_000 }).toBe(true);
    expect(asked('remove')).toBe(false);
    await erase(person);
    await expect.poll(() => asked('remove'), { timeout: 2_000 }).toBe(true);
  });

  it('also where their page does not let go of its line, and whatever it sends then counts for nothing', async () => {
    const { person, line } = await resident();
    line.pause();
    await erase(person);
    await expect.poll(() => isHeard(person), { timeout: 2_000 }).toBe(false);
    line.say({ kind: 'media', stream, ask: { do: 'grant' } });
    line.say({ kind: 'command', id: id(), stream, command: { type: 'raise-hand' } });
    const neighbour = await TestLine.at(polder.live, evening, evening.residents[1]?.secret ?? '');
    lines.push(neighbour);
    await neighbour.settled();
    expect(isHeard(person)).toBe(false);
    expect(JSON.stringify(await polder.storage.read(stream, 0))).not.toContain('hand-raised');
    line.resume();
  });

  it('when somebody signs out', async () => {
    const { person, cookie } = await organiser();
    await polder.ask('/sign-out', { method: 'POST', headers: { cookie, origin: polder.url } });
    await expect.poll(() => isHeard(person), { timeout: 2_000 }).toBe(false);
  });

  it('when their part in the organisation ends', async () => {
    const { person } = await organiser();
    const command = { type: 'dismiss-staff', person };
    await polder.post('/v1/commands', { stream: 'organisation', id: id(), command });
    await expect.poll(() => isHeard(person), { timeout: 2_000 }).toBe(false);
  });
});

describe('sound goes on for a moment', () => {
  it('when a line drops', async () => {
    const { person, line } = await resident();
    await line.end();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isHeard(person)).toBe(true);
  });
});

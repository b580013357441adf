import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MediaAsk, MediaTold } from '#protocol/media.ts';
import { type Evening, heldEvening } from '../running/evening.fixture.ts';
import { TestLine } from '../running/line.fixture.ts';
import { FakeMedia } from '../running/media.fixture.ts';
import { type Polder, runPolder } from '../running/polder.fixture.ts';

let polder: Polder;
let evening: Evening;
let stream: string;
const provider = new FakeMedia();
const lines: TestLine[] = [];

beforeAll(async () => {
  polder = await runPolder({ media: { providers: [provider], grace: 300 } });
});
afterAll(() => polder.stop());
beforeEach(async () => {
  evening = await heldEvening(polder);
  stream = `session:${evening.session}`;
});
afterEach(async () => {
  provider.refusing = null;
  provider.asked.splice(0);
  await Promise.all(lines.splice(0).map((line) => line.end()));
});

async function arrive(token: string, at = evening): Promise<TestLine> {
  const line = await TestLine.at(polder.live, at, token);
  lines.push(line);
  return line;
}
const resident = (number = 0): Promise<TestLine> => arrive(evening.residents[number]?.secret ?? '');

const ask = (line: TestLine, asked: MediaAsk, of = stream): void =>
  line.say({ kind: 'media', stream: of, ask: asked });
const told = (line: TestLine): readonly MediaTold[] =>
  line.messages.flatMap((message) => (message.kind === 'media' ? [message.tells] : []));
const codes = (line: TestLine): readonly string[] =>
  told(line).flatMap((tells) => (tells.what === 'refused' ? [tells.code] : []));
const has = (line: TestLine, what: MediaTold['what']) => () => told(line).some((one) => one.what === what);

/** What was asked of the provider; who went before may still be going. */
const reached = () => provider.asked.filter((one) => !one.startsWith('remove'));

const join: MediaAsk = {
  do: 'join',
  token: 'token',
  transport: 'udp',
  sdp: 'offer',
  microphone: true,
  camera: false,
};

async function comeIn(line: TestLine): Promise<void> {
  ask(line, { do: 'grant' });
  await line.until(has(line, 'grant'));
  ask(line, join);
  await line.until(has(line, 'answer'));
}

describe('sound over the line of the session', () => {
  it('comes in with a grant and an answer, at one’s own table', async () => {
    const line = await resident();
    await comeIn(line);
    expect(told(line).find((one) => one.what === 'grant')).toMatchObject({
      grant: { provider: 'built-in', rights: { speak: true } },
    });
  });

  it('brings which pictures a page can use to the provider, once there is sound', async () => {
    const line = await resident();
    ask(line, { do: 'look', pictures: 'none' });
    await comeIn(line);
    ask(line, { do: 'look', pictures: 'small' });
    await line.settled();
    expect(provider.asked.filter((one) => one.endsWith('look'))).toHaveLength(1);
    expect(codes(line)).toEqual([]);
  });

  it('follows the evening, and writes nothing down', async () => {
    const line = await resident();
    await comeIn(line);
    await evening.ask({ type: 'start-item', item: 2 });
    await line.until(() => told(line).some((one) => one.what === 'placed' && one.room === 'plenary'));
    const events = await polder.storage.read(stream, 0);
    expect(JSON.stringify(events)).not.toContain('offer');
    expect(JSON.stringify(events)).not.toContain('token');
  });

  it('ends with the line, after a moment', async () => {
    const line = await resident();
    await comeIn(line);
    const [client] = [...provider.held.values()].filter(({ who }) => who.session === evening.session);
    await line.end();
    await expect.poll(() => provider.held.has(client?.who.client ?? ''), { timeout: 5_000 }).toBe(false);
  });

  it('is there again after the page was loaded again, on the newest line only', async () => {
    const before = await resident();
    await comeIn(before);
    const after = await resident();
    await comeIn(after);
    await before.until(has(before, 'ended'));
    const held = [...provider.held.values()].filter(({ who }) => who.session === evening.session);
    expect(held).toHaveLength(1);
    expect(held[0]?.who.name).toBe('Voornaam0');
  });
});

describe('what is not somebody’s to ask', () => {
  it.each([
    ['a session that they follow with nothing', () => `session:${'b'.repeat(16)}`],
    ['a stream that is no session', () => `harvest:${evening.project}`],
  ])('%s', async (_, of) => {
    const line = await resident();
    ask(line, { do: 'grant' }, of());
    await line.until(() => codes(line).length > 0);
    expect(codes(line)).toEqual(['media-not-here']);
    expect(reached()).toEqual([]);
  });

  it('the sound of another session, with a good link of one’s own', async () => {
    const other = await heldEvening(polder);
    const line = await resident();
    ask(line, { do: 'grant' }, `session:${other.session}`);
    ask(line, join, `session:${other.session}`);
    await line.until(() => codes(line).length === 2);
    expect(codes(line)).toEqual(['media-not-here', 'media-not-here']);
    expect(reached()).toEqual([]);
  });

  it('sound for the big screen', async () => {
    const screen = await arrive(evening.screen);
    ask(screen, { do: 'grant' });
    await screen.until(() => codes(screen).length > 0);
    expect(codes(screen)).toEqual(['media-not-here']);
  });

  it('an offer without a grant', async () => {
    const line = await resident();
    ask(line, join);
    await line.until(() => codes(line).length > 0);
    expect(codes(line)).toEqual(['media-not-now']);
    expect(reached()).toEqual([]);
  });
});

describe('bad input', () => {
  it.each([
    ['an ask that nobody knows', { do: 'explode' }],
    ['an offer without an end', { ...join, sdp: 'x'.repeat(50_000) }],
    ['rights that one gives oneself', { do: 'grant', rights: { speak: true } }],
    ['pictures of a size that is none', { do: 'look', pictures: 'huge' }],
    ['a room that is none', { do: 'arrived', room: 'table:0' }],
  ])('%s is refused, and the line stays', async (_, asked) => {
    const line = await resident();
    ask(line, asked as unknown as MediaAsk);
    await line.until(() => codes(line).length > 0);
    expect(codes(line)).toEqual(['unreadable']);
    await line.settled();
    expect(line.isClosed).toBe(false);
    expect(reached()).toEqual([]);
  });

  it('a message that is too large ends this line alone', async () => {
    const [line, neighbour] = [await resident(0), await resident(1)];
    line.sayRaw(`{"kind":"media","stream":"${stream}","ask":{"do":"grant","x":"${'x'.repeat(100_000)}"}}`);
    await line.closed;
    await neighbour.settled();
  });

  it('a flood of asks reaches the provider only as fast as people can ask', async () => {
    const [line, neighbour] = [await resident(0), await resident(1)];
    for (let count = 0; count < 500; count += 1) ask(line, { do: 'grant' });
    await line.until(() => codes(line).filter((code) => code === 'media-too-fast').length >= 480);
    expect(provider.asked.filter((one) => one.startsWith('grant')).length).toBeLessThanOrEqual(15);
    await comeIn(neighbour);
  });

  it('a microphone that is turned on and off quickly is followed', async () => {
    const line = await resident();
    await comeIn(line);
    for (let count = 0; count < 20; count += 1) {
      ask(line, { do: 'sending', microphone: count % 2 === 0, camera: false });
    }
    await line.settled();
    expect(codes(line)).toEqual([]);
    expect(provider.asked.filter((one) => one.endsWith('sending'))).toHaveLength(20);
  });

  it('what a provider refuses is told by its code, and the evening goes on', async () => {
    const line = await resident();
    ask(line, { do: 'grant' });
    await line.until(has(line, 'grant'));
    provider.refusing = 'media-offer';
    ask(line, join);
    await line.until(() => codes(line).includes('media-offer'));
    provider.refusing = null;
    expect(await line.ask(stream, { type: 'raise-hand' })).toMatchObject({ kind: 'ack' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeCodes } from '#protocol/close-codes.ts';
import { protocolVersion } from '#protocol/version.ts';
import { type Evening, heldEvening, id } from '#server/running/evening.fixture.ts';
import { TestLine } from '#server/running/line.fixture.ts';
import { type Polder, runPolder } from '#server/running/polder.fixture.ts';
import { type Connection, openConnection } from '#web/connection/connection.ts';
import { eveningSlices } from '#web/connection/evening-slices.ts';
import { StreamSocket } from '#web/connection/stream-socket.ts';

let polder: Polder;
let evening: Evening;
let neighbour: TestLine;

beforeAll(async () => {
  polder = await runPolder();
  evening = await heldEvening(polder);
  neighbour = await TestLine.at(polder.live, evening, evening.residents[1]?.secret ?? '');
});
afterAll(async () => {
  await neighbour.end();
  await polder.stop();
});

const address = (): string => `${polder.url}/live/stream`;

/** Somebody whose page gets no WebSocket through. */
function arrive(token = evening.residents[0]?.secret ?? ''): Connection {
  return openConnection({
    url: address(),
    token,
    streams: [`session:${evening.session}`],
    slices: eveningSlices,
    socket: (url) => new StreamSocket(url),
    random: () => 0.5,
  });
}

async function until(is: () => boolean): Promise<void> {
  const last = Date.now() + 5_000;
  while (!is()) {
    if (Date.now() > last) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const say = (text: string) => ({ type: 'contribute', id: id(), text, visibility: 'public' }) as never;
const textsOn = ({ view }: Connection): string[] => {
  const { session } = view();
  if (session.status === 'empty') return [];
  return session.tables.flatMap(({ contributions }) => contributions.map(({ text }) => text));
};

/** A stream as it comes, without the page behind it. */
async function raw(headers: Record<string, string> = {}) {
  const stop = new AbortController();
  const answer = await fetch(address(), { headers, signal: stop.signal });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const read = async (): Promise<void> => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      heard += part.value;
  };
  const over = read().catch(() => undefined);
  await until(() => heard.includes('event: way'));
  const way = /event: way\ndata: (\w+)/.exec(heard)?.[1] ?? '';
  const post = (body: string, more: Record<string, string> = {}) =>
    fetch(`${address()}/${way}`, { method: 'POST', body, headers: more });
  return { answer, way, post, over, heard: () => heard, stop: () => stop.abort() };
}

const hello = (token: string | null): string =>
  JSON.stringify({
    kind: 'hello',
    protocol: protocolVersion,
    token,
    streams: [{ stream: `session:${evening.session}`, since: 0, key: null }],
  });

describe('who is behind something that lets no WebSocket through', () => {
  it('takes part like everybody: is seen, speaks, and reads what others say', async () => {
    const page = arrive();
    await until(() => page.view().status === 'online');
    expect(page.view().you).toMatchObject({ person: evening.residents[0]?.person, kind: 'participant' });
    const stream = `session:${evening.session}` as const;
    expect(
      await page.send(stream, say('Zonder WebSocket, met “aanhalingstekens” en\neen regel meer')),
    ).toEqual({
      ok: true,
    });
    await neighbour.until(() => neighbour.bytes.includes('Zonder WebSocket'));
    expect(await neighbour.ask(stream, say('Ik hoor u'))).toMatchObject({ kind: 'ack' });
    await until(() => textsOn(page).includes('Ik hoor u'));
    page.close();
  });

  it('says many things at once, and they arrive in order', async () => {
    const page = arrive();
    await until(() => page.view().status === 'online');
    const spoken = Array.from({ length: 20 }, (_, index) => `Zin ${index}`);
    const said = await Promise.all(spoken.map((text) => page.send(`session:${evening.session}`, say(text))));
    expect(said.every(({ ok }) => ok)).toBe(true);
    expect(textsOn(page).filter((text) => text.startsWith('Zin '))).toEqual(spoken);
    page.close();
  });

  it('is gone at once when the page is', async () => {
    const connections = async () => (await (await polder.ask('/health')).json()).connections;
    await expect.poll(connections).toBe(1);
    const page = arrive();
    await until(() => page.view().status === 'online');
    expect(await connections()).toBe(2);
    page.close();
    await expect.poll(connections).toBe(1);
  });

  it('comes back by itself when the server was away', async () => {
    const page = arrive();
    await until(() => page.view().status === 'online');
    page.drop();
    await until(() => page.view().status === 'offline');
    await until(() => page.view().status === 'online');
    page.close();
  });

  it('is told at the door when the link is none, and does not try again', async () => {
    const page = arrive('a'.repeat(26));
    await until(() => page.view().status === 'ended');
    expect(page.view().endedBecause).toBe('linkInvalid');
    page.close();
  });
});

describe('a stream', () => {
  it('is not kept, not changed and not held up on the way', async () => {
    const stream = await raw();
    expect(stream.answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.answer.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(stream.answer.headers.get('x-accel-buffering')).toBe('no');
    stream.stop();
  });

  it('has a way of its own that nobody can guess, and that ends with it', async () => {
    const [one, other] = [await raw(), await raw()];
    expect(one.way).toMatch(/^[a-z0-9]{26}$/);
    expect(one.way).not.toBe(other.way);
    expect((await one.post(hello(evening.residents[0]?.secret ?? ''))).status).toBe(204);
    await until(() => one.heard().includes('"kind":"welcome"'));
    expect(other.heard()).not.toContain('welcome');
    one.stop();
    other.stop();
    await until(() => one.heard() !== '');
    const late = async () => (await one.post('{"kind":"pulse","sent":1}')).status;
    let status = await late();
    for (let again = 0; status !== 410 && again < 50; again += 1) status = await late();
    expect(status).toBe(410);
    expect((await fetch(`${address()}/${'a'.repeat(26)}`, { method: 'POST', body: '{}' })).status).toBe(410);
  });

  it.each([
    ['no JSON', 'geen JSON'],
    ['a message before hello', '{"kind":"pulse","sent":1}'],
    ['a message that is too large', `{"kind":"pulse","sent":"${'x'.repeat(70_000)}"}`],
  ])('ends by itself alone on what cannot be read: %s', async (_, body) => {
    const stream = await raw();
    await stream.post(body);
    await stream.over;
    expect(stream.heard()).toContain(`event: end\ndata: ${closeCodes.unreadable}`);
    expect(await neighbour.ask(`session:${evening.session}`, say(`Gewoon door ${id()}`))).toMatchObject({
      kind: 'ack',
    });
  });

  it('hears nobody from another page, and no body without end', async () => {
    const stream = await raw();
    const away = await stream.post(hello(null), { 'sec-fetch-site': 'cross-site' });
    expect(away.status).toBe(403);
    expect((await stream.post('x'.repeat(1_100_000))).status).toBe(413);
    stream.stop();
  });
});

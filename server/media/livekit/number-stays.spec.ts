import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Evening, id, laidEvening } from '../../running/evening.fixture.ts';
import { TestLine } from '../../running/line.fixture.ts';
import { type Polder, quietMedia, runPolder } from '../../running/polder.fixture.ts';
import { FakeLiveKit, key, secret, signed } from './fake-server.fixture.ts';
import { roomName } from './room-names.ts';

/** Of the third resident, who is at the list as 0612345602. */
const number = '+31612345602';
const stranger = '+31687654321';

let polder: Polder;
let evening: Evening;
const fake = new FakeLiveKit();
beforeAll(async () => {
  const livekit = { url: await fake.start(), key, secret };
  polder = await runPolder({ settings: { media: { ...quietMedia, livekit } } });
  evening = await laidEvening(polder);
  const media = { kind: 'livekit', passCode: '', instructions: '', recording: null, captions: false };
  const command = { type: 'choose-media', session: evening.session, media };
  await polder.post('/v1/commands', { stream: `process:${evening.project}`, id: id(), command });
  await evening.ask({ type: 'open', ready: false, reason: 'een oefening' });
  await evening.ask({ type: 'start-item', item: 1 });
});
afterAll(async () => {
  await polder.stop();
  await fake.stop();
});

const rings = async (from: string, hidden: boolean): Promise<void> => {
  const told = fake.ring(roomName(evening.session, 'plenary'), from, hidden);
  const { body, headers } = await signed(told);
  const path = '/api/media/webhook/livekit';
  expect((await polder.ask(path, { method: 'POST', body, headers })).status).toBe(204);
};

describe('the number of who calls in', () => {
  it('gives them their seat by telephone, and stays out of events, lines of others and the log', async () => {
    const [techHost, resident] = await Promise.all(
      [evening.techHost.secret, evening.residents[0]?.secret ?? ''].map((token) =>
        TestLine.at(polder.live, evening, token),
      ),
    );
    if (!techHost || !resident) throw new Error('nobody is there');
    const person = evening.residents[2]?.person;
    await rings(number, true);
    await techHost.until(() => techHost.bytes.includes(`"person":"${person}","room":"plenary"`));
    await rings(stranger, false);
    await techHost.until(() => techHost.bytes.includes('"ending":"21"'));
    await resident.settled();

    const events = await polder.storage.readAll(0, 10_000);
    const joined = events.map(({ event }) => event).filter(({ type }) => type === 'person-joined');
    expect(joined).toContainEqual(expect.objectContaining({ person }));
    const everything = [JSON.stringify(events), techHost.bytes, resident.bytes, polder.lines.join('\n')];
    for (const digits of ['12345602', '87654321', '4321'])
      for (const text of everything) expect(text).not.toContain(digits);
    expect(resident.bytes).not.toContain('"callers"');
    for (const line of [techHost, resident]) await line.end();
  });
});

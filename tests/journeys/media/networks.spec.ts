import { expect, type Page, test } from '@playwright/test';
import { LossyRoad } from '#tools/bench/media/lossy-road.ts';
import { type Guest, guest, phone } from '../guests.ts';
import { say } from '../words.ts';
import { type BesideEvening, gatherBeside } from './beside-evening.ts';
import { hears, join, listenOn, sees, turn } from './ears.ts';
import { launchWith } from './own-browser.ts';
import { trafficWithin } from './traffic.ts';

/** Sanne is on a network of another kind each time; Ahmed, at the same table, is on an ordinary one. */
test.describe.configure({ mode: 'serial', timeout: 300_000 });

let cast: BesideEvening;
test.beforeAll(async ({ browser }) => {
  cast = await gatherBeside(browser, { media: { kind: 'built-in' } });
  await cast.ask({ type: 'start-item', item: 1 });
  await listenOn(cast.ahmed);
  await join(cast.ahmed);
  await turn(cast.ahmed, 'microphone', 'on');
  await turn(cast.ahmed, 'camera', 'on');
});
test.afterAll(() => cast.leave());
test.afterEach(() => expect(cast.wrongs()).toEqual([]));

async function comesIn({ page }: Guest): Promise<void> {
  await page.goto(cast.evening.links.Sanne);
  await listenOn(page);
  await join(page);
}

/** The page hears of another way to the server than there is. */
async function misled(page: Page, lead: (answer: string) => string): Promise<void> {
  await page.exposeFunction('lead', lead);
  await page.addInitScript(() => {
    const { lead } = globalThis as unknown as { lead: (sdp: string) => Promise<string> };
    const Real = RTCPeerConnection;
    globalThis.RTCPeerConnection = class extends Real {
      override async setRemoteDescription({ type, sdp = '' }: RTCSessionDescriptionInit): Promise<void> {
        return super.setRemoteDescription({ type, sdp: await lead(sdp) });
      }
    } as typeof RTCPeerConnection;
  });
}

/** As on a network that lets no UDP through: nothing that is sent to such an address arrives. */
const closeUdp = (page: Page) =>
  misled(page, (answer) => answer.replace(/^a=candidate:\S+ \d udp .*\r\n/gim, ''));

async function bothHearAndSee(sanne: Page): Promise<void> {
  for (const page of [sanne, cast.ahmed]) {
    await hears(page);
    await sees(page);
  }
}

/** How sound and picture go between this page and the server, as the browser itself tells. */
const roadOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { connections } = globalThis as unknown as { connections: RTCPeerConnection[] };
    const roads: string[] = [];
    for (const connection of connections) {
      const reports = await connection.getStats();
      for (const report of reports.values())
        if (report.type === 'candidate-pair' && report.nominated && report.state === 'succeeded')
          roads.push(reports.get(report.localCandidateId)?.protocol);
    }
    return roads;
  });

test('who is on a network without UDP hears and is heard like everybody, over TCP', async ({ browser }) => {
  const sanne = await guest(browser, phone);
  await closeUdp(sanne.page);
  await comesIn(sanne);
  await turn(sanne.page, 'microphone', 'on');
  await turn(sanne.page, 'camera', 'on');
  await bothHearAndSee(sanne.page);
  expect(await roadOf(sanne.page)).toContain('tcp');
  expect(await roadOf(cast.ahmed)).toContain('udp');
  expect(sanne.wrongs()).toEqual([]);
  await sanne.page.context().close();
});

/** Where this page says it can be reached, in all it sends to the server from now on. */
function addressesFrom(page: Page): readonly string[] {
  const addresses: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      for (const [, address = ''] of String(payload).matchAll(/a=candidate:(?:\S+ ){4}(\S+) /g))
        addresses.push(address);
    }),
  );
  return addresses;
}

const connectionsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (globalThis as unknown as { connections: RTCPeerConnection[] }).connections.map(
      ({ connectionState }) => connectionState,
    ),
  );

test('who gave no leave for a microphone yet keeps their address to themselves, hears all the same, and speaks over the same line', async () => {
  const browser = await launchWith('--use-fake-device-for-media-stream');
  const sanne = await guest(browser, phone);
  const addresses = addressesFrom(sanne.page);
  await comesIn(sanne);
  await hears(sanne.page);
  await sees(sanne.page);
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) expect(address).toMatch(/^[0-9a-f-]{36}\.local$/);
  const offered = addresses.length;
  await sanne.page.context().grantPermissions(['microphone']);
  await turn(sanne.page, 'microphone', 'on');
  await hears(cast.ahmed);
  expect(addresses).toHaveLength(offered);
  expect(await connectionsOf(sanne.page)).toEqual(['connected']);
  expect(sanne.wrongs()).toEqual([]);
  await browser.close();
});

test('where a tenth of all packets gets lost people go on hearing and seeing each other; where it is far more, pictures give way, and only who has that line is told', async ({
  browser,
}) => {
  const road = await LossyRoad.open();
  const sanne = await guest(browser, phone);
  await misled(sanne.page, (answer) => road.lead(answer));
  await comesIn(sanne);
  await turn(sanne.page, 'microphone', 'on');
  await turn(sanne.page, 'camera', 'on');
  await bothHearAndSee(sanne.page);
  const low = (page: Page) => page.getByText(say('media.line.low')).first();
  const soundOnly = (page: Page) => page.getByText(say('media.line.sound-only')).first();

  Object.assign(road, { lost: 0, passed: 0, losses: { toServer: 0.1, toClient: 0.1 } });
  const [there, here] = await trafficWithin([sanne.page, cast.ahmed], 10_000);
  const share = road.lost / (road.lost + road.passed);
  expect(share).toBeGreaterThan(0.07);
  expect(share).toBeLessThan(0.13);
  for (const [receives, sends] of [
    [there, here],
    [here, there],
  ] as const) {
    expect(receives?.decoded).toBeGreaterThan(50);
    expect(receives?.decoded).toBeGreaterThan(0.7 * (sends?.encoded ?? 0));
    expect(receives?.gone).toBeLessThan(0.03 * (receives?.came ?? 0));
    expect(receives?.energy).toBeGreaterThan(0.2);
  }
  for (const page of [sanne.page, cast.ahmed]) {
    await expect(low(page)).toHaveCount(0);
    await expect(soundOnly(page)).toHaveCount(0);
  }

  Object.assign(road.losses, { toServer: 0.4, toClient: 0.4 });
  await expect(soundOnly(sanne.page)).toBeVisible({ timeout: 20_000 });
  const [toSanne, toAhmed] = await trafficWithin([sanne.page, cast.ahmed], 5_000);
  expect(toSanne?.decoded).toBeLessThan(3);
  expect(toAhmed?.decoded).toBeGreaterThan(10);
  for (const receives of [toSanne, toAhmed]) expect(receives?.energy).toBeGreaterThan(0.05);
  await expect(low(cast.ahmed)).toHaveCount(0);
  await expect(soundOnly(cast.ahmed)).toHaveCount(0);
  road.close();
  expect(sanne.wrongs()).toEqual([]);
  await sanne.page.context().close();
});

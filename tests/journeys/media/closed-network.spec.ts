import { expect, type Page, test } from '@playwright/test';
import { guest, phone } from '../guests.ts';
import { type BesideEvening, gatherBeside, start } from './beside-evening.ts';
import { hears, join, listenOn, sees, turn } from './ears.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

let cast: BesideEvening;
test.beforeAll(async ({ browser }) => {
  cast = await gatherBeside(browser, { media: { kind: 'built-in' } });
});
test.afterAll(() => cast.leave());

/** As on a network that lets no UDP through: nothing that is sent to such an address arrives. */
const closeUdp = (page: Page) =>
  page.addInitScript(() => {
    const Real = RTCPeerConnection;
    globalThis.RTCPeerConnection = class extends Real {
      override setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
        const sdp = description.sdp?.replace(/^a=candidate:\S+ \d udp .*\r\n/gim, '') ?? '';
        return super.setRemoteDescription({ ...description, sdp });
      }
    } as typeof RTCPeerConnection;
  });

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
  await start(cast.lead, 'Welkom');
  await start(cast.lead, 'Ervaringen');
  const { page: sanne, wrongs } = await guest(browser, phone);
  await closeUdp(sanne);
  await sanne.goto(cast.evening.links.Sanne);
  await listenOn(sanne);
  await listenOn(cast.ahmed);
  for (const page of [sanne, cast.ahmed]) {
    await join(page);
    await turn(page, 'microphone', 'on');
    await turn(page, 'camera', 'on');
  }
  for (const page of [sanne, cast.ahmed]) {
    await hears(page);
    await sees(page);
  }
  expect(await roadOf(sanne)).toContain('tcp');
  expect(await roadOf(cast.ahmed)).toContain('udp');
  expect(wrongs()).toEqual([]);
  await sanne.context().close();
});

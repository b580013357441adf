import { type Browser, type BrowserServer, chromium, type Page, test } from '@playwright/test';
import { picture } from '../album.ts';
import { expectAccessible } from '../good-page.ts';
import { guest } from '../guests.ts';
import { say, within } from '../words.ts';
import { expect } from './beside-evening.ts';
import { hears, hearsNobody, join, listenOn, sees, seesNobody, stands, turn } from './ears.ts';
import { pull, putBack, withPlugs } from './pulled.ts';
import { sitDown, type TwoAtTable } from './two-at-table.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

/** Sanne's phone: a Chromium of its own, so that it can sleep by itself. */
let phone: BrowserServer;
let herBrowser: Browser;
let cast: TwoAtTable;
test.beforeAll(async ({ browser, launchOptions }) => {
  // here the browser itself decides about leave, as it does for people
  const args = (launchOptions.args ?? []).filter((flag) => flag !== '--use-fake-ui-for-media-stream');
  phone = await chromium.launchServer({ ...launchOptions, args });
  herBrowser = await chromium.connect(phone.wsEndpoint());
  cast = await sitDown(browser, { phone: herBrowser, prepare: withPlugs });
  await cast.sanne.context().grantPermissions(['microphone', 'camera']);
  for (const page of [cast.sanne, cast.ahmed]) {
    await turn(page, 'microphone', 'on');
    await turn(page, 'camera', 'on');
  }
  for (const page of [cast.sanne, cast.ahmed]) {
    await hears(page);
    await sees(page);
  }
});
test.afterAll(async () => {
  await cast.leave();
  await phone.close();
});
test.afterEach(() => expect(cast.wrongs()).toEqual([]));

const notice = (page: Page) => page.getByRole('region', { name: say('media.notice') });
const press = (page: Page, name: string) => notice(page).getByRole('button', { name, exact: true }).click();
const retry = (page: Page) => press(page, say('media.retry'));

test('a camera pulled out mid-sentence is said, the voice goes on, and only a hand turns it on again', async () => {
  await pull(cast.sanne, 'camera');
  await expect(notice(cast.sanne)).toContainText(say('media.trouble.lost', { what: 'other' }));
  await stands(cast.sanne, 'camera', 'off');
  await stands(cast.sanne, 'microphone', 'on');
  await seesNobody(cast.ahmed);
  await hears(cast.ahmed);
  await sees(cast.sanne);
  await expectAccessible(cast.sanne);
  await picture(cast.sanne, 'media-camera-lost-390');
  await retry(cast.sanne);
  await expect(notice(cast.sanne)).toContainText(say('media.trouble.no-device', { what: 'other' }));
  await putBack(cast.sanne, 'camera');
  await seesNobody(cast.ahmed);
  await stands(cast.sanne, 'camera', 'off');
  await retry(cast.sanne);
  await stands(cast.sanne, 'camera', 'on');
  await expect(notice(cast.sanne)).toHaveCount(0);
  await sees(cast.ahmed);
});

/** Where everything stands on the page of a table, and of that what is used: read, written in or pressed. */
const places = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main, main *, .live-top, .dock, .dock button, .live-top button')].map(
      (one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return {
          is: one.tagName,
          isUsed: one.matches('h1, textarea, button, input, a'),
          x,
          y,
          width,
          height,
        };
      },
    ),
  );
type Place = Awaited<ReturnType<typeof places>>[number];

const meet = (one: Omit<Place, 'is' | 'isUsed'>, other: Omit<Place, 'is' | 'isUsed'>): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

for (const width of [1_280, 900]) {
  test(`on a laptop ${width} wide what is said about a camera moves nothing, and lies over nothing that is used`, async () => {
    const { ahmed } = cast;
    await ahmed.setViewportSize({ width, height: 860 });
    const frame = async () =>
      (await places(ahmed)).filter(({ is, isUsed }) => is === 'MAIN' || is === 'H1' || isUsed);
    await expect.poll(async () => (await frame()).length).toBeGreaterThan(5);
    const before = await frame();
    await pull(ahmed, 'camera');
    await expect(notice(ahmed)).toContainText(say('media.trouble.lost', { what: 'other' }));
    await stands(ahmed, 'camera', 'off');
    await picture(ahmed, `media-camera-lost-${width}`);
    const after = await frame();
    const fixed = (all: readonly Place[]) => all.filter(({ is }) => is !== 'BUTTON');
    expect(fixed(after)).toEqual(fixed(before));
    const bar = await notice(ahmed).boundingBox();
    expect(bar && after.filter((place) => place.isUsed && meet(place, bar))).toEqual([]);
    await putBack(ahmed, 'camera');
    await retry(ahmed);
    await stands(ahmed, 'camera', 'on');
    await expect(notice(ahmed)).toHaveCount(0);
  });
}

test('a microphone pulled out mid-sentence is said, the picture stays, and only a hand turns it on again', async () => {
  await pull(cast.sanne, 'microphone');
  await expect(notice(cast.sanne)).toContainText(say('media.trouble.lost', { what: 'microphone' }));
  await stands(cast.sanne, 'microphone', 'off');
  await stands(cast.sanne, 'camera', 'on');
  await hearsNobody(cast.ahmed);
  await sees(cast.ahmed);
  await hears(cast.sanne);
  await picture(cast.sanne, 'media-microphone-lost-390');
  await putBack(cast.sanne, 'microphone');
  await hearsNobody(cast.ahmed);
  await stands(cast.sanne, 'microphone', 'off');
  await retry(cast.sanne);
  await stands(cast.sanne, 'microphone', 'on');
  await expect(notice(cast.sanne)).toHaveCount(0);
  await hears(cast.ahmed);
});

/** Taken back in the browser itself, beside the address: it then ends the camera by itself. Nothing is acted here. */
async function takeBackLeave(page: Page): Promise<void> {
  const { targetInfo } = await (await page.context().newCDPSession(page)).send('Target.getTargetInfo');
  const settings = await herBrowser.newBrowserCDPSession();
  await settings.send('Browser.setPermission', {
    permission: { name: 'camera' },
    setting: 'denied',
    origin: new URL(page.url()).origin,
    ...(targetInfo.browserContextId && { browserContextId: targetInfo.browserContextId }),
  });
}

test('leave for the camera that is taken back is said as that, and sound alone is the way out', async () => {
  await takeBackLeave(cast.sanne);
  await expect(notice(cast.sanne)).toContainText(say('media.trouble.permission', { what: 'other' }));
  await stands(cast.sanne, 'camera', 'off');
  await hears(cast.ahmed);
  await retry(cast.sanne);
  await expect(notice(cast.sanne)).toContainText(say('media.trouble.permission', { what: 'other' }));
  await expectAccessible(cast.sanne);
  await picture(cast.sanne, 'media-leave-taken-back-390');
  await press(cast.sanne, say('media.soundOnly'));
  await expect(notice(cast.sanne)).toHaveCount(0);
  await expect(cast.sanne.getByRole('button', { name: within(say('media.camera.off')) })).toHaveCount(0);
  await stands(cast.sanne, 'microphone', 'on');
  await hears(cast.ahmed);
  await hears(cast.sanne);
  await seesNobody(cast.sanne);
});

test('a phone that slept for twenty seconds hears and is heard again by itself, with all as it was', async () => {
  const herPhone = -(phone.process().pid ?? Number.NaN);
  process.kill(herPhone, 'SIGSTOP');
  try {
    await cast.ahmed.waitForTimeout(19_000);
    await hearsNobody(cast.ahmed);
    await expect(notice(cast.ahmed)).toHaveCount(0);
    await stands(cast.ahmed, 'microphone', 'on');
  } finally {
    process.kill(herPhone, 'SIGCONT');
  }
  await hears(cast.ahmed);
  await hears(cast.sanne);
  await stands(cast.sanne, 'microphone', 'on');
  await expect(notice(cast.sanne)).toHaveCount(0);
});

/** Calls exist by name only, as a well-known list of blocked things leaves them. */
const emptyCalls = (page: Page) =>
  page.addInitScript(() => {
    globalThis.RTCPeerConnection = class {
      close(): void {}
    } as unknown as typeof RTCPeerConnection;
  });

/** Calls exist, and not one packet leaves: only a relay may be used, and there is none. Until `letPacketsThrough`. */
const noPackets = (page: Page) =>
  page.addInitScript(() => {
    const Real = RTCPeerConnection;
    globalThis.RTCPeerConnection = class extends Real {
      constructor(configuration?: RTCConfiguration) {
        const isOpen = 'packetsPass' in globalThis;
        super({ ...configuration, ...(!isOpen && { iceTransportPolicy: 'relay' }) });
      }
    };
  });
const letPacketsThrough = (page: Page) =>
  page.evaluate(() => void Object.assign(globalThis, { packetsPass: true }));

async function othersGoOn(): Promise<void> {
  await hears(cast.ahmed);
  await hears(cast.sanne);
}

test('where a blocker leaves nothing of calls but the name, that is said, with another way in', async ({
  browser,
}) => {
  const { page, wrongs } = await guest(browser);
  await emptyCalls(page);
  await page.goto(cast.evening.links.Fatima);
  await join(page);
  await expect(notice(page)).toContainText(say('media.trouble.no-webrtc'));
  await expect(notice(page)).toContainText(say('media.out', { number: '0800 1234' }));
  await expect(notice(page).getByRole('button', { name: say('media.retry') })).toHaveCount(0);
  await expectAccessible(page);
  await picture(page, 'media-blocker-1280');
  await othersGoOn();
  expect(wrongs()).toEqual([]);
  await page.context().close();
});

test('where not one packet comes through that is said, and who tries again once they do is in', async ({
  browser,
}) => {
  const { page, wrongs } = await guest(browser);
  await noPackets(page);
  await page.goto(cast.evening.links.Fatima);
  await listenOn(page);
  await join(page);
  await othersGoOn();
  await expect(notice(page)).toContainText(say('media.trouble.no-connection'));
  await expect(notice(page)).toContainText(say('media.out', { number: '0800 1234' }));
  await expectAccessible(page);
  await picture(page, 'media-no-packets-1280');
  await letPacketsThrough(page);
  await retry(page);
  await hears(page);
  await stands(page, 'microphone', 'off');
  await expect(notice(page)).toHaveCount(0);
  expect(wrongs()).toEqual([]);
  await page.context().close();
});

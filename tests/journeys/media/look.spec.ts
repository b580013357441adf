import { expect as atOnce, type Page, test } from '@playwright/test';
import { heardWithin, hears, sees, turn } from './ears.ts';
import { sitDown, type TwoAtTable } from './two-at-table.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

const expect = atOnce.configure({ timeout: 30_000 });

let two: TwoAtTable;
test.beforeAll(async ({ browser }) => {
  two = await sitDown(browser);
  for (const page of [two.sanne, two.ahmed]) {
    await turn(page, 'microphone', 'on');
    await turn(page, 'camera', 'on');
  }
  for (const page of [two.sanne, two.ahmed]) await sees(page);
});
test.afterAll(() => two.leave());
test.afterEach(() => expect(two.wrongs()).toEqual([]));

/** As when somebody goes to another tab, or comes back; the browser of a journey shows every page. */
const turnTo = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((visibilityState) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibilityState });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);

const tallest = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      0,
      ...[...document.querySelectorAll<HTMLVideoElement>('.picture:not(.own)')].map((one) => one.videoHeight),
    ),
  );

/** Of pictures, over five seconds. */
async function bytesASecond(page: Page): Promise<number> {
  const { pictureBytes } = await heardWithin(page, 5_000);
  return Math.round(pictureBytes / 5);
}

/** Bytes that a page sends of each size of its own picture within a moment: lines 1 and 2 of its connection. */
async function sentOf(page: Page, ms = 1_000): Promise<{ large: number; small: number }> {
  const sent = () =>
    page.evaluate(async () => {
      const { connections } = globalThis as unknown as { connections: RTCPeerConnection[] };
      const bytes: Record<string, number> = {};
      for (const report of (await connections.at(-1)?.getStats())?.values() ?? []) {
        if (report.type === 'outbound-rtp' && report.kind === 'video') bytes[report.mid] = report.bytesSent;
      }
      return { large: bytes[1] ?? 0, small: bytes[2] ?? 0 };
    });
  const before = await sent();
  await page.waitForTimeout(ms);
  const after = await sent();
  return { large: after.large - before.large, small: after.small - before.small };
}

const sendsLarge = (page: Page) => expect.poll(async () => (await sentOf(page)).large).toBeGreaterThan(1_000);
const restsLarge = (page: Page) => expect.poll(async () => (await sentOf(page)).large).toBe(0);

test('a phone with a round table is sent small pictures, a laptop large ones', async () => {
  await expect.poll(() => tallest(two.ahmed)).toBeGreaterThan(250);
  await expect.poll(() => tallest(two.sanne)).toBeLessThan(250);
  await expect.poll(() => tallest(two.sanne)).toBeGreaterThan(0);
  // at the same time: a busy machine films less
  const [phone, laptop] = await Promise.all([bytesASecond(two.sanne), bytesASecond(two.ahmed)]);
  test.info().annotations.push({ type: 'bytes a second', description: `phone ${phone}, laptop ${laptop}` });
  expect(phone).toBeGreaterThan(0);
  expect(phone).toBeLessThan(laptop);
});

test('a laptop that is looked at on a phone only sends no large picture; the phone, looked at on the laptop, does', async () => {
  await restsLarge(two.ahmed);
  const [laptop, phone] = await Promise.all([sentOf(two.ahmed, 3_000), sentOf(two.sanne, 3_000)]);
  expect(laptop.large).toBe(0);
  expect(laptop.small).toBeGreaterThan(0);
  expect(phone.large).toBeGreaterThan(0);
});

test('a phone that is turned and turned back is sent the same all the time', async () => {
  for (const size of [
    { width: 844, height: 390 },
    { width: 390, height: 844 },
  ])
    await two.sanne.setViewportSize(size);
  await two.sanne.waitForTimeout(3_000);
  await expect.poll(() => tallest(two.sanne)).toBeGreaterThan(0);
  expect(await tallest(two.sanne)).toBeLessThan(250);
});

test('a page that nobody looks at is sent no pictures, and hears everything', async () => {
  await turnTo(two.ahmed, 'hidden');
  await expect.poll(async () => (await heardWithin(two.ahmed, 500)).pictureBytes).toBe(0);
  await hears(two.ahmed);
  expect(await bytesASecond(two.ahmed)).toBe(0);
});

test('whom nobody looks at sends no large picture, and the small one all the time', async () => {
  await restsLarge(two.sanne);
  const phone = await sentOf(two.sanne, 3_000);
  expect(phone.large).toBe(0);
  expect(phone.small).toBeGreaterThan(0);
});

test('looked at again it is sent what it had', async () => {
  await turnTo(two.ahmed, 'visible');
  await sees(two.ahmed);
  await sendsLarge(two.sanne);
  await expect.poll(() => tallest(two.ahmed)).toBeGreaterThan(250);
});

test('a camera that is turned off and on while nobody looks at it largely makes the small picture alone', async () => {
  await turn(two.ahmed, 'camera', 'off');
  await turn(two.ahmed, 'camera', 'on');
  await sees(two.sanne);
  expect((await sentOf(two.ahmed, 3_000)).large).toBe(0);
});

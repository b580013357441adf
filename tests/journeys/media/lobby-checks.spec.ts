import { type Browser, expect, type Page, test } from '@playwright/test';
import { newId } from '#web/connection/connection.ts';
import { picture } from '../album.ts';
import { expectAccessible } from '../good-page.ts';
import { enter, guest, phone } from '../guests.ts';
import { type Installation, install } from '../installation.ts';
import { foundOrganisation, type OrganiserDesk } from '../organiser-desk.ts';
import { type PreparedEvening, prepareEvening } from '../prepared-evening.ts';
import { say, within } from '../words.ts';
import { launchWith } from './own-browser.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let polder: Installation;
let desk: OrganiserDesk;
let evening: PreparedEvening;
const opened: Browser[] = [];
test.beforeAll(async () => {
  polder = await install();
  desk = await foundOrganisation(polder);
  evening = await prepareEvening(desk);
  const media = { kind: 'built-in', passCode: '', instructions: '', recording: null, captions: false };
  await ask(`process:${evening.project}`, { type: 'choose-media', session: evening.session, media });
});
test.afterAll(async () => {
  for (const browser of opened) await browser.close();
  await desk.close();
  await polder.stop();
});

const ask = (stream: string, command: object) => desk.post('/v1/commands', { stream, id: newId(), command });

async function browserWith(...flags: string[]): Promise<Browser> {
  const browser = await launchWith(...flags);
  opened.push(browser);
  return browser;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const what = { microphone: { what: 'microphone' }, camera: { what: 'other' } } as const;

test('who has a microphone and a camera sees themselves, and a bar that moves with their voice', async ({
  browser,
}) => {
  const { page, wrongs } = await guest(browser, phone);
  await enter(page, evening.links.Sanne, 'Sanne');
  await press(page, say('join.check.hear.play'));
  await press(page, say('join.check.yes'));
  await press(page, say('join.check.speak.on'));
  const meter = page.getByRole('img', { name: say('join.check.speak.meter') });
  await expect.poll(() => meter.locator('rect:not(.still)').count()).toBeGreaterThan(0);
  const choice = page.getByRole('combobox', { name: say('join.check.device.microphone') });
  await choice.selectOption({ label: 'Fake Audio Input 2' });
  await expect.poll(() => meter.locator('rect:not(.still)').count()).toBeGreaterThan(0);
  await expectAccessible(page);
  await picture(page, 'lobby-microphone-390');
  await press(page, say('join.check.yes'));
  await press(page, say('join.check.show.on'));
  const own = page.getByLabel(say('join.check.show.picture'));
  await expect.poll(() => own.evaluate((video: HTMLVideoElement) => video.videoWidth)).toBeGreaterThan(0);
  await press(page, say('join.check.show.good'));
  await page.reload();
  await press(page, say('join.check.hear.play'));
  await press(page, say('join.check.yes'));
  await press(page, say('join.check.speak.on'));
  await expect(choice.locator('option:checked')).toHaveText('Fake Audio Input 2');
  expect(wrongs()).toEqual([]);
  await page.context().close();
});

test('who has none is told so, and goes on with sound only, or is called', async () => {
  const { page } = await guest(await browserWith('--use-fake-ui-for-media-stream'), phone);
  await enter(page, evening.links.Emily, 'Emily');
  await page.goto(`${evening.links.Emily}?language=nl`);
  await press(page, say('join.check.hear.play'));
  await press(page, say('join.check.yes'));
  await press(page, say('join.check.speak.on'));
  await expect(page.getByText(say('join.check.fail.missing', what.microphone))).toBeVisible();
  await press(page, say('join.check.listenOnly'));
  await press(page, say('join.check.show.on'));
  await expect(page.getByText(say('join.check.fail.missing', what.camera))).toBeVisible();
  await expectAccessible(page);
  await press(page, say('join.check.callMe'));
  await expect(page.getByText(say('join.call.asked'))).toBeVisible();
});

test('whose voice does not come in, and whose camera is in use, reads what to do about each', async ({
  browser,
}) => {
  const { page, wrongs } = await guest(browser, phone);
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const real = mediaDevices.getUserMedia.bind(mediaDevices);
    const soundless = () => new AudioContext().createMediaStreamDestination().stream;
    mediaDevices.getUserMedia = async (wanted) => {
      if (wanted?.video) throw new DOMException('Could not start video source', 'NotReadableError');
      await real(wanted);
      return soundless();
    };
  });
  await page.goto(evening.links.Sanne);
  await press(page, say('join.check.hear.play'));
  await press(page, say('join.check.yes'));
  await press(page, say('join.check.speak.on'));
  const meter = page.getByRole('img', { name: say('join.check.speak.meter') });
  await expect(meter).toBeVisible();
  await expect(meter.locator('rect:not(.still)')).toHaveCount(0);
  await press(page, say('join.check.speak.no'));
  await expect(page.getByText(say('join.check.speak.silent'))).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'lobby-silent-390');
  await press(page, say('join.check.listenOnly'));
  await press(page, say('join.check.show.on'));
  await expect(page.getByText(say('join.check.fail.busy', what.camera))).toBeVisible();
  await picture(page, 'lobby-busy-390');
  await press(page, say('join.check.soundOnly'));
  expect(wrongs()).toEqual([]);
  await page.context().close();
});

test('who may not use them is told how to, and can listen; the evening begins like that', async () => {
  const { page } = await guest(await browserWith('--use-fake-device-for-media-stream'), phone);
  await enter(page, evening.links.Ahmed, 'Ahmed');
  await press(page, say('join.check.hear.play'));
  await press(page, say('join.check.yes'));
  await press(page, say('join.check.speak.on'));
  await expect(page.getByText(say('join.check.fail.denied', what.microphone))).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'lobby-refused-390');
  await press(page, say('join.check.listenOnly'));
  await expect(page.getByText(say('join.check.listening'))).toBeVisible();
  await press(page, say('join.check.show.on'));
  await expect(page.getByText(say('join.check.fail.denied', what.camera))).toBeVisible();
  await press(page, say('join.check.soundOnly'));
  const session = `session:${evening.session}`;
  await ask(session, { type: 'open', ready: false, reason: 'Wij oefenden vanmiddag.' });
  await ask(session, { type: 'start-item', item: 1 });
  await expect(page.getByText(say('media.listening'))).toBeVisible();
  await expect(page.getByText(say('media.mode.listenHint'))).toBeVisible();
  await page.getByRole('button', { name: within(say('common.help')) }).click();
  await press(page, say('media.settings'));
  await page.getByRole('radio', { name: within(say('media.mode.picture')) }).check();
  await page
    .getByRole('dialog', { name: say('media.settings') })
    .getByRole('button', { name: say('common.close') })
    .click();
  await press(page, say('common.close'));
  await page.getByRole('button', { name: within(say('media.microphone.off')) }).click();
  await expect(
    page.getByText(within(say('media.trouble.permission', what.microphone))).first(),
  ).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'media-refused-390');
});

test('where a browser lets no calls through, that is said before the evening and during it', async ({
  browser,
}) => {
  const { page } = await guest(browser, phone);
  await page.addInitScript(() => Object.assign(globalThis, { RTCPeerConnection: undefined }));
  await page.goto(evening.links.Sanne);
  await page.getByRole('button', { name: within(say('media.join')) }).click();
  await expect(page.getByText(within(say('media.trouble.no-webrtc'))).first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'media-blocked-390');
  await page.context().close();
});

import { join } from 'node:path';
import { type Browser, chromium, type Page, test } from '@playwright/test';
import type { Say } from '#wording/say.ts';
import { picture } from '../album.ts';
import { expectAccessible } from '../good-page.ts';
import { guest } from '../guests.ts';
import { say, sayEnglish, within } from '../words.ts';
import { expect } from './beside-evening.ts';
import { hears, join as joinSound, stands, turn } from './ears.ts';
import { type StubTranscription, stubTranscription, wordsFor } from './stub-transcription.ts';
import { sitDown, type TwoAtTable } from './two-at-table.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

/** Real speech, over and over: two sentences with a pause. */
const speech = join(import.meta.dirname, '../../../server/media/captions/speech.fixture.wav');

let service: StubTranscription;
let browser: Browser;
let cast: TwoAtTable;
test.beforeAll(async ({ launchOptions }) => {
  service = await stubTranscription();
  const args = [...(launchOptions.args ?? []), `--use-file-for-fake-audio-capture=${speech}`];
  browser = await chromium.launch({ ...launchOptions, args });
  const settings = { CAPTIONS_URL: service.url, CAPTIONS_MODEL: 'stub' };
  cast = await sitDown(browser, { settings, media: { captions: true } });
});
test.afterAll(async () => {
  await cast.leave();
  await browser.close();
  await service.stop();
});
test.afterEach(() => expect(cast.wrongs()).toEqual([]));

const line = (page: Page) => page.locator('.caption');
const notice = (page: Page) => page.getByRole('region', { name: say('media.notice') });

/** In what the help button opens. */
async function inHelp(page: Page, words: Say, act: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: within(words('common.help')) }).click();
  await act();
  await page.keyboard.press('Escape');
}

const tickCaptions = (page: Page): Promise<void> =>
  inHelp(page, say, async () => {
    const settingsButton = page.getByRole('dialog').getByRole('button', { name: say('media.settings') });
    await settingsButton.click();
    const settings = page.getByRole('dialog', { name: say('media.settings') });
    await settings.getByRole('checkbox', { name: say('media.settings.captions') }).click();
    await settings.getByRole('button', { name: say('common.close') }).click();
  });

/** Longer than the fixture is silent, or than a sentence of it takes. */
const oneRound = 4_000;

async function nothingGoesOut(page: Page): Promise<void> {
  const before = service.asked.length;
  await page.waitForTimeout(oneRound);
  expect(service.asked).toHaveLength(before);
}

test('nothing of a voice goes to the service that makes captions before they said yes', async () => {
  await turn(cast.sanne, 'microphone', 'on');
  await hears(cast.ahmed);
  await nothingGoesOut(cast.sanne);
  expect(service.asked).toEqual([]);
});

const round = (page: Page) => page.getByRole('region', { name: /^Tafel/ }).boundingBox();

test('what somebody says is read at the table, with their name, and nothing moves for it', async () => {
  const before = [await round(cast.ahmed), await round(cast.sanne)];
  await tickCaptions(cast.sanne);
  await expect(line(cast.ahmed)).toContainText('Sanne:');
  expect([await round(cast.ahmed), await round(cast.sanne)]).toEqual(before);
  const read = await line(cast.ahmed).innerText();
  expect(service.asked.map((heard) => `Sanne: ${wordsFor(heard)}`)).toContain(read);
  for (const { language, seconds, loudness } of service.asked) {
    expect(language).toBe('nl');
    expect(seconds).toBeGreaterThan(1);
    expect(seconds).toBeLessThan(10);
    expect(loudness).toBeGreaterThan(500);
  }
  await picture(cast.ahmed, 'media-captions-1280');
  await picture(cast.sanne, 'media-captions-390');
  await expectAccessible(cast.ahmed);
});

test('who leads the table reads it too, without anything moving', async () => {
  const desk = await guest(browser, { width: 1280, height: 800 });
  const zones = () =>
    desk.page.evaluate(() =>
      ['.desk-question', '.round-table', '.coach'].map((zone) => {
        const { x, y, width, height } =
          document.querySelector(zone)?.getBoundingClientRect() ?? new DOMRect();
        return [x, y, width, height];
      }),
    );
  await desk.page.goto(cast.evening.links.Fatima);
  await joinSound(desk.page);
  await stands(desk.page, 'microphone', 'off');
  const before = await zones();
  await expect(line(desk.page)).toContainText('Sanne:');
  expect(await zones()).toEqual(before);
  await picture(desk.page, 'media-captions-desk-1280');
  await expectAccessible(desk.page);
  expect(desk.wrongs()).toEqual([]);
  await desk.page.context().close();
});

test('who turns their page to English is understood in English', async () => {
  await inHelp(cast.sanne, say, () => cast.sanne.getByText(say('common.inEnglish')).click());
  await expect(line(cast.ahmed)).toContainText('seconden en.');
  expect(service.asked.at(-1)?.language).toBe('en');
  await inHelp(cast.sanne, sayEnglish, () => cast.sanne.getByText(say('common.inDutch')).click());
});

test('with the microphone off the line goes, and nothing of the voice goes out any more', async () => {
  await turn(cast.sanne, 'microphone', 'off');
  // what was being said is the end of it
  await cast.sanne.waitForTimeout(1_000);
  await nothingGoesOut(cast.sanne);
  await expect(line(cast.ahmed)).toHaveCount(0);
});

test('a service that answers with an error is spoken of once, where nothing moves for it, and the table goes on', async () => {
  service.answers = 'error';
  await turn(cast.sanne, 'microphone', 'on');
  const still = await round(cast.sanne);
  await expect(line(cast.ahmed)).toHaveText(say('media.captions.none', { name: 'Sanne' }));
  await expect(notice(cast.sanne)).toContainText(say('media.uncaptioned'));
  expect(await round(cast.sanne)).toEqual(still);
  await expect(notice(cast.ahmed)).toHaveCount(0);
  await picture(cast.ahmed, 'media-captions-failed-1280');
  await picture(cast.sanne, 'media-captions-failed-390');
  await expectAccessible(cast.sanne);
  const before = service.asked.length;
  await notice(cast.sanne)
    .getByRole('button', { name: say('media.understood') })
    .click();
  await expect(line(cast.ahmed)).toHaveCount(0);
  await expect.poll(() => service.asked.length).toBeGreaterThan(before + 1);
  await expect(notice(cast.sanne)).toHaveCount(0);
  await expect(line(cast.ahmed)).toHaveCount(0);
  await hears(cast.ahmed);
});

test('when it works again the captions are there again', async () => {
  service.answers = 'words';
  await expect(line(cast.ahmed)).toContainText('Sanne:');
  await tickCaptions(cast.sanne);
  await nothingGoesOut(cast.sanne);
  await stands(cast.sanne, 'microphone', 'on');
});

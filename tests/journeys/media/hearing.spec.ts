import { expect, type Page, test } from '@playwright/test';
import { picture } from '../album.ts';
import { expectAccessible } from '../good-page.ts';
import { guest } from '../guests.ts';
import { say, within } from '../words.ts';
import { type BesideEvening, gatherBeside } from './beside-evening.ts';
import { hears, hearsNobody, join, listenOn, sees, seesNobody, stands, turn } from './ears.ts';

/** What people do with their own sound and picture. Who receives whom is in `two-tables.spec.ts`. */
test.describe.configure({ mode: 'serial', timeout: 300_000 });

let cast: BesideEvening;
test.beforeAll(async ({ browser }) => {
  cast = await gatherBeside(browser, { media: { kind: 'built-in' } });
  await cast.ask({ type: 'start-item', item: 1 });
});
test.afterAll(() => cast.leave());
test.afterEach(() => expect(cast.wrongs()).toEqual([]));

const seatOf = (page: Page, name: string) =>
  page
    .getByRole('region', { name: /^Tafel/ })
    .getByRole('listitem')
    .filter({ hasText: name })
    .first();

test('two people at a table hear and see each other once they turned it on', async () => {
  for (const page of [cast.sanne, cast.ahmed]) {
    await listenOn(page);
    await join(page);
    await turn(page, 'microphone', 'on');
    await turn(page, 'camera', 'on');
  }
  for (const page of [cast.sanne, cast.ahmed]) {
    await hears(page);
    await sees(page);
  }
  await expect(seatOf(cast.ahmed, 'Sanne').locator('video')).toBeVisible();
  await expect(seatOf(cast.ahmed, 'Sanne')).toContainText(say('common.seat.speaks'));
  await expectAccessible(cast.sanne);
  await expectAccessible(cast.ahmed);
  await picture(cast.sanne, 'media-table-390');
  await picture(cast.ahmed, 'media-table-1280');
});

test('who leads the table hears and sees it from their own screen', async () => {
  await listenOn(cast.fatima);
  await join(cast.fatima);
  await hears(cast.fatima);
  await sees(cast.fatima);
  await turn(cast.fatima, 'microphone', 'on');
  await expectAccessible(cast.fatima);
  await picture(cast.fatima, 'media-facilitator-1280');
  await turn(cast.fatima, 'microphone', 'off');
});

test('what is turned off goes out no more', async () => {
  await turn(cast.sanne, 'camera', 'off');
  await seesNobody(cast.ahmed);
  await expect(seatOf(cast.ahmed, 'Sanne').locator('video')).toHaveCount(0);
  await hears(cast.ahmed);
  await turn(cast.sanne, 'microphone', 'off');
  await hearsNobody(cast.ahmed);
});

test('V turns the picture off, but not while typing', async () => {
  const note = cast.ahmed.getByRole('complementary', { name: say('participant.side') }).getByRole('textbox');
  await note.fill('');
  await note.pressSequentially('mv');
  await stands(cast.ahmed, 'microphone', 'on');
  await note.blur();
  await cast.ahmed.keyboard.press('v');
  await stands(cast.ahmed, 'camera', 'off');
});

test('with sound only nothing is seen, and everything is heard', async () => {
  await turn(cast.ahmed, 'camera', 'on');
  await sees(cast.sanne);
  await cast.sanne.getByRole('button', { name: within(say('common.help')) }).click();
  await cast.sanne.getByRole('button', { name: say('media.settings') }).click();
  const settings = cast.sanne.getByRole('dialog', { name: say('media.settings') });
  await expectAccessible(cast.sanne);
  await picture(cast.sanne, 'media-settings-390');
  await settings.getByRole('radio', { name: within(say('media.mode.sound')) }).check();
  await settings.getByRole('button', { name: say('common.close') }).click();
  await cast.sanne.getByRole('button', { name: say('common.close') }).click();
  await expect(cast.sanne.locator('video')).toHaveCount(0);
  await expect(cast.sanne.getByRole('button', { name: within(say('media.camera.off')) })).toHaveCount(0);
  await seesNobody(cast.sanne);
  await hears(cast.sanne);
});

test('the same link on another device: the sound is there, and here it is said and can be had back', async ({
  browser,
}) => {
  const other = await guest(browser);
  await other.page.goto(cast.evening.links.Ahmed);
  await listenOn(other.page);
  await join(other.page);
  await stands(other.page, 'microphone', 'off');
  await expect(cast.ahmed.getByText(say('media.elsewhere')).first()).toBeVisible();
  await hearsNobody(cast.sanne);
  await cast.ahmed.getByRole('button', { name: say('media.elsewhere.here') }).click();
  await stands(cast.ahmed, 'microphone', 'off');
  await expect(other.page.getByText(say('media.elsewhere')).first()).toBeVisible();
  expect(other.wrongs()).toEqual([]);
  await other.page.context().close();
});

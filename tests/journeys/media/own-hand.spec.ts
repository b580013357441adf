import { expect, type Page, test } from '@playwright/test';
import { say, within } from '../words.ts';
import { hears, hearsNobody, sees, seesNobody, stands, turn } from './ears.ts';
import { sitDown, type TwoAtTable } from './two-at-table.ts';

/** Nobody is heard or seen but by their own hand. */
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let cast: TwoAtTable;
test.beforeAll(async ({ browser }) => {
  cast = await sitDown(browser);
});
test.afterAll(() => cast.leave());
test.afterEach(() => expect(cast.wrongs()).toEqual([]));

const joins = (page: Page) => page.getByRole('button', { name: within(say('media.join')) });

test('who opens their own link in a tab where somebody had both on, is not heard or seen by that', async () => {
  const { sanne, ahmed: tab, evening } = cast;
  await turn(tab, 'microphone', 'on');
  await turn(tab, 'camera', 'on');
  await hears(sanne);
  await sees(sanne);
  await tab.goto(evening.links.Noor);
  await expect(joins(tab)).toBeVisible();
  await hearsNobody(sanne);
  await seesNobody(sanne);
  await joins(tab).click();
  await stands(tab, 'microphone', 'off');
  await stands(tab, 'camera', 'off');
  await tab.goto(evening.links.Ahmed);
  await stands(tab, 'microphone', 'on');
  await stands(tab, 'camera', 'on');
  await hears(sanne);
});

const talks = (page: Page, words: 'media.hold' | 'media.holding') =>
  page.getByRole('button', { name: within(say(words)) });

test('who talks while holding is heard while they hold the button or the space bar, and not longer', async () => {
  const { sanne, ahmed } = cast;
  const side = ahmed.getByRole('complementary', { name: say('participant.side') });
  await side.getByRole('button', { name: say('media.settings') }).click();
  const settings = ahmed.getByRole('dialog', { name: say('media.settings') });
  await settings.getByRole('checkbox', { name: say('media.settings.hold') }).check();
  await settings.getByRole('button', { name: say('common.close') }).click();
  await hearsNobody(sanne);
  await talks(ahmed, 'media.hold').hover();
  await ahmed.mouse.down();
  await expect(talks(ahmed, 'media.holding')).toBeVisible();
  await hears(sanne);
  await ahmed.mouse.move(0, 0);
  await ahmed.mouse.up();
  await expect(talks(ahmed, 'media.hold')).toBeVisible();
  await hearsNobody(sanne);
  await ahmed.locator('body').press('m');
  await expect(talks(ahmed, 'media.hold')).toBeVisible();
  await talks(ahmed, 'media.hold').blur();
  await ahmed.keyboard.down(' ');
  await hears(sanne);
  await ahmed.keyboard.up(' ');
  await hearsNobody(sanne);
});

test('a page that is loaded anew while somebody holds, comes back silent', async () => {
  const { sanne, ahmed } = cast;
  await talks(ahmed, 'media.hold').hover();
  await ahmed.mouse.down();
  await hears(sanne);
  await ahmed.reload();
  await ahmed.mouse.up();
  await expect(talks(ahmed, 'media.hold')).toBeVisible();
  await stands(ahmed, 'camera', 'on');
  await sees(sanne);
  await hearsNobody(sanne);
});

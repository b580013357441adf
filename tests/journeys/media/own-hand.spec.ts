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

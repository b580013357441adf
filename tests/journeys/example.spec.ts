import { expect, type Page, test } from '@playwright/test';
import { picture } from './album.ts';
import { expectAccessible } from './good-page.ts';
import { type Guest, guest, phone } from './guests.ts';
import { type Installation, install } from './installation.ts';
import { say, within } from './words.ts';

test.describe.configure({ mode: 'serial' });

let polder: Installation;
let organiser: Guest;
let page: Page;

test.beforeAll(async ({ browser }) => {
  polder = await install();
  organiser = await guest(browser);
  page = organiser.page;
});
test.afterAll(async () => {
  await page.context().close();
  await polder.stop();
});
test.afterEach(() => expect(organiser.wrongs()).toEqual([]));

const at = (path: string) => `${polder.url}${path}`;

test('whoever has the code opens the example, and stands in the studio at once', async () => {
  await page.goto(polder.url);
  await page.getByLabel(say('staff.setUp.code')).fill(polder.setupCode ?? '');
  await page.getByRole('button', { name: say('staff.setUp.open') }).click();
  await expect(page.getByRole('link', { name: 'Samen aan tafel' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Lindeplein' })).toBeVisible();
  await expect(page.getByText(say('studio.example.mark'), { exact: true })).toHaveCount(2);
  await expectAccessible(page);
  await picture(page, 'example-projects');
});

test('the studio shows an evening that was held and one that is ready to be held', async () => {
  await page.getByRole('link', { name: 'Samen aan tafel' }).click();
  await expectAccessible(page);
  await picture(page, 'example-prepare');
  const parts = page.getByRole('navigation', { name: say('studio.bar.parts') });
  await parts.getByRole('link', { name: say('studio.bar.meetings') }).click();
  await expect(page.getByText(say('studio.sessionStatus.closed'), { exact: true })).toHaveCount(1);
  await expect(page.getByText(say('studio.sessionStatus.lobby'), { exact: true })).toHaveCount(1);
  await expectAccessible(page);
  await picture(page, 'example-meetings');
  await parts.getByRole('link', { name: say('studio.bar.harvest') }).click();
  await expect(
    page
      .getByRole('grid', { name: say('harvest.slips.list') })
      .getByRole('row')
      .first(),
  ).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'example-harvest');
});

test('a reader finds agreements of every fate, each with where it comes from', async ({ browser }) => {
  const reader = await guest(browser);
  const { page: read } = reader;
  await read.goto(polder.url);
  await expect(read.getByText(say('staff.home.example')).first()).toBeVisible();
  await expectAccessible(read);
  await picture(read, 'home');
  await read.getByRole('link', { name: 'Lindeplein', exact: true }).click();
  await expectAccessible(read);
  await picture(read, 'public-project');
  await read.goto(at('/p/lindeplein/agreements'));
  const list = read.getByRole('listitem');
  for (const fate of ['kept', 'in-progress', 'rejected'] as const)
    await expect(list.filter({ hasText: say(`pages-public.fate.${fate}`) }).first()).toBeVisible();
  await expectAccessible(read);
  await picture(read, 'public-agreements');
  await list
    .filter({ hasText: say('pages-public.fate.rejected') })
    .first()
    .getByRole('link')
    .click();
  await expect(read.getByRole('heading', { name: say('pages-public.fate.long-rejected') })).toBeVisible();
  await expect(read.locator('blockquote.reason')).not.toBeEmpty();
  await expect(read.getByRole('heading', { name: say('pages-public.lineage.title') })).toBeVisible();
  await expect(read.getByRole('heading', { name: say('pages-public.lineage.plain') })).toBeVisible();
  await expectAccessible(read);
  await picture(read, 'public-agreement-1280');
  await read.setViewportSize(phone);
  await expectAccessible(read);
  await picture(read, 'public-agreement-390');
  expect(reader.wrongs()).toEqual([]);
  await read.context().close();
});

test('public pages fit 320 px and need no JavaScript', async ({ browser }) => {
  const small = { width: 320, height: 640 };
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: small, locale: 'nl-NL' });
  const read = await context.newPage();
  for (const path of ['/', '/p/lindeplein', '/p/lindeplein/agreements', '/p/lindeplein/agreements/1']) {
    await read.goto(at(path));
    await expect(read.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await widthOf(read), path).toBeLessThanOrEqual(small.width);
  }
  const agreement = read.getByRole('region', { name: say('pages-public.lineage.plain') });
  await expect(agreement.getByRole('listitem').first()).toContainText(within('“'));
  await context.close();
});

/** What the page would need to be seen whole; measured from outside, because the page runs nothing. */
const widthOf = async (read: Page): Promise<number> => {
  const boxes = await read
    .locator('body, body *')
    .evaluateAll((all) =>
      all.map((one) =>
        one.checkVisibility() && !one.closest('svg, .sr, .skip') ? one.getBoundingClientRect().right : 0,
      ),
    );
  return Math.floor(Math.max(...boxes));
};

test('the example goes in one step', async () => {
  await page.goto(at('/studio'));
  await page.getByRole('link', { name: 'Lindeplein' }).click();
  await page.getByRole('button', { name: say('studio.example.mark') }).click();
  await page.getByRole('button', { name: say('studio.example.remove') }).click();
  await expect(page.getByRole('link', { name: say('studio.projects.first') })).toBeVisible();
  await expect(page.getByText('Lindeplein')).toHaveCount(0);
  await expectAccessible(page);
  expect((await page.request.get(at('/p/lindeplein'))).status()).toBe(404);
});

import { expect, test } from '@playwright/test';
import { expectAccessible, watchOver } from './good-page.ts';
import { type Installation, install } from './installation.ts';

let polder: Installation;
test.beforeAll(async () => {
  polder = await install();
});
test.afterAll(() => polder.stop());

for (const width of [390, 1280])
  test(`whoever opens a link that nobody made reads what to do, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    const watch = watchOver(page);
    const answer = await page.goto(`${polder.url}/m/${'a'.repeat(26)}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
    expect(watch.wrongs()).toEqual([]);
  });

test('whoever opens it without JavaScript reads the same', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${polder.url}/m/${'a'.repeat(26)}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await context.close();
});

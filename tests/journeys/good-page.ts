import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Everybody can use the screen as it is now: no violations, and nothing to scroll sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(rules).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  expect(told).toEqual([]);
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
}

/** What stands beside the page, in pixels; asked again, because a screen that just changed lays itself out first. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Nothing moves or changes colour any more: what is measured halfway is not what people see. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const ends = document
      .getAnimations()
      .filter(
        ({ playState, effect }) =>
          playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime),
      )
      .map(({ finished }) => finished.catch(() => undefined));
    return Promise.all(ends).then(() => undefined);
  });

/** Listens from now on; what it gives back tells what went wrong on the page, or left for another server. */
export function watchOver(page: Page): { wrongs(): readonly string[] } {
  const wrongs: string[] = [];
  page.on('pageerror', (error) => wrongs.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isOutage(message.text())) wrongs.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const own = hostname === 'localhost' || protocol === 'blob:';
    if (!own) wrongs.push(`request: ${request.url()}`);
  });
  return { wrongs: () => wrongs };
}

/** A server that is away for a moment: the browser tells, and so does the screen itself. */
const isOutage = (told: string): boolean =>
  told.includes('Failed to load resource') || /^WebSocket connection to .* failed/.test(told);

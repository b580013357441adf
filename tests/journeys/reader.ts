import { expect, type Page } from '@playwright/test';

/**
 * From now on keeps what a screen reader reads out by itself: text that comes into a place that was there before it. What
 * comes in together with its place is not in it, as many readers stay silent there.
 */
export const listenAsReader = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const places = '[aria-live]:not([aria-live=off]), [role=status], [role=alert]';
    const watch = new MutationObserver((changes) => {
      const read = new Set<Element>();
      for (const { target } of changes) {
        const place = (target instanceof Element ? target : target.parentElement)?.closest(places);
        if (place) read.add(place);
      }
      for (const place of read) if (place.textContent) heard.push(place.textContent);
    });
    watch.observe(document.body, { childList: true, characterData: true, subtree: true });
  });

/** It was read out, and not twice. */
export async function readsOnce(page: Page, words: string): Promise<void> {
  const times = () =>
    page.evaluate((sought) => {
      const { heard } = globalThis as unknown as { heard: string[] };
      return heard.filter((text) => text.includes(sought)).length;
    }, words);
  await expect.poll(times).toBe(1);
}

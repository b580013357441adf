import type { LobbyBoot } from './boot.ts';
import { stopAll } from './checks.ts';

const readingTime = 1_500;
const againAfter = 5_000;

/**
 * Fetches the live screen while people read, and starts it behind the lobby: it follows the evening, shows who
 * has come, and takes the page over by itself when the session goes live. Nothing reloads.
 */
export function fetchLiveScreen(page: Document, assets: LobbyBoot['assets'], atOnce: boolean): void {
  page.addEventListener('polder:live', stopAll);
  const start = (): void => {
    for (const href of assets.css) addLink(page, 'stylesheet', href);
    for (const href of assets.preload) addLink(page, 'modulepreload', href);
    load(assets.js);
  };
  if (atOnce) start();
  else afterLoading(() => setTimeout(start, readingTime));
}

function load(js: string): void {
  import(/* @vite-ignore */ js).catch(() => setTimeout(load, againAfter, `${js}?again=${Date.now()}`));
}

function addLink(page: Document, rel: string, href: string): void {
  const link = page.createElement('link');
  link.rel = rel;
  link.href = href;
  page.head.append(link);
}

function afterLoading(then: () => void): void {
  if (document.readyState === 'complete') then();
  else addEventListener('load', then, { once: true });
}

import { type Browser, chromium, type Page } from 'playwright';
import { buildWeb } from './build-web.ts';
import type { Row } from './row.ts';
import { liveStand, lobbyStand, type Stand } from './stand.ts';

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

/** All JavaScript in Chromium's network log, as it came over the line. */
export async function pageWeight(): Promise<Row[]> {
  buildWeb();
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
  try {
    const lobby = await weightOf(browser, await lobbyStand(8, 1), (page) => page.waitForLoadState('load'));
    const live = await weightOf(browser, await liveStand(8, 1), (page) =>
      page.locator('#app > *').first().waitFor({ timeout: 15_000 }),
    );
    return [
      { key: 'joinPage.gzipBytes', value: lobby, unit: 'bytes', must: { is: 'below', value: 20_001 } },
      {
        key: 'liveScreen.gzipBytes',
        value: live,
        unit: 'bytes',
        must: { is: 'below', value: 140_001 },
        note: 'with the lobby’s script',
      },
    ];
  } finally {
    await browser.close();
  }
}

/** Opens somebody's own link, gives a name, and weighs the scripts once `ready` is there. */
async function weightOf(
  browser: Browser,
  stand: Stand,
  ready: (page: Page) => Promise<unknown>,
): Promise<number> {
  const page = await browser.newPage();
  try {
    const scripts = await scriptBytes(page);
    await page.goto(`${stand.server.url}/m/${stand.evening.residents[0]?.secret}`);
    await page.locator('.join-name button').click();
    await ready(page);
    return scripts.total();
  } finally {
    await page.close();
    await stand.end();
  }
}

async function scriptBytes(page: Page): Promise<{ total(): number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.mimeType.includes('javascript')) scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  return { total: () => bytes };
}

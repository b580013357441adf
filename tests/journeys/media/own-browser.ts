import { type Browser, chromium } from '@playwright/test';

/** A browser as it comes, but for these flags: without them it has no devices, and gives nobody leave. */
export const launchWith = (...flags: readonly string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...flags],
  });

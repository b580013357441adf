import { defineConfig } from '@playwright/test';

/** Journeys run in the system's Chromium: what people use, and nothing to download. */
export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results/journeys',
  // what is heard and seen needs a core of its own; the rest goes beside it, and mostly waits
  workers: 2,
  projects: [
    { name: 'sound', testMatch: 'media/**/*.spec.ts', workers: 1 },
    { name: 'pages', testIgnore: 'media/**', workers: 1 },
  ],
  // six browsers with sound and picture share two cores: once more tells a slow computer from a fault, and is reported
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.JOURNEYS_REPORT ?? 'test-results/journeys.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    screenshot: 'only-on-failure',
    // a trace of every journey costs a fifth of the time: only the second try keeps one
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
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
      ],
    },
  },
});

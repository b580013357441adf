import { join } from 'node:path';
import { type Browser, chromium, expect, test } from '@playwright/test';
import { type Guest, guest } from '../guests.ts';
import { say, within } from '../words.ts';
import { turn } from './ears.ts';
import { sitDown, type TwoAtTable } from './two-at-table.ts';

/** What the facilitator of a table learns from how long people really spoke. */
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const speech = join(import.meta.dirname, '../../../server/media/captions/speech.fixture.wav');

let browser: Browser;
let cast: TwoAtTable;
let fatima: Guest;
test.beforeAll(async ({ launchOptions }) => {
  const args = [...(launchOptions.args ?? []), `--use-file-for-fake-audio-capture=${speech}`];
  browser = await chromium.launch({ ...launchOptions, args });
  cast = await sitDown(browser);
  fatima = await guest(browser);
  await fatima.page.goto(cast.evening.links.Fatima);
});
test.afterAll(async () => {
  await fatima.page.context().close();
  await cast.leave();
  await browser.close();
});
test.afterEach(() => expect([...cast.wrongs(), ...fatima.wrongs()]).toEqual([]));

const stillToCome = (name: string) =>
  fatima.page.getByText(say('table.step.waiting', { names: name, count: 1 }));

test('who spoke in this item is not named as still to come, though nobody gave them a turn', async () => {
  await expect(fatima.page.getByRole('heading', { name: 'Ervaringen' })).toBeVisible();
  await cast.ask({ type: 'start-item', item: 2 });
  await expect(fatima.page.getByRole('heading', { name: 'Terugblik' }).first()).toBeVisible();
  await cast.ask({ type: 'start-item', item: 1 });
  await expect(fatima.page.getByRole('heading', { name: 'Ervaringen' })).toBeVisible();
  await expect(stillToCome('Ahmed')).toHaveCount(0);
  await turn(cast.sanne, 'microphone', 'on');
  await expect(stillToCome('Ahmed')).toBeVisible({ timeout: 60_000 });
  await turn(cast.sanne, 'microphone', 'off');
});

test('who was quiet for a moment still counts for what they said', async () => {
  await turn(cast.ahmed, 'microphone', 'on');
  for (const page of [cast.sanne, cast.ahmed])
    await page.getByRole('button', { name: within(say('participant.hand.raise')) }).click();
  const turns = fatima.page.getByRole('region', { name: say('table.turns'), exact: true });
  await turns.getByText(say('table.turns.order.quiet-first')).click();
  // longer than the server takes to tell that he speaks
  await fatima.page.waitForTimeout(3_000);
  await expect(turns.locator('.turns b')).toHaveText(['Ahmed', 'Sanne']);
});

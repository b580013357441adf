import { expect as atOnce, type Page, test } from '@playwright/test';
import { picture } from '../album.ts';
import { expectAccessible } from '../good-page.ts';
import { type Guest, guest } from '../guests.ts';
import { say, within } from '../words.ts';
import { hears, turn } from './ears.ts';
import { marksAs } from './recognised.ts';
import { sitDown, type TwoAtTable } from './two-at-table.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

const expect = atOnce.configure({ timeout: 30_000 });

let two: TwoAtTable;
let fatima: Guest;
test.beforeAll(async ({ browser }) => {
  two = await sitDown(browser, {
    media: { recording: { purpose: 'Het verslag van deze avond.', keepDays: 30 } },
    prepare: marksAs,
  });
  fatima = await guest(browser);
  await fatima.page.goto(two.evening.links.Fatima);
});
test.afterAll(async () => {
  await fatima.page.context().close();
  await two.leave();
});
test.afterEach(() => expect([...two.wrongs(), ...fatima.wrongs()]).toEqual([]));

const together = (page: Page) => page.getByRole('region', { name: say('join.together.title', { table: 1 }) });
const play = (page: Page) => together(page).getByRole('button', { name: say('join.together.play') });
const pause = (page: Page) => together(page).getByRole('button', { name: say('join.together.pause') });
const bar = (page: Page) => together(page).getByRole('slider');
const at = async (page: Page): Promise<number> => Number(await bar(page).inputValue());
const speaking = (page: Page) => together(page).locator('li.is-speaking b').allTextContents();

test('a table is recorded: first Ahmed speaks, then Sanne', async () => {
  await fatima.page.getByRole('button', { name: say('table.recording.ask') }).click();
  for (const page of [two.sanne, two.ahmed]) {
    await page.getByRole('button', { name: say('participant.recording.yes') }).click();
  }
  const sign = fatima.page.locator('.recorded').filter({ hasText: say('table.recording.on') });
  await expect(sign).toBeVisible();
  await turn(two.ahmed, 'microphone', 'on');
  await hears(two.sanne);
  await two.sanne.waitForTimeout(2_000);
  await turn(two.ahmed, 'microphone', 'off');
  await turn(two.sanne, 'microphone', 'on');
  await hears(two.ahmed);
  await two.sanne.waitForTimeout(3_000);
  await fatima.page.getByRole('button', { name: say('table.recording.stop') }).click();
  await fatima.page.goto(`${two.evening.links.Fatima}/recordings`);
  await expect(async () => {
    await fatima.page.reload();
    await atOnce(play(fatima.page)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
});

test('her table’s facilitator hears them as one conversation, with who speaks, by keyboard alone', async () => {
  const { page } = fatima;
  await expectAccessible(page);
  await play(page).focus();
  await page.keyboard.press('Enter');
  await expect(pause(page)).toBeFocused();
  await expect.poll(() => speaking(page)).toEqual(['Ahmed']);
  await expect.poll(() => speaking(page)).toEqual(['Sanne']);
  await page.keyboard.press('Enter');
  await expect(play(page)).toBeFocused();
  await picture(page, 'opnamen-samen');
  const stopped = await at(page);
  expect(stopped).toBeGreaterThan(2);
  await page.waitForTimeout(500);
  expect(await at(page)).toBe(stopped);
  expect(await speaking(page)).toEqual([]);
});

test('and again from any moment of it', async () => {
  const { page } = fatima;
  await bar(page).focus();
  await page.keyboard.press('Home');
  await expect(bar(page)).toHaveAttribute('aria-valuetext', /^0:00 /);
  await page.keyboard.press('ArrowRight');
  await play(page).click();
  await expect.poll(() => speaking(page)).toContain('Ahmed');
  expect(await at(page)).toBeGreaterThanOrEqual(1);
  await bar(page).focus();
  await page.keyboard.press('End');
  // it ended, and begins anew
  await expect(play(page)).toBeVisible();
  await play(page).click();
  await expect.poll(() => at(page)).toBeLessThan(3);
  await pause(page).click();
});

test('one voice is thrown away: that is said where the browser brings her, and nothing is left to hear together', async () => {
  const { page } = fatima;
  await page.getByRole('button', { name: say('join.recordings.deleteOf', { name: 'Ahmed' }) }).click();
  await page.getByRole('button', { name: within(say('join.recordings.deleteSure')) }).click();
  await expect(page.locator('#gone')).toBeFocused();
  await expect(page.locator('#gone')).toHaveText(say('join.recordings.gone'));
  await picture(page, 'opname-weg');
  await expect(together(page)).toHaveCount(0);
  await expect(page.locator('audio')).toHaveCount(1);
  await expectAccessible(page);
});

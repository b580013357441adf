import { type Browser, expect, type Page } from '@playwright/test';
import { watchOver } from './good-page.ts';
import type { Installation } from './installation.ts';
import { openMail } from './post.ts';
import { say } from './words.ts';

/** Somebody with a browser of their own, and what went wrong in it. */
export interface Guest {
  readonly page: Page;
  wrongs(): readonly string[];
}

const laptop = { width: 1280, height: 860 };
export const phone = { width: 390, height: 844 };

export async function guest(browser: Browser, size = laptop, locale = 'nl-NL'): Promise<Guest> {
  const context = await browser.newContext({ viewport: size, locale });
  const page = await context.newPage();
  const watch = watchOver(page);
  return { page, wrongs: watch.wrongs };
}

/** From the personal link, past the notice, into the lobby or the evening itself. */
export async function enter(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.locator('form input[name=firstName]').fill(name);
  await page
    .locator('form')
    .filter({ has: page.locator('input[name=firstName]') })
    .getByRole('button')
    .click();
  await expect(page.locator('form input[name=firstName]')).toHaveCount(0);
}

/** As staff sign in: ask for a link, read the mail, open it, press the button. */
export async function signIn(page: Page, polder: Installation, email: string): Promise<void> {
  await page.goto(`${polder.url}/sign-in`);
  await page.getByLabel(say('staff.signIn.email')).fill(email);
  await page.getByRole('button', { name: say('staff.signIn.send') }).click();
  await expect(page.getByRole('heading', { name: say('staff.mailSent.title') })).toBeVisible();
  const mail = await openMail(page, polder, email);
  await mail.getByRole('link', { name: /\/sign-in\// }).click();
  await page.getByRole('button', { name: say('staff.button.do') }).click();
  await expect(page.getByRole('heading', { name: say('studio.projects.title') })).toBeVisible();
}

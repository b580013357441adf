import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test';
import type { Installation } from './installation.ts';

/** The newest mail to this address, opened in the mailbox on this page. */
export async function openMail(page: Page, polder: Installation, to: string): Promise<Locator> {
  await page.goto(polder.mailbox);
  const mail = page.getByRole('listitem').filter({ hasText: to }).first();
  await expect(mail).toBeVisible();
  const details = mail.locator('details');
  if ((await details.getAttribute('open')) === null) await mail.locator('summary').click();
  return mail;
}

/** The personal link in the newest mail to this address. */
export async function linkFor(page: Page, polder: Installation, to: string): Promise<string> {
  const mail = await openMail(page, polder, to);
  return (await mail.getByRole('link', { name: /\/m\// }).first().getAttribute('href')) ?? '';
}

/** The whole text of a file that hangs on a mail. */
export async function attachmentOf(mail: Locator, request: APIRequestContext): Promise<string> {
  const link = mail.locator('a[download]').first();
  const href = (await link.getAttribute('href')) ?? '';
  const answer = await request.get(new URL(href, link.page().url()).href);
  expect(answer.status()).toBe(200);
  return answer.text();
}

import type { Browser, Locator, Page } from '@playwright/test';
import { picture } from '../album.ts';
import { expectAccessible } from '../good-page.ts';
import { type Guest, guest, phone } from '../guests.ts';
import { type Installation, install } from '../installation.ts';

/** An organiser at work, in an installation that was empty. */
export interface Studio {
  readonly polder: Installation;
  readonly page: Page;
  /** Where the project is prepared, once it has begun. */
  project: string;
  wrongs(): readonly string[];
  leave(): Promise<void>;
}

const laptop = { width: 1280, height: 900 };

export async function openStudio(browser: Browser): Promise<Studio> {
  const polder = await install({ CAPTIONS_URL: 'http://127.0.0.1:9', CAPTIONS_MODEL: 'stub' });
  const organiser: Guest = await guest(browser, laptop);
  return {
    polder,
    page: organiser.page,
    project: '',
    wrongs: organiser.wrongs,
    async leave() {
      await organiser.page.context().close();
      await polder.stop();
    },
  };
}

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name });
export const press = (page: Page, name: string): Promise<void> => button(page, name).click();
export const field = (page: Page, name: string): Locator => page.getByLabel(name, { exact: true });

/** The same screen on a phone: everybody can use it there too. */
export async function expectAccessibleOnBoth(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await picture(page, `${name}-1280`);
  await page.setViewportSize(phone);
  await expectAccessible(page);
  await picture(page, `${name}-390`);
  await page.setViewportSize(laptop);
}

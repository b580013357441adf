import type { Browser, Page } from '@playwright/test';
import { type Guest, guest, phone } from '../guests.ts';
import { type Installation, install } from '../installation.ts';
import { foundOrganisation } from '../organiser-desk.ts';
import { type PreparedEvening, prepareEvening } from '../prepared-evening.ts';
import { say } from '../words.ts';

/** Everybody of one evening, each with a browser of their own; the big screen comes when it is opened. */
export interface Cast {
  readonly polder: Installation;
  readonly evening: PreparedEvening;
  /** On a phone. */
  readonly sanne: Page;
  /** Speaks English, and sits at table 2 at first. */
  readonly emily: Page;
  readonly ahmed: Page;
  /** Facilitates table 1; Noor writes there. */
  readonly fatima: Page;
  readonly noor: Page;
  /** Marieke, the lead facilitator. */
  readonly lead: Page;
  screen: Page;
  wrongs(): readonly string[];
  leave(): Promise<void>;
}

export async function gather(browser: Browser): Promise<Cast> {
  const polder = await install();
  const desk = await foundOrganisation(polder);
  const evening = await prepareEvening(desk);
  await desk.close();
  const sanne = await guest(browser, phone);
  const emily = await guest(browser, undefined, 'en-GB');
  const ahmed = await guest(browser);
  const fatima = await guest(browser);
  const noor = await guest(browser);
  const lead = await guest(browser, { width: 1440, height: 900 });
  const everybody: readonly Guest[] = [sanne, emily, ahmed, fatima, noor, lead];
  return {
    polder,
    evening,
    sanne: sanne.page,
    emily: emily.page,
    ahmed: ahmed.page,
    fatima: fatima.page,
    noor: noor.page,
    lead: lead.page,
    screen: lead.page,
    wrongs: () => everybody.flatMap((one) => one.wrongs()),
    async leave() {
      for (const { page } of everybody) await page.context().close();
      await polder.stop();
    },
  };
}

/** What lies on the table first. */
export const laid = 'Toen de buurt samen het plein schoonmaakte.';
export const confirmed = 'De gemeente belde mij zelf op.';

export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** The band on the stage that says what is now, with the large acts in it. */
export const nowOf = (page: Page) => page.getByRole('region', { name: say('stage.now') });
export const lever = (page: Page, name: string) => nowOf(page).getByRole('button', { name, exact: true });

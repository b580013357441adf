import { expect as atOnce, type Browser, type Page } from '@playwright/test';
import type { MediaChoice } from '#domain/process/events.ts';
import { newId } from '#web/connection/connection.ts';
import { enter, type Guest, guest, phone, signIn } from '../guests.ts';
import { type Installation, install } from '../installation.ts';
import { foundOrganisation } from '../organiser-desk.ts';
import { type PreparedEvening, prepareEvening } from '../prepared-evening.ts';
import { say, within } from '../words.ts';

const tableNames = ['Molenweg', 'Havenkade'] as const;

/** Five browsers on one machine, that also make and decode pictures, take their time. */
export const expect = atOnce.configure({ timeout: 30_000 });

/** An evening whose sound and picture come from elsewhere: three residents, a facilitator, and who runs it. */
export interface BesideEvening {
  readonly polder: Installation;
  readonly evening: PreparedEvening;
  /** On a phone, at table 1. */
  readonly sanne: Page;
  /** At table 1. */
  readonly ahmed: Page;
  /** At table 2, in English. */
  readonly emily: Page;
  readonly fatima: Page;
  readonly lead: Page;
  /** A command to the session, by the organiser. */
  ask(command: object): Promise<unknown>;
  wrongs(): readonly string[];
  leave(): Promise<void>;
}

interface Choice {
  readonly settings?: Readonly<Record<string, string>>;
  readonly media: Pick<MediaChoice, 'kind'> & Partial<MediaChoice>;
  /** For plenary and for tables 1 and 2; empty where there is none. */
  readonly links?: readonly [string, string, string];
}

export async function gatherBeside(browser: Browser, choice: Choice): Promise<BesideEvening> {
  const polder = await install(choice.settings);
  const desk = await foundOrganisation(polder);
  const evening = await prepareEvening(desk);
  const { project, session, people } = evening;
  const process = (command: object) =>
    desk.post('/v1/commands', { stream: `process:${project}`, id: newId(), command });
  const [plenaryLink, ...tableLinks] = choice.links ?? ['', '', ''];
  const nothing = { passCode: '', instructions: '', recording: null, captions: false };
  await process({ type: 'choose-media', session, media: { ...nothing, ...choice.media } });
  await process({ type: 'change-session', session, plenaryLink });
  const tables = [
    { number: 1, name: tableNames[0], facilitator: people.Fatima, noteTaker: people.Noor },
    { number: 2, name: tableNames[1], facilitator: people.Gijs, noteTaker: people.Hanna },
  ].map((table, index) => ({ ...table, videoLink: tableLinks[index] ?? '' }));
  await process({ type: 'set-tables', session, tables });
  for (const what of ['dry-run', 'briefing']) await process({ type: 'tick-readiness', session, what });
  const ask = (command: object) =>
    desk.post('/v1/commands', { stream: `session:${session}`, id: newId(), command });
  await ask({ type: 'open', ready: true, reason: '' });
  const guests = {
    sanne: await guest(browser, phone),
    ahmed: await guest(browser),
    emily: await guest(browser, undefined, 'en-GB'),
    fatima: await guest(browser),
    lead: await guest(browser, { width: 1440, height: 900 }),
  } satisfies Record<string, Guest>;
  const { sanne, ahmed, emily, fatima, lead } = guests;
  await enter(sanne.page, evening.links.Sanne, 'Sanne');
  await enter(ahmed.page, evening.links.Ahmed, 'Ahmed');
  await enter(emily.page, evening.links.Emily, 'Emily');
  await fatima.page.goto(evening.links.Fatima);
  await signIn(lead.page, polder, evening.leadEmail);
  await lead.page.goto(`${polder.url}/stage/${session}`);
  return {
    polder,
    evening,
    sanne: sanne.page,
    ahmed: ahmed.page,
    emily: emily.page,
    fatima: fatima.page,
    lead: lead.page,
    ask,
    wrongs: () => Object.values(guests).flatMap((one) => one.wrongs()),
    async leave() {
      for (const { page } of Object.values(guests)) await page.context().close();
      await desk.close();
      await polder.stop();
    },
  };
}

const band = (lead: Page) => lead.getByRole('region', { name: say('stage.now') });

export const start = (lead: Page, title: string): Promise<void> =>
  band(lead)
    .getByRole('button', { name: say('stage.lever.start', { title }), exact: true })
    .click();

/** By the menu of the stage: the only way there is without a mouse. */
export async function moveTo(lead: Page, name: string, from: number, to: number): Promise<void> {
  await lead.getByRole('button', { name: within(`Tafel ${from}, ${tableNames[from - 1]}`) }).click();
  await lead.getByRole('button', { name: say('stage.people.actFor', { name }) }).click();
  await lead.getByRole('menuitem', { name: within(tableNames[to - 1] ?? '') }).click();
  await expect(lead.getByText(say('stage.people.moved', { name, number: to }))).toBeVisible();
}

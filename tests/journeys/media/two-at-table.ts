import type { Browser, Page } from '@playwright/test';
import type { MediaChoice } from '#domain/process/events.ts';
import { newId } from '#web/connection/connection.ts';
import { enter, guest, phone } from '../guests.ts';
import { install } from '../installation.ts';
import { foundOrganisation } from '../organiser-desk.ts';
import { type PreparedEvening, prepareEvening } from '../prepared-evening.ts';
import { join, listenOn } from './ears.ts';

/** An evening with Polder's own sound that is at the tables, and two residents at the same one. */
export interface TwoAtTable {
  readonly evening: PreparedEvening;
  /** On a phone. */
  readonly sanne: Page;
  readonly ahmed: Page;
  /** Something of the evening, as its organiser. */
  ask(command: object): Promise<unknown>;
  wrongs(): readonly string[];
  leave(): Promise<void>;
}

interface Choice {
  /** What the operator sets. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly media?: Partial<MediaChoice>;
  /** Another browser for Sanne. */
  readonly phone?: Browser | undefined;
  /** What is done to each page before it comes in. */
  readonly prepare?: (page: Page, name: 'Sanne' | 'Ahmed') => Promise<unknown>;
}

/** Both are in with sound, with nothing of their own on. */
export async function sitDown(browser: Browser, choice: Choice = {}): Promise<TwoAtTable> {
  const { settings, media, phone: herBrowser = browser, prepare } = choice;
  const polder = await install(settings);
  const desk = await foundOrganisation(polder);
  const evening = await prepareEvening(desk);
  const { project, session, links } = evening;
  const post = (stream: string, command: object) =>
    desk.post('/v1/commands', { stream, id: newId(), command });
  const ask = (command: object) => post(`session:${session}`, command);
  const own = { kind: 'built-in', passCode: '', instructions: '', recording: null, captions: false };
  await post(`process:${project}`, { type: 'choose-media', session, media: { ...own, ...media } });
  await ask({ type: 'open', ready: false, reason: 'Wij oefenden vanmiddag.' });
  await ask({ type: 'set-clock', automatic: false });
  await ask({ type: 'start-item', item: 1 });
  const [sanne, ahmed] = [await guest(herBrowser, phone), await guest(browser)];
  await enter(sanne.page, links.Sanne, 'Sanne');
  await enter(ahmed.page, links.Ahmed, 'Ahmed');
  for (const [name, { page }] of [
    ['Sanne', sanne],
    ['Ahmed', ahmed],
  ] as const) {
    await prepare?.(page, name);
    await listenOn(page);
    await join(page);
  }
  return {
    evening,
    sanne: sanne.page,
    ahmed: ahmed.page,
    ask,
    wrongs: () => [sanne, ahmed].flatMap((one) => one.wrongs()),
    async leave() {
      for (const { page } of [sanne, ahmed]) await page.context().close();
      await desk.close();
      await polder.stop();
    },
  };
}

import { type Page, test } from '@playwright/test';
import { type Guest, guest, signIn } from '../guests.ts';
import { organiserEmail } from '../organiser-desk.ts';
import { say } from '../words.ts';
import { type BesideEvening, expect, gatherBeside, start } from './beside-evening.ts';
import { hears, hearsNobody, join, listenOn, stands, turn } from './ears.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

let cast: BesideEvening;
let organiser: Guest;
test.beforeAll(async ({ browser }) => {
  cast = await gatherBeside(browser, { media: { kind: 'built-in' } });
  await start(cast.lead, 'Welkom');
  organiser = await guest(browser, { width: 1440, height: 900 });
  await signIn(organiser.page, cast.polder, organiserEmail);
  await organiser.page.goto(`${cast.polder.url}/stage/${cast.evening.session}`);
});
test.afterAll(async () => {
  await organiser.page.context().close();
  await cast.leave();
});
test.afterEach(() => expect([...cast.wrongs(), ...organiser.wrongs()]).toEqual([]));

async function comeIn(page: Page): Promise<void> {
  await listenOn(page);
  await join(page);
}

test('who leads the evening turns off an organiser who has no part in it, and only their own hand undoes that', async () => {
  await comeIn(organiser.page);
  await turn(organiser.page, 'microphone', 'on');
  await comeIn(cast.lead);
  await hears(cast.lead);
  await cast.lead.getByRole('button', { name: say('stage.voices.who') }).click();
  await cast.lead.getByRole('button', { name: say('stage.person.silenceOf', { name: 'Anouk' }) }).click();
  await hearsNobody(cast.lead);
  await stands(organiser.page, 'microphone', 'off');
  await turn(organiser.page, 'microphone', 'on');
  await hears(cast.lead);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { newId } from '#web/connection/connection.ts';
import { picture } from './album.ts';
import { expectAccessible } from './good-page.ts';
import { enter, type Guest, guest, phone, signIn } from './guests.ts';
import { type Installation, install } from './installation.ts';
import { join as joinSound, turn } from './media/ears.ts';
import { foundOrganisation, type OrganiserDesk } from './organiser-desk.ts';
import { type PreparedEvening, prepareEvening } from './prepared-evening.ts';
import { listenAsReader, readsOnce } from './reader.ts';
import { say, within } from './words.ts';

test.describe.configure({ mode: 'serial' });

let polder: Installation;
let desk: OrganiserDesk;
let evening: PreparedEvening;
let guests: readonly Guest[];
/** On a phone and on a laptop, both at table 1; who facilitates that table; who leads the evening. */
let [sanne, ahmed, fatima, lead] = [] as unknown as [Page, Page, Page, Page];

const dataDir = mkdtempSync(join(tmpdir(), 'polder-recorded-'));
const purpose = 'Om het verslag te controleren';
const ask = (command: object) =>
  desk.post('/v1/commands', { stream: `session:${evening.session}`, id: newId(), command });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const recorded = (page: Page, words: string) => page.locator('.recorded').filter({ hasText: words });
const sign = (page: Page) => recorded(page, say('participant.recording.on'));
const question = (page: Page) => page.getByRole('region', { name: say('participant.recording.title') });

test.beforeAll(async ({ browser }) => {
  polder = await install({ DATA_DIR: dataDir });
  desk = await foundOrganisation(polder);
  evening = await prepareEvening(desk);
  const recording = { purpose, keepDays: 14 };
  const media = { kind: 'built-in', passCode: '', instructions: '', recording, captions: false };
  const command = { type: 'choose-media', session: evening.session, media };
  await desk.post('/v1/commands', { stream: `process:${evening.project}`, id: newId(), command });
  await ask({ type: 'open', ready: false, reason: 'Wij oefenden vanmiddag.' });
  await ask({ type: 'set-clock', automatic: false });
  await ask({ type: 'start-item', item: 1 });
  const large = { width: 1440, height: 900 };
  guests = [
    await guest(browser, phone),
    await guest(browser),
    await guest(browser),
    await guest(browser, large),
  ];
  [sanne, ahmed, fatima, lead] = guests.map(({ page }) => page) as [Page, Page, Page, Page];
  await enter(sanne, evening.links.Sanne, 'Sanne');
  await fatima.goto(evening.links.Fatima);
  await signIn(lead, polder, evening.leadEmail);
  await lead.goto(`${polder.url}/stage/${evening.session}`);
});
test.afterAll(async () => {
  for (const { page } of guests) await page.context().close();
  await desk.close();
  await polder.stop();
  rmSync(dataDir, { recursive: true });
});
test.afterEach(() => expect(guests.flatMap((one) => one.wrongs())).toEqual([]));

test('[S54] a table is recorded once everybody there said yes, knowing what for', async () => {
  for (const page of [sanne, fatima]) await listenAsReader(page);
  await press(fatima, say('table.recording.ask'));
  await expect(question(sanne)).toContainText(purpose);
  const waiting = say('table.recording.waiting', { names: 'Sanne', count: 1 });
  await expect(recorded(fatima, waiting)).toBeVisible();
  await expectAccessible(sanne);
  await picture(sanne, 'recording-asked-390');
  await question(sanne)
    .getByRole('button', { name: say('participant.recording.yes') })
    .click();
  for (const page of [sanne, fatima]) await expect(sign(page)).toBeVisible();
  await readsOnce(sanne, say('participant.recording.title'));
  await readsOnce(sanne, purpose);
  await readsOnce(sanne, say('participant.recording.on'));
  await readsOnce(fatima, waiting);
  await readsOnce(fatima, say('table.recording.on'));
  await expect(lead.getByText(say('stage.technique.recording', { count: 1, tables: '1' }))).toBeVisible();
  await expectAccessible(fatima);
  await picture(sanne, 'recording-390');
  await picture(fatima, 'recording-table');
});

test('[S55] recording waits for who comes in, and stops for all when one says no', async () => {
  await enter(ahmed, evening.links.Ahmed, 'Ahmed');
  await expect(question(ahmed)).toBeVisible();
  for (const page of [sanne, fatima]) await expect(sign(page)).toHaveCount(0);
  await expectAccessible(ahmed);
  await question(ahmed)
    .getByRole('button', { name: say('participant.recording.yes') })
    .click();
  for (const page of [sanne, ahmed, fatima]) await expect(sign(page)).toBeVisible();
  await press(sanne, say('participant.recording.stop'));
  for (const page of [sanne, ahmed, fatima]) await expect(sign(page)).toHaveCount(0);
  await expect(recorded(ahmed, say('participant.recording.ended'))).toBeVisible();
  await expect(recorded(fatima, say('table.recording.ended'))).toBeVisible();
  await readsOnce(fatima, say('table.recording.ended'));
  await expectAccessible(fatima);
  await picture(fatima, 'recording-ended-table');
  await press(fatima, say('table.recording.read'));
  await expect(fatima.locator('.recorded')).toHaveCount(0);
  await expect(
    lead.getByText(within(say('stage.technique.recording', { count: 0, tables: '' }))),
  ).toBeVisible();
});

test('[S55] a recording that cannot be written stops, and everybody at the table reads that it did', async () => {
  const folder = join(dataDir, 'recordings');
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'in the way');
  await press(fatima, say('table.recording.ask'));
  for (const page of [sanne, ahmed]) {
    const yes = question(page).getByRole('button', { name: say('participant.recording.yes') });
    await yes.click();
  }
  for (const page of [sanne, ahmed]) {
    await expect(recorded(page, say('participant.recording.failed'))).toBeVisible();
  }
  await expect(recorded(fatima, say('table.recording.failed'))).toBeVisible();
  await readsOnce(sanne, say('participant.recording.failed'));
  await readsOnce(fatima, say('table.recording.failed'));
  await lead.getByRole('button', { name: within('Molenweg') }).click();
  await expect(lead.getByText(say('stage.sound.recordingFailed'))).toBeVisible();
  await picture(lead, 'recording-failed-lead');
  await lead.keyboard.press('Escape');
  for (const page of [sanne, ahmed, fatima]) await expect(sign(page)).toHaveCount(0);
  await expectAccessible(sanne);
  await expectAccessible(fatima);
  await picture(sanne, 'recording-failed-390');
  await picture(fatima, 'recording-failed-table');
  await press(sanne, say('participant.message.read'));
  await expect(recorded(sanne, say('participant.recording.failed'))).toHaveCount(0);
  rmSync(folder);
});

test('[S50, S51] the facilitator quiets one person or everyone, from one sheet', async () => {
  await press(fatima, say('table.sound.listen'));
  await expect(fatima.getByText(say('table.sound.listening.what'))).toBeVisible();
  await press(fatima, say('table.sound.talk'));
  await press(fatima, say('table.sound.people'));
  await press(fatima, say('table.sound.silenceOf', { name: 'Ahmed' }));
  await expect(fatima.getByText(say('table.sound.silenced', { name: 'Ahmed' }))).toBeVisible();
  await expectAccessible(fatima);
  await picture(fatima, 'sound-sheet');
  await fatima.keyboard.press('Escape');
});

test('[S53] in plenary somebody is asked to speak, says yes, and is done', async () => {
  await ask({ type: 'start-item', item: 2 });
  await lead.getByRole('button', { name: within('Molenweg') }).click();
  await press(lead, say('stage.people.actFor', { name: 'Sanne' }));
  await lead.getByRole('menuitem', { name: say('stage.person.invite') }).click();
  const invited = sanne.getByRole('region', { name: say('participant.invited.title') });
  await expect(invited).toBeVisible();
  await expect(ahmed.getByText(say('participant.invited.title'))).toHaveCount(0);
  await expectAccessible(sanne);
  await picture(sanne, 'invited-390');
  await lead.keyboard.press('Escape');
  const voices = lead.getByRole('region', { name: say('stage.voices.title') });
  await expect(voices).toContainText(say('stage.voices.invited'));
  await invited.getByRole('button', { name: say('participant.invited.yes') }).click();
  const bar = (words: string) => sanne.locator('.moved').filter({ hasText: words });
  await expect(bar(say('participant.speaking.title'))).toBeVisible();
  await expect(voices).toContainText(say('stage.voices.speaks'));
  await expectAccessible(lead);
  await picture(lead, 'voices');
  await expect(sanne.getByText(say('participant.plenary.last'))).toHaveCount(0);
  await joinSound(sanne);
  await turn(sanne, 'microphone', 'on');
  await readsOnce(sanne, say('media.said.microphone.on'));
  await press(lead, say('stage.voices.endOf', { name: 'Sanne' }));
  await expect(voices).not.toContainText('Sanne');
  const over = bar(say('participant.speaking.over'));
  await expect(over).toBeVisible();
  await readsOnce(sanne, say('participant.invited.title'));
  await readsOnce(sanne, say('participant.speaking.title'));
  await readsOnce(sanne, say('participant.speaking.over'));
  await picture(sanne, 'speaking-over-390');
  await over.getByRole('button', { name: say('participant.message.read') }).click();
  await expect(over).toHaveCount(0);
});

test('[S56] the lead facilitator says that somebody phones in, and their table sees it', async () => {
  await ask({ type: 'start-item', item: 1 });
  await lead.getByRole('button', { name: within('Molenweg') }).click();
  await press(lead, say('stage.people.actFor', { name: 'Ahmed' }));
  await lead.getByRole('menuitem', { name: say('stage.person.phones') }).click();
  await expect(lead.getByText(say('stage.people.phone'), { exact: true })).toBeVisible();
  await expect(sanne.getByText(say('common.seat.phone'))).toBeVisible();
  await expectAccessible(lead);
});

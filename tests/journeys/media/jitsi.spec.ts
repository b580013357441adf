import { type Page, test } from '@playwright/test';
import { picture } from '../album.ts';
import { expectAccessible } from '../good-page.ts';
import { say, sayEnglish, within } from '../words.ts';
import { type BesideEvening, expect, gatherBeside, moveTo, start } from './beside-evening.ts';
import { appId, type StubJitsi, secret, stubJitsi } from './stub-jitsi.ts';

test.describe.configure({ mode: 'serial' });

let jitsi: StubJitsi;
let cast: BesideEvening;
test.beforeAll(async ({ browser }) => {
  jitsi = await stubJitsi();
  const settings = { JITSI_DOMAIN: jitsi.domain, JITSI_APP_ID: appId, JITSI_SECRET: secret };
  cast = await gatherBeside(browser, { settings, media: { kind: 'jitsi' } });
  await start(cast.lead, 'Welkom');
  await start(cast.lead, 'Ervaringen');
});
test.afterAll(async () => {
  await cast.leave();
  jitsi.stop();
});
test.afterEach(() => expect(cast.wrongs()).toEqual([]));

const frameOf = (page: Page) => page.frameLocator('iframe[title=Jitsi]');
const roomOn = async (page: Page) => (await frameOf(page).locator('h1').textContent()) ?? '';
const soundIn = (page: Page) => frameOf(page).locator('#audio');
const button = (page: Page, name: string) => page.getByRole('button', { name: within(name) });
const of = (person: string, what: string) =>
  jitsi.happened.filter((one) => one.person === person && one.what === what);

test('people at a table come into one room, those at another into another; nothing is on', async () => {
  for (const page of [cast.ahmed, cast.sanne]) await button(page, say('media.join')).click();
  await button(cast.emily, sayEnglish('media.join')).click();
  for (const page of [cast.ahmed, cast.sanne, cast.emily]) {
    await expect(soundIn(page)).toHaveText('audio off');
    await expect(frameOf(page).locator('#video')).toHaveText('video off');
  }
  const [ahmeds, sannes, emilys] = [
    await roomOn(cast.ahmed),
    await roomOn(cast.sanne),
    await roomOn(cast.emily),
  ];
  expect(ahmeds).toMatch(/^polder-[0-9a-f]{32}$/);
  expect(sannes).toBe(ahmeds);
  expect(emilys).not.toBe(ahmeds);
  expect(jitsi.happened.filter(({ what }) => what === 'refused')).toEqual([]);
  const [joined] = of(cast.evening.people.Ahmed, 'joined');
  expect(joined).toMatchObject({ name: 'Ahmed', detail: '' });
  await expectAccessible(cast.ahmed);
  await picture(cast.ahmed, 'jitsi-table-1280');
  await picture(cast.sanne, 'jitsi-table-390');
});

test('sound in the frame follows the buttons of Polder, and the other way round', async () => {
  await button(cast.ahmed, say('media.microphone.off')).click();
  await expect(soundIn(cast.ahmed)).toHaveText('audio on');
  await expect(button(cast.ahmed, say('media.microphone.on'))).toBeVisible();
  await frameOf(cast.ahmed).getByRole('button').click();
  await expect(soundIn(cast.ahmed)).toHaveText('audio off');
  await expect(button(cast.ahmed, say('media.microphone.off'))).toBeVisible();
});

test('who is silenced can turn it on again only by their own hand', async () => {
  await button(cast.ahmed, say('media.microphone.off')).click();
  await expect(soundIn(cast.ahmed)).toHaveText('audio on');
  await button(cast.fatima, say('table.sound.people')).click();
  await expect(button(cast.fatima, say('table.sound.largeOf', { name: 'Ahmed' }))).toHaveCount(0);
  await button(cast.fatima, say('table.sound.silenceOf', { name: 'Ahmed' })).click();
  await expect(soundIn(cast.ahmed)).toHaveText('audio off');
  await expect(cast.ahmed.getByText(say('media.silenced')).first()).toBeVisible();
  await button(cast.ahmed, say('media.microphone.off')).click();
  await expect(soundIn(cast.ahmed)).toHaveText('audio on');
});

test('a move takes the frame away and opens the room of the new table, with sound as it was', async () => {
  const before = await roomOn(cast.ahmed);
  await moveTo(cast.lead, 'Ahmed', 1, 2);
  await expect.poll(() => roomOn(cast.ahmed)).toBe(await roomOn(cast.emily));
  await expect(cast.ahmed.locator('iframe[title=Jitsi]')).toHaveCount(1);
  await expect(soundIn(cast.ahmed)).toHaveText('audio on');
  await expect(button(cast.ahmed, say('media.microphone.on'))).toBeVisible();
  await moveTo(cast.lead, 'Sanne', 1, 2);
  await expect.poll(() => roomOn(cast.sanne)).toBe(await roomOn(cast.emily));
  await expect(soundIn(cast.sanne)).toHaveText('audio off');
  expect(await roomOn(cast.sanne)).not.toBe(before);
  expect(jitsi.happened.filter(({ detail }) => detail === 'break-out rooms')).toEqual([]);
});

test('a page that is loaded again comes back in the same room, with sound as it was', async () => {
  const room = await roomOn(cast.ahmed);
  await cast.ahmed.reload();
  await expect(soundIn(cast.ahmed)).toHaveText('audio on');
  expect(await roomOn(cast.ahmed)).toBe(room);
});

test('together only who is asked to speak gets a microphone', async () => {
  await cast.ask({ type: 'start-item', item: 0 });
  await expect(cast.ahmed.getByText(say('media.listening')).first()).toBeVisible();
  await expect(button(cast.ahmed, say('media.microphone.off'))).toHaveCount(0);
  await cast.lead.getByRole('button', { name: within('Havenkade') }).click();
  await button(cast.lead, say('stage.people.actFor', { name: 'Ahmed' })).click();
  await cast.lead.getByRole('menuitem', { name: say('stage.person.invite') }).click();
  await cast.lead.keyboard.press('Escape');
  const invited = cast.ahmed.getByRole('region', { name: say('participant.invited.title') });
  await invited.getByRole('button', { name: say('participant.invited.yes') }).click();
  await button(cast.ahmed, say('media.microphone.off')).click();
  await expect(soundIn(cast.ahmed)).toHaveText('audio on');
  await picture(cast.lead, 'jitsi-plenary-1440');
  await button(cast.lead, say('stage.sound.listen')).click();
  await expect(soundIn(cast.ahmed)).toHaveText('audio off');
  await cast.ask({ type: 'start-item', item: 1 });
});

test('who stops hangs up, and no frame is left', async () => {
  await button(cast.ahmed, say('media.settings')).click();
  await button(cast.ahmed, say('media.settings.leave')).click();
  await expect(cast.ahmed.locator('iframe[title=Jitsi]')).toHaveCount(0);
  await expect(button(cast.ahmed, say('media.join'))).toBeVisible();
  expect(of(cast.evening.people.Ahmed, 'hangup')).toHaveLength(1);
});

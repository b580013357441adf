import { type Page, test } from '@playwright/test';
import { picture } from '../album.ts';
import { expectAccessible } from '../good-page.ts';
import { say, sayEnglish, within } from '../words.ts';
import { type BesideEvening, expect, gatherBeside, moveTo, start } from './beside-evening.ts';
import { type Meetings, meetings } from './meetings.ts';

test.describe.configure({ mode: 'serial' });

let elsewhere: Meetings;
let cast: BesideEvening;
test.beforeAll(async ({ browser }) => {
  elsewhere = await meetings();
  const at = (place: string) => `${elsewhere.url}/${place}`;
  cast = await gatherBeside(browser, {
    media: { kind: 'link', passCode: '4321' },
    links: [at('zaal'), at('tafel-1'), at('tafel-2')],
  });
});
test.afterAll(async () => {
  await cast.leave();
  elsewhere.stop();
});
test.afterEach(() => expect(cast.wrongs()).toEqual([]));

const wayTo = (page: Page, table: number) =>
  page.getByRole('link', { name: within(say('media.meeting.go.table', { number: table })) });
const iAmThere = (page: Page) => page.getByRole('button', { name: within(say('media.meeting.here')) });
const rollOf = (lead: Page) => lead.getByRole('region', { name: say('stage.meeting.title') });
const notThere = (name: string) => rollOf(cast.lead).getByRole('listitem').filter({ hasText: name });

/** Opens the meeting beside this page, and gives back where that went. */
async function goTo(page: Page, link: ReturnType<typeof wayTo>): Promise<string> {
  const opened = page.context().waitForEvent('page');
  await link.click();
  const meeting = await opened;
  await meeting.waitForLoadState();
  const { pathname } = new URL(meeting.url());
  await meeting.close();
  return pathname;
}

test('everybody is shown the way to the meeting of everyone, and nobody is in it yet', async () => {
  await start(cast.lead, 'Welkom');
  for (const page of [cast.sanne, cast.ahmed, cast.fatima])
    await expect(page.getByRole('link', { name: within(say('media.meeting.go.plenary')) })).toBeVisible();
  await expect(cast.sanne.getByText('4321')).toBeVisible();
  await expect(notThere('Sanne')).toContainText(say('stage.meeting.notTogether'));
  await expectAccessible(cast.sanne);
  await expectAccessible(cast.lead);
  await picture(cast.sanne, 'link-plenary-390');
  await picture(cast.lead, 'link-stage-1440');
});

test('at the tables each has a meeting of its own, with the pass code, in the language of who reads it', async () => {
  await start(cast.lead, 'Ervaringen');
  await expect(wayTo(cast.sanne, 1)).toHaveAttribute('href', `${elsewhere.url}/tafel-1`);
  await expect(wayTo(cast.fatima, 1)).toHaveAttribute('href', `${elsewhere.url}/tafel-1`);
  const emilys = cast.emily.getByRole('link', {
    name: within(sayEnglish('media.meeting.go.table', { number: 2 })),
  });
  await expect(emilys).toHaveAttribute('href', `${elsewhere.url}/tafel-2`);
  await expect(cast.ahmed.getByText(say('media.meeting.how.other'))).toBeVisible();
  await expectAccessible(cast.sanne);
  await expectAccessible(cast.fatima);
  await picture(cast.sanne, 'link-table-390');
  await picture(cast.ahmed, 'link-table-1280');
  await picture(cast.fatima, 'link-facilitator-1280');
});

test('who is there says so, and the tech host sees who is and who is not', async () => {
  expect(await goTo(cast.sanne, wayTo(cast.sanne, 1))).toBe('/tafel-1');
  await expect(notThere('Sanne')).toContainText(say('stage.meeting.notAtTable'));
  await iAmThere(cast.sanne).click();
  await expect(wayTo(cast.sanne, 1)).toHaveCount(0);
  await expect(notThere('Sanne')).toHaveCount(0);
  await expect(notThere('Ahmed')).toContainText(say('stage.meeting.notAtTable'));
  await expectAccessible(cast.sanne);
  await picture(cast.sanne, 'link-there-390');
});

test('a page that is loaded again asks nothing again', async () => {
  await cast.sanne.reload();
  await expect(cast.sanne.getByRole('link', { name: within(say('media.meeting.again')) })).toBeVisible();
  await expect(wayTo(cast.sanne, 1)).toHaveCount(0);
  await expect(notThere('Ahmed')).toHaveCount(1);
  await expect(notThere('Sanne')).toHaveCount(0);
});

test('a move is one large button, until they are at the new table', async () => {
  await moveTo(cast.lead, 'Sanne', 1, 2);
  await expect(cast.sanne.getByText(say('media.meeting.moved.table', { number: 2 })).first()).toBeVisible();
  await expect(cast.sanne.getByText(say('media.meeting.closeOld'))).toBeVisible();
  await expect(notThere('Sanne')).toContainText(say('stage.meeting.notAtTable'));
  await expectAccessible(cast.sanne);
  await expectAccessible(cast.lead);
  await picture(cast.sanne, 'link-moved-390');
  await picture(cast.lead, 'link-stage-moved-1440');
  expect(await goTo(cast.sanne, wayTo(cast.sanne, 2))).toBe('/tafel-2');
  await iAmThere(cast.sanne).click();
  await expect(wayTo(cast.sanne, 2)).toHaveCount(0);
  await expect(notThere('Sanne')).toHaveCount(0);
});

test('who cannot get in says so, and stands first for the tech host', async () => {
  await cast.ahmed.getByRole('button', { name: say('media.meeting.stuck') }).click();
  await expect(cast.ahmed.getByText(say('media.meeting.stuckTold'))).toBeVisible();
  await expect(rollOf(cast.lead).getByRole('listitem').first()).toContainText('Ahmed');
  await expect(notThere('Ahmed')).toContainText(say('stage.meeting.stuck'));
  await expectAccessible(cast.ahmed);
  await picture(cast.lead, 'link-stage-stuck-1440');
});

test('the tech host goes to a table by its own link', async () => {
  const visits = cast.lead.getByRole('link', { name: say('stage.need.visitTable', { number: 2 }) });
  // nobody leads table 2, so it asks for somebody to come; tables stay in place while a hand is among them
  await rollOf(cast.lead).getByRole('heading').click();
  await expect(visits).toHaveAttribute('href', `${elsewhere.url}/tafel-2`, { timeout: 30_000 });
});

import { expect, type Page, test } from '@playwright/test';
import { newId } from '#web/connection/connection.ts';
import { picture } from './album.ts';
import { expectAccessible } from './good-page.ts';
import { enter, guest, phone, signIn } from './guests.ts';
import { type Installation, install } from './installation.ts';
import { foundOrganisation, type OrganiserDesk } from './organiser-desk.ts';
import { type PreparedEvening, prepareEvening } from './prepared-evening.ts';
import { say, within } from './words.ts';

test.describe.configure({ mode: 'serial' });

const small = { width: 320, height: 640 };
let polder: Installation;
let evening: PreparedEvening;
let desk: OrganiserDesk;

test.beforeAll(async () => {
  polder = await install();
  desk = await foundOrganisation(polder);
  evening = await prepareEvening(desk);
});
test.afterAll(async () => {
  await desk.close();
  await polder.stop();
});

test('notice and lobby fit a screen of 320 px', async ({ browser }) => {
  const { page, wrongs } = await guest(browser, small);
  await page.goto(evening.links.Sanne);
  await expectAccessible(page);
  await picture(page, 'notice-320');
  await enter(page, evening.links.Sanne, 'Sanne');
  await expect(page.getByRole('heading', { name: say('join.lobby.hello', { name: 'Sanne' }) })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'lobby-320');
  expect(wrongs()).toEqual([]);
  await page.context().close();
});

test('whoever has no JavaScript is received, and can ask to be called', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: small, locale: 'nl-NL' });
  const page = await context.newPage();
  await enter(page, evening.links.Ahmed, 'Ahmed');
  await expect(page.getByRole('heading', { name: say('join.lobby.hello', { name: 'Ahmed' }) })).toBeVisible();
  await expect(page.locator('noscript p').first()).toBeVisible();
  await expect(page.getByRole('link', { name: /0800/ }).first()).toBeVisible();
  await page.getByRole('button', { name: within(say('join.call.askHelp')) }).click();
  await expect(page.getByText(say('join.call.asked')).first()).toBeVisible();
  await picture(page, 'lobby-without-script-320');
  await context.close();
});

test('whoever asks to be called reads who calls, and the lead reads the number', async ({ browser }) => {
  const { project, session, people, links, leadEmail } = evening;
  const sanne = { firstName: 'Sanne', lastName: '', email: null, phone: '06 1111 1111', language: 'nl' };
  const reached = { means: 'screen', reachedBy: 'letter', needs: [] };
  const path = `/v1/projects/${project}/sessions/${session}/people/${people.Sanne}`;
  await desk.post(path, { ...sanne, ...reached });
  const lead = await guest(browser);
  await signIn(lead.page, polder, leadEmail);
  await lead.page.goto(`${polder.url}/stage/${session}`);
  const { page, wrongs } = await guest(browser, phone);
  await page.goto(links.Sanne);
  const button = page.getByRole('button', { name: within(say('join.call.ask')) });
  await button.click();
  await expect(page.getByText(say('join.call.asked'))).toBeVisible();
  await expect(button).toBeHidden();
  const asked = lead.page
    .getByRole('region', { name: say('stage.help.title') })
    .getByRole('listitem')
    .filter({ hasText: 'Sanne' });
  await expect(asked.getByRole('link', { name: '06 1111 1111' })).toHaveAttribute('href', 'tel:0611111111');
  await expectAccessible(lead.page);
  await picture(lead.page, 'stage-call-me');
  await asked.getByRole('button', { name: say('stage.help.claim') }).click();
  await expect(page.getByText(say('join.call.claimedBy', { name: 'Marieke' }))).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'lobby-called-390');
  await asked.getByRole('button', { name: say('stage.help.resolve') }).click();
  await expect(button).toBeVisible();
  await expect(asked.getByRole('link')).toHaveCount(0);
  expect([...wrongs(), ...lead.wrongs()]).toEqual([]);
  await page.context().close();
  await lead.page.context().close();
});

test('whoever uses no mouse comes in, asks for the floor and takes it back', async ({ browser }) => {
  const { page, wrongs } = await guest(browser);
  await page.goto(evening.links.Sanne);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const session = (command: object) =>
    desk.post('/v1/commands', { stream: `session:${evening.session}`, id: newId(), command });
  await session({ type: 'open', ready: false, reason: 'Wij kennen elkaar.' });
  await session({ type: 'start-item', item: 1 });
  const hand = page.getByRole('button', { name: within(say('participant.hand.raise')) });
  await expect(hand).toBeVisible();
  await tabTo(page, hand);
  await page.keyboard.press('Enter');
  const up = page.getByRole('button', { name: within(say('participant.hand.up')) });
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(hand).toBeFocused();
  const note = page.getByLabel(say('participant.note.title'));
  await tabTo(page, note);
  await page.keyboard.type('Met de toetsen geschreven.');
  await tabTo(page, page.getByRole('button', { name: say('participant.note.lay') }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Met de toetsen geschreven.').first()).toBeVisible();
  await expect(note).toHaveValue('');
  await expectAccessible(page);
  expect(wrongs()).toEqual([]);
  await page.context().close();
});

/** As far as somebody would want to press Tab to get there. */
const mostTabs = 20;

async function tabTo(page: Page, target: ReturnType<Page['getByRole']>): Promise<void> {
  for (let pressed = 0; pressed < mostTabs; pressed += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test('who leads a table reads at once that somebody else does, has no button of it left, and goes on as a colleague', async ({
  browser,
}) => {
  const { page, wrongs } = await guest(browser, phone);
  await page.goto(evening.links.Gijs);
  await expect(page.getByRole('complementary', { name: say('table.side') })).toBeVisible();
  const command = { type: 'take-role', table: 2, person: evening.people.Emily, role: 'facilitator' };
  await desk.post('/v1/commands', { stream: `session:${evening.session}`, id: newId(), command });
  await expect(page.getByText(say('table.relieved.facilitator', { name: 'Emily' })).first()).toBeVisible();
  await expect(page.getByRole('complementary', { name: say('table.side') })).toHaveCount(0);
  await expectAccessible(page);
  await picture(page, 'relieved-desk-390');
  await page.getByRole('button', { name: say('table.relieved.go') }).click();
  await expect(page.getByText(say('participant.relieved.title'))).toBeVisible();
  await expect(page.locator('form input[name=firstName]')).toHaveCount(0);
  await expectAccessible(page);
  await picture(page, 'relieved-390');
  await page.getByRole('button', { name: say('participant.message.read') }).click();
  await expect(page.getByText(say('participant.relieved.title'))).toHaveCount(0);
  expect(wrongs()).toEqual([]);
  await page.context().close();
});

test('the live screen of a resident fits 320 px', async ({ browser }) => {
  const { page, wrongs } = await guest(browser, small);
  await page.goto(evening.links.Sanne);
  await expect(page.getByRole('button', { name: within(say('participant.hand.raise')) })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'table-320');
  expect(wrongs()).toEqual([]);
  await page.context().close();
});

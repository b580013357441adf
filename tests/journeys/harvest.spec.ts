import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { newId } from '#web/connection/connection.ts';
import { picture } from './album.ts';
import { expectAccessible } from './good-page.ts';
import { enter, type Guest, guest, phone, signIn } from './guests.ts';
import { type Installation, install } from './installation.ts';
import { foundOrganisation, type OrganiserDesk, organiserEmail } from './organiser-desk.ts';
import { type PreparedEvening, prepareEvening } from './prepared-evening.ts';
import { say, sayEnglish, within } from './words.ts';

test.describe.configure({ mode: 'serial' });

const words = {
  Sanne: 'Iemand belde mij voordat de brief kwam.',
  Emily: 'My neighbour phoned the council and they listened.',
  Ahmed: 'Toen we elkaar belden, ging het vanzelf.',
} as const;
const agreement = 'Wij bellen mensen voordat er een plan ligt.';

let polder: Installation;
let evening: PreparedEvening;
let rapporteur: Page;
let sanne: Page;
let ahmed: Page;
let emily: Page;
const guests: Guest[] = [];

test.beforeAll(async ({ browser }) => {
  polder = await install();
  const desk = await foundOrganisation(polder);
  evening = await prepareEvening(desk);
  await sayAtTables(desk);
  await desk.close();
  const come = async (size?: typeof phone, locale?: string) => {
    const one = await guest(browser, size, locale);
    guests.push(one);
    return one.page;
  };
  rapporteur = await come({ width: 1440, height: 900 });
  sanne = await come(phone);
  ahmed = await come();
  emily = await come(undefined, 'en-GB');
});
test.afterAll(async () => {
  for (const { page } of guests) await page.context().close();
  await polder.stop();
});
test.afterEach(() => expect(guests.flatMap((one) => one.wrongs())).toEqual([]));

/** The evening is at its tables, and somebody wrote down what each of the three said. */
async function sayAtTables(desk: OrganiserDesk): Promise<void> {
  const session = (command: object) =>
    desk.post('/v1/commands', { stream: `session:${evening.session}`, id: newId(), command });
  await session({ type: 'open', ready: false, reason: 'Wij kennen elkaar.' });
  await session({ type: 'start-item', item: 1 });
  const tables = { Sanne: 1, Emily: 2, Ahmed: 1 } as const;
  for (const name of ['Sanne', 'Emily', 'Ahmed'] as const)
    await session({
      type: 'record',
      id: newId(),
      table: tables[name],
      speaker: evening.people[name],
      text: words[name],
      visibility: 'public',
    });
}

const slips = () => rapporteur.getByRole('grid', { name: say('harvest.slips.list') });
const slip = (text: string) => slips().getByRole('row').filter({ hasText: text });
const themes = () => rapporteur.getByRole('region', { name: say('harvest.themes.title') });
const theme = (name: string) => themes().getByRole('button', { name: within(name), expanded: true });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

test('the rapporteur finds what the tables said, in the words of who said it', async () => {
  await signIn(rapporteur, polder, evening.rapporteurEmail);
  await rapporteur.getByRole('link', { name: 'Samen aan tafel' }).click();
  await rapporteur.getByRole('link', { name: say('studio.bar.harvest') }).click();
  for (const text of Object.values(words)) await expect(slip(text)).toBeVisible();
  await expectAccessible(rapporteur);
});

test('contributions become themes, by mouse and by keyboard', async () => {
  await slip(words.Sanne).getByRole('checkbox').check({ force: true });
  await slip(words.Ahmed).getByRole('checkbox').check({ force: true });
  await press(rapporteur, say('harvest.to-theme'));
  await rapporteur.getByRole('searchbox', { name: say('harvest.to-theme.label') }).fill('Bellen');
  await rapporteur
    .getByRole('option', { name: within(say('harvest.to-theme.new', { name: 'Bellen' })) })
    .click();
  await expect(
    themes()
      .getByRole('button', { name: within('Bellen') })
      .first(),
  ).toBeVisible();
  await slip(words.Emily).getByRole('checkbox').check({ force: true });
  await press(rapporteur, say('harvest.themes.new'));
  const form = themes().getByRole('textbox', { name: say('harvest.themes.name') });
  await expect(form).toHaveAccessibleDescription(say('harvest.themes.takes', { count: 1 }));
  await form.fill('Buren');
  await expectAccessible(rapporteur);
  await picture(rapporteur, 'harvest-new-theme');
  await press(rapporteur, say('harvest.themes.make'));
  await expect(slip(words.Emily)).toBeHidden();
  await expect(rapporteur.getByText(say('harvest.undo.made', { theme: 'Buren', count: 1 }))).toBeVisible();
  await press(rapporteur, say('harvest.undo.button'));
  await slip(words.Emily).focus();
  await rapporteur.keyboard.press('t');
  await rapporteur.keyboard.type('Luisteren');
  await rapporteur.keyboard.press('Control+Enter');
  await expect(
    themes()
      .getByRole('button', { name: within('Luisteren') })
      .first(),
  ).toBeVisible();
  await expect(rapporteur.getByText(say('harvest.slips.none-loose'))).toBeVisible();
  await expectAccessible(rapporteur);
});

test('[H6] [H8] a theme goes into another, and undo brings it back', async () => {
  await mergeListening();
  await expect(themes().getByRole('button', { name: within('Luisteren') })).toHaveCount(0);
  await press(rapporteur, say('harvest.undo.button'));
  await expect(
    themes()
      .getByRole('button', { name: within('Luisteren') })
      .first(),
  ).toBeVisible();
  await mergeListening();
  await expect(themes().getByRole('button', { name: within('Luisteren') })).toHaveCount(0);
});

async function mergeListening(): Promise<void> {
  await press(rapporteur, say('harvest.theme.menu', { name: 'Luisteren' }));
  await rapporteur.getByRole('menuitem', { name: say('harvest.theme.merge') }).click();
  const into = rapporteur.getByRole('dialog', {
    name: say('harvest.theme.merge-into', { name: 'Luisteren' }),
  });
  await into.getByRole('option', { name: within('Bellen') }).click();
}

test('an agreement is drafted from the words it comes from', async () => {
  await expect(theme('Bellen')).toBeVisible();
  const inside = themes().getByRole('grid', { name: say('harvest.theme.list', { name: 'Bellen' }) });
  await expect(inside.getByRole('row')).toHaveCount(3);
  await inside.getByRole('row').first().focus();
  await rapporteur.keyboard.press('a');
  await expect(rapporteur.getByText(say('harvest.draft.from', { count: 1 }))).toBeVisible();
  await press(rapporteur, say('harvest.cancel'));
  for (const text of Object.values(words))
    await inside.getByRole('row').filter({ hasText: text }).getByRole('checkbox').check({ force: true });
  await press(rapporteur, say('harvest.theme.draft'));
  await rapporteur.getByLabel(say('harvest.agreement.title-field')).fill(agreement);
  await rapporteur.getByLabel(say('harvest.agreement.text-field')).fill('Met een mens, niet met een bandje.');
  await expectAccessible(rapporteur);
  await press(rapporteur, say('harvest.draft.make'));
  await expect(rapporteur.getByText(within(say('harvest.agreement.from', { count: 3 })))).toBeVisible();
  await expect(rapporteur.getByText(say('harvest.slips.chosen', { count: 3 }))).toHaveCount(0);
  await expect(inside.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expectAccessible(rapporteur);
  await picture(rapporteur, 'harvest');
});

test('at 1280 everything of the agreement can be read', async () => {
  await rapporteur.setViewportSize({ width: 1280, height: 860 });
  const all = rapporteur.getByRole('region', { name: say('harvest.all.title') });
  const column = rapporteur.getByRole('region', { name: say('harvest.agreement.column') });
  const edges = (one: Locator) => one.evaluate((element) => element.getBoundingClientRect().toJSON());
  const button = await edges(all.getByRole('button', { name: say('harvest.all.new') }));
  expect(button.right).toBeLessThanOrEqual((await edges(column)).right);
  const title = all.getByRole('heading', { name: say('harvest.all.title') });
  expect((await edges(title)).height).toBeLessThan(30);
  const who = column.getByLabel(say('harvest.agreement.who'));
  await who.fill('Dorpsbelang en de gemeente samen');
  expect(await who.evaluate((field) => field.scrollWidth - field.clientWidth)).toBe(0);
  await picture(rapporteur, 'harvest-1280');
  await rapporteur.setViewportSize({ width: 1440, height: 900 });
});

test('everything that was said is downloaded as a table', async () => {
  const coming = rapporteur.waitForEvent('download');
  await rapporteur.getByRole('link', { name: say('harvest.csv') }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/-bijdragen\.csv$/);
  const text = await readFile(await file.path(), 'utf8');
  for (const said of Object.values(words)) expect(text).toContain(said);
});

test('the tables are asked: support, a reservation in words, a no in words', async () => {
  await enter(sanne, evening.links.Sanne, 'Sanne');
  await enter(ahmed, evening.links.Ahmed, 'Ahmed');
  await enter(emily, evening.links.Emily, 'Emily');
  const cardOf = (page: Page) => page.getByRole('region', { name: agreement });
  await press(rapporteur, say('harvest.agreement.propose'));
  const look = rapporteur.getByRole('region', { name: say('harvest.ask.title') });
  await expect(
    look.getByText(say('harvest.ask.whom', { people: 3, tables: 2, session: 'Verkennen' })),
  ).toBeVisible();
  await expectAccessible(rapporteur);
  await picture(rapporteur, 'harvest-ask-look');
  await look.getByRole('button', { name: say('harvest.cancel') }).click();
  await expect(look).toBeHidden();
  await expect(cardOf(sanne)).toHaveCount(0);
  await press(rapporteur, say('harvest.agreement.propose'));
  await look.getByRole('button', { name: say('harvest.agreement.propose') }).click();
  await expect(cardOf(sanne)).toBeVisible();
  await expectAccessible(sanne);
  await picture(sanne, 'support-390');
  await cardOf(sanne).getByLabel(say('participant.support.yes')).check();
  await cardOf(sanne)
    .getByRole('button', { name: say('participant.support.give') })
    .click();
  await expect(
    cardOf(sanne).getByText(say('participant.support.given', { stance: 'support' })),
  ).toBeVisible();
  await cardOf(ahmed).getByLabel(say('participant.support.reservation')).check();
  await expect(cardOf(ahmed).getByRole('button', { name: say('participant.support.give') })).toBeDisabled();
  await cardOf(ahmed)
    .getByLabel(say('participant.support.words.reservation'))
    .fill('Niet iedereen wil gebeld worden.');
  await expectAccessible(ahmed);
  await cardOf(ahmed)
    .getByRole('button', { name: say('participant.support.give') })
    .click();
  await cardOf(emily).getByLabel(sayEnglish('participant.support.no')).check();
  await cardOf(emily).getByLabel(sayEnglish('participant.support.words.no')).fill('Write to me instead.');
  await cardOf(emily)
    .getByRole('button', { name: sayEnglish('participant.support.give') })
    .click();
  await expect(
    rapporteur.getByText(say('harvest.agreement.asking', { answered: 3, asked: 3 })),
  ).toBeVisible();
  await press(rapporteur, say('harvest.agreement.close-question'));
  await expect(cardOf(sanne).getByText(say('participant.support.few'))).toBeVisible();
  await expect(rapporteur.getByText(within(say('harvest.agreement.status.few'))).first()).toBeVisible();
  await expect(rapporteur.getByText(say('harvest.count.supported', { count: 1 }))).toHaveCount(0);
  await expectAccessible(rapporteur);
  await picture(rapporteur, 'harvest-supported');
});

test('it is published with the words it came from, and without the answers of so few', async ({
  browser,
}) => {
  await press(rapporteur, say('harvest.agreement.publish'));
  const look = rapporteur.getByRole('region', { name: say('harvest.publish.title') });
  await expectAccessible(rapporteur);
  await picture(rapporteur, 'harvest-publish-look');
  await look.getByRole('button', { name: say('harvest.cancel') }).click();
  await expect(rapporteur.getByText(within(say('harvest.agreement.published')))).toBeHidden();
  await press(rapporteur, say('harvest.agreement.publish'));
  await look.getByRole('button', { name: say('harvest.agreement.publish') }).click();
  await expect(rapporteur.getByText(within(say('harvest.agreement.published')))).toBeVisible();
  const reader = await guest(browser, phone);
  await reader.page.goto(`${polder.url}/p/samen-aan-tafel/agreements`);
  await expectAccessible(reader.page);
  await picture(reader.page, 'agreements-390');
  await reader.page.getByRole('link', { name: agreement }).click();
  await expect(reader.page.getByRole('heading', { name: agreement, level: 1 })).toBeVisible();
  await expectAccessible(reader.page);
  await picture(reader.page, 'agreement-390');
  await reader.page.setViewportSize({ width: 1280, height: 860 });
  await expectAccessible(reader.page);
  await picture(reader.page, 'agreement-1280');
  expect(reader.wrongs()).toEqual([]);
  await reader.page.context().close();
});

test('[R7] the council takes it over with a change, and everybody reads why', async ({ browser }) => {
  const { page: organiser, wrongs } = await guest(browser);
  await signIn(organiser, polder, organiserEmail);
  await organiser.getByRole('link', { name: 'Samen aan tafel' }).click();
  await organiser.getByRole('link', { name: say('studio.bar.answer'), exact: true }).click();
  await expect(organiser.getByRole('radio', { checked: true })).toHaveCount(0);
  await press(organiser, say('studio.answer.look'));
  await expect(organiser.getByText(say('studio.field.missing')).first()).toBeVisible();
  await organiser.getByText(say('studio.answer.decision.adopted-changed'), { exact: true }).click();
  await organiser.getByLabel(say('studio.answer.added')).fill('Wie dat liever heeft, krijgt een brief.');
  await organiser.getByLabel(say('studio.answer.reason')).fill('Niet iedereen wil gebeld worden.');
  await expectAccessible(organiser);
  await press(organiser, say('studio.answer.look'));
  const look = organiser.getByRole('region', { name: say('studio.answer.look.title') });
  await expect(look.getByText(say('studio.answer.decided.adopted-changed'))).toBeVisible();
  await expect(look.getByText('Wie dat liever heeft, krijgt een brief.')).toBeVisible();
  await expect(look.getByText('Niet iedereen wil gebeld worden.')).toBeVisible();
  await expectAccessible(organiser);
  await picture(organiser, 'answer-look');
  await look.getByRole('button', { name: say('studio.answer.look.back') }).click();
  await expect(organiser.getByRole('button', { name: say('studio.answer.look') })).toBeFocused();
  await expect(organiser.getByLabel(say('studio.answer.added'))).toHaveValue(
    'Wie dat liever heeft, krijgt een brief.',
  );
  const listed = organiser.getByRole('navigation', { name: say('studio.answer.list') });
  await expect(listed).toContainText(say('studio.answer.fate.published'));
  await press(organiser, say('studio.answer.look'));
  await look.getByRole('button', { name: say('studio.answer.save') }).click();
  await expect(
    organiser.getByText(say('studio.answer.decided.adopted-changed'), { exact: true }),
  ).toBeVisible();
  await expect(listed).toContainText(say('studio.answer.fate.changed'));
  await press(organiser, say('studio.answer.actions.add'));
  const status = organiser.getByLabel(say('studio.answer.actions.status'));
  for (const width of [1440, 1280, 390]) {
    await organiser.setViewportSize({ width, height: 860 });
    await expect.poll(() => status.evaluate(lacks)).toBeLessThanOrEqual(0);
    await picture(organiser, `answer-${width}`);
  }
  await organiser.setViewportSize({ width: 1280, height: 860 });
  await organiser.getByRole('link', { name: say('studio.answer.public') }).click();
  await expect(organiser.getByRole('heading', { name: say('pages-public.fate.long-changed') })).toBeVisible();
  await expect(organiser.getByText('Wie dat liever heeft, krijgt een brief.').first()).toBeVisible();
  expect(wrongs()).toEqual([]);
  await organiser.context().close();
});

/** How many pixels a field is too narrow for its longest words. */
function lacks(field: HTMLElement | SVGElement): number {
  const has = field.getBoundingClientRect().width;
  field.style.width = 'max-content';
  const needs = field.getBoundingClientRect().width;
  field.style.width = '';
  return Math.round(needs - has);
}

test('whoever has no JavaScript reads the whole of it as a list', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone, locale: 'nl-NL' });
  const page = await context.newPage();
  await page.goto(`${polder.url}/p/samen-aan-tafel/agreements/1`);
  const list = page.getByRole('region', { name: say('pages-public.lineage.plain') });
  for (const text of [...Object.values(words), 'Niet iedereen wil gebeld worden.'])
    await expect(list).toContainText(text);
  await expect(list).not.toContainText('Sanne');
  await expect(list).toContainText(say('pages-public.lineage.support-few'));
  await expect(list).not.toContainText('Write to me instead.');
  await context.close();
});

test('a participant reads on their own link what happened with their words, and with nobody else’s', async () => {
  await sanne.goto(`${evening.links.Sanne}/words`);
  await expect(sanne.getByText(within(words.Sanne))).toBeVisible();
  await expect(sanne.getByText(within(words.Ahmed))).toHaveCount(0);
  await expect(sanne.getByText(say('pages-public.words.themed-in', { theme: 'Bellen' }))).toBeVisible();
  await expectAccessible(sanne);
  await picture(sanne, 'words-390');
  await sanne.getByRole('link', { name: within(agreement) }).click();
  await expect(sanne.getByRole('heading', { name: agreement, level: 1 })).toBeVisible();
});

test('after the evening the organiser reads what comes now, and nobody is invited to what has been', async ({
  browser,
}) => {
  const { page: organiser, wrongs } = await guest(browser, { width: 1280, height: 860 });
  await signIn(organiser, polder, organiserEmail);
  await organiser.getByRole('link', { name: 'Samen aan tafel' }).click();
  const next = organiser.getByRole('region', { name: say('studio.next.title') });
  await expect(next.getByText(say('studio.next.live', { session: 'Verkennen' }))).toBeVisible();
  const close = { stream: `session:${evening.session}`, id: newId(), command: { type: 'close' } };
  expect((await organiser.request.post(`${polder.url}/v1/commands`, { data: close })).status()).toBe(200);
  await expect(next.getByText(say('studio.next.act', { count: 1 }))).toBeVisible();
  await expect(next.getByRole('listitem')).toHaveCount(1);
  await expectAccessible(organiser);
  await picture(organiser, 'next-after-1280');
  await organiser.setViewportSize(phone);
  await picture(organiser, 'next-after-390');
  await organiser.getByRole('link', { name: say('studio.bar.invite'), exact: true }).click();
  await expect(organiser.getByText(say('studio-people.allOver'))).toBeVisible();
  await expectAccessible(organiser);
  await picture(organiser, 'invite-over-390');
  await organiser.setViewportSize({ width: 1280, height: 860 });
  await picture(organiser, 'invite-over-1280');
  await organiser.getByRole('link', { name: 'Verkennen' }).click();
  await expect(organiser.getByText(say('studio-people.over'))).toBeVisible();
  await expectAccessible(organiser);
  await picture(organiser, 'invite-held-1280');
  expect(wrongs()).toEqual([]);
  await organiser.context().close();
});

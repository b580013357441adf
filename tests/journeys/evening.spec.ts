import { expect, type Page, test } from '@playwright/test';
import { picture } from './album.ts';
import { expectAccessible } from './good-page.ts';
import { enter, type Guest, guest, phone, signIn } from './guests.ts';
import { type Installation, install } from './installation.ts';
import { foundOrganisation } from './organiser-desk.ts';
import { type PreparedEvening, prepareEvening, question } from './prepared-evening.ts';
import { say, sayEnglish, within } from './words.ts';

test.describe.configure({ mode: 'serial' });

let polder: Installation;
let evening: PreparedEvening;
const guests: Guest[] = [];
let sanne: Page;
let emily: Page;
let ahmed: Page;
let fatima: Page;
let noor: Page;
let lead: Page;
let screen: Page;

test.beforeAll(async ({ browser }) => {
  polder = await install();
  const desk = await foundOrganisation(polder);
  evening = await prepareEvening(desk);
  await desk.close();
  const add = async (...how: [size?: typeof phone, locale?: string]) => {
    const one = await guest(browser, ...how);
    guests.push(one);
    return one.page;
  };
  sanne = await add(phone);
  emily = await add(undefined, 'en-GB');
  ahmed = await add();
  fatima = await add();
  noor = await add();
  lead = await add({ width: 1440, height: 900 });
});
test.afterAll(async () => {
  for (const { page } of guests) await page.context().close();
  await polder.stop();
});
test.afterEach(() => expect(guests.flatMap((one) => one.wrongs())).toEqual([]));

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const nowOf = (page: Page) => page.getByRole('region', { name: say('stage.now') });
const levers = (page: Page, name: string) => nowOf(page).getByRole('button', { name, exact: true });

test('a resident reads what is kept of them, tells a first name, and tests sound and picture', async () => {
  await sanne.goto(evening.links.Sanne);
  await expect(sanne.getByRole('heading', { name: say('join.notice.hello') })).toBeVisible();
  await expect(sanne.getByText(within(say('join.notice.keptNothing')))).toBeVisible();
  await expectAccessible(sanne);
  await sanne.getByLabel(say('join.notice.name')).fill('  ');
  await press(sanne, within(say('join.notice.go')));
  await expect(sanne.getByLabel(say('join.notice.name'))).toHaveAttribute('aria-invalid', 'true');
  await sanne.getByLabel(say('join.notice.name')).fill('Sanne');
  await press(sanne, within(say('join.notice.go')));
  await expect(
    sanne.getByRole('heading', { name: say('join.lobby.hello', { name: 'Sanne' }) }),
  ).toBeVisible();
  await expectAccessible(sanne);
  await press(sanne, say('join.check.hear.play'));
  await press(sanne, say('join.check.yes'));
  await press(sanne, say('join.check.speak.on'));
  await press(sanne, say('join.check.yes'));
  await press(sanne, say('join.check.show.on'));
  await expect(sanne.getByLabel(say('join.check.show.picture'))).toBeVisible();
  await expectAccessible(sanne);
  await press(sanne, say('join.check.show.good'));
  await expect(sanne.getByText(say('join.check.show.done'))).toHaveCount(3);
  await expect(sanne.getByRole('link', { name: /0800/ }).first()).toBeVisible();
  await picture(sanne, 'lobby-390');
});

test('who was invited in English is received in English', async () => {
  await emily.goto(evening.links.Emily);
  await expect(emily.getByRole('heading', { name: sayEnglish('join.notice.hello') })).toBeVisible();
  await expectAccessible(emily);
  await enter(emily, evening.links.Emily, 'Emily');
  await expect(
    emily.getByRole('heading', { name: sayEnglish('join.lobby.hello', { name: 'Emily' }) }),
  ).toBeVisible();
  await expectAccessible(emily);
});

test('a table is being laid: who comes in is seen by who waits', async () => {
  await enter(ahmed, evening.links.Ahmed, 'Ahmed');
  await picture(ahmed, 'lobby-1280');
  await fatima.goto(evening.links.Fatima);
  await expect(
    fatima.getByRole('heading', { name: within(say('table.lobby.title', { hour: '' }).trim()) }),
  ).toBeVisible();
  await expectAccessible(fatima);
  await noor.goto(evening.links.Noor);
  await expect(noor.getByText('Ahmed')).toBeVisible();
  await expect(sanne.locator('#lobby-here')).toHaveText(say('join.table.here', { here: 4, seats: 4 }));
});

test('[R3] without dry run and briefing the evening opens with a reason only', async () => {
  await signIn(lead, polder, evening.leadEmail);
  await lead.goto(`${polder.url}/stage/${evening.session}`);
  await expect(nowOf(lead).getByRole('heading', { name: say('stage.now.lobby') })).toBeVisible();
  await expectAccessible(lead);
  await picture(lead, 'stage-lobby');
  await levers(lead, say('stage.lever.open')).click();
  const sheet = lead.getByRole('dialog', { name: say('stage.open.title') });
  await expect(sheet.getByText(say('stage.open.dry-run'), { exact: true })).toBeVisible();
  await sheet.getByRole('button', { name: say('stage.open.goAnyway') }).click();
  await expect(sheet.getByRole('alert')).toBeVisible();
  await expectAccessible(lead);
  await sheet.getByLabel(say('stage.open.reason')).fill('Wij oefenden vanmiddag met een andere groep.');
  await sheet.getByRole('button', { name: say('stage.open.goAnyway') }).click();
  await expect(sheet).toBeHidden();
  await expect(nowOf(lead).getByRole('heading', { name: say('stage.now.opened') })).toBeVisible();
});

test('everybody is taken along: welcome together, then to the tables', async () => {
  await levers(lead, say('stage.lever.start', { title: 'Welkom' })).click();
  for (const page of [sanne, ahmed, emily, fatima, noor])
    await expect(page.getByRole('heading', { name: 'Welkom', level: 1 })).toBeVisible();
  await expectAccessible(sanne);
  await levers(lead, say('stage.lever.start', { title: 'Ervaringen' })).click();
  for (const page of [sanne, ahmed, emily, fatima, noor])
    await expect(page.getByRole('heading', { name: question, level: 1 })).toBeVisible();
  await expectAccessible(sanne);
  await expectAccessible(ahmed);
  await expectAccessible(fatima);
  await expectAccessible(noor);
  await picture(sanne, 'table-390');
  await picture(ahmed, 'table-1280');
});

test('a hand goes up, the floor is given, and given back', async () => {
  await press(sanne, within(say('participant.hand.raise')));
  await expect(ahmed.getByText(say('common.seat.hand', { number: 1 }))).toBeVisible();
  await press(fatima, say('table.turns.giveTo', { name: 'Sanne' }));
  await expect(sanne.getByRole('button', { name: within(say('participant.hand.done')) })).toBeVisible();
  await expect(ahmed.getByRole('region', { name: within('Molenweg') })).toContainText(
    say('common.seat.speaks'),
  );
  await picture(fatima, 'facilitator');
  await press(sanne, within(say('participant.hand.done')));
  await expect(sanne.getByRole('button', { name: within(say('participant.hand.raise')) })).toBeVisible();
  await expect(emily.getByText('Sanne')).toHaveCount(0);
});

const laid = 'Toen de buurt samen het plein schoonmaakte.';

test('a note stays private until it is laid on the table, and reaches the big screen', async () => {
  const opened = lead.context().waitForEvent('page');
  await press(lead, say('stage.bar.screen'));
  screen = await opened;
  await screen.setViewportSize({ width: 1600, height: 900 });
  await press(sanne, within(say('participant.note.title')));
  const sheet = sanne.getByRole('dialog', { name: say('participant.note.title') });
  await sheet.getByLabel(say('participant.note.title')).fill(laid);
  await expectAccessible(sanne);
  await picture(sanne, 'note-390');
  await expect(ahmed.getByText(laid)).toHaveCount(0);
  await sheet.getByRole('button', { name: say('participant.note.lay') }).click();
  await expect(ahmed.getByText(laid).first()).toBeVisible();
  await expect(noor.getByText(laid).first()).toBeVisible();
  await expect(screen.getByText(laid).first()).toBeVisible();
  await expect(lead.getByRole('region', { name: say('stage.fresh.title') })).toContainText(laid);
  await expectAccessible(screen);
  await picture(screen, 'screen');
});

async function record(name: string, sentence: string): Promise<void> {
  const recorder = noor.getByRole('region', { name: say('table.recorder') });
  await recorder.getByRole('radio', { name: within(name) }).check({ force: true });
  await recorder.getByLabel(say('table.recorder.text', { name })).fill(sentence);
  await recorder.getByRole('button', { name: say('table.recorder.send') }).click();
  const note = noteOf(sentence);
  await note.getByRole('button', { name: say('table.note.readAloud') }).click();
}

const noteOf = (sentence: string) =>
  noor
    .getByRole('region', { name: say('table.notes.own') })
    .getByRole('listitem')
    .filter({ hasText: sentence });

test('a sentence is written down for its speaker, read back, and confirmed', async () => {
  await record('Ahmed', 'De gemeente belde mij zelf op.');
  const check = ahmed.getByRole('region', { name: say('participant.check.title') });
  await expect(check).toContainText('De gemeente belde mij zelf op.');
  await expectAccessible(ahmed);
  await check.getByRole('button', { name: say('participant.check.yes') }).click();
  await expect(noteOf('De gemeente belde mij zelf op.')).toContainText(say('table.note.confirmed'));
});

test('[R5] who meant it differently says so, and the first words stay beside it', async () => {
  await record('Sanne', 'De gemeente doet nooit iets.');
  const check = sanne.getByRole('region', { name: say('participant.check.title') });
  await check.getByRole('button', { name: say('participant.check.no') }).click();
  await check.getByLabel(say('participant.check.noHint')).fill('De gemeente deed toen te weinig.');
  await expectAccessible(sanne);
  await picture(sanne, 'check-390');
  await check.getByRole('button', { name: say('participant.check.send') }).click();
  const note = noteOf('De gemeente doet nooit iets.');
  await expect(note).toContainText(say('table.note.disputed'));
  await expect(note).toContainText('De gemeente deed toen te weinig.');
  await picture(noor, 'note-taker');
});

test('one person is moved to another table, and told in their language', async () => {
  await lead.getByRole('button', { name: within('Tafel 2, Havenkade') }).click();
  await press(lead, say('stage.people.actFor', { name: 'Emily' }));
  await lead.getByRole('menuitem', { name: within('Molenweg') }).click();
  await expect(lead.getByText(say('stage.people.moved', { name: 'Emily', number: 1 }))).toBeVisible();
  await expect(emily.getByText(sayEnglish('participant.moved.title', { number: 1 }))).toBeVisible();
  await expect(ahmed.getByRole('region', { name: within('Molenweg') })).toContainText('Emily');
  await expectAccessible(emily);
});

test('a table takes a minute more, and so does everybody', async () => {
  await press(fatima, say('table.time.one'));
  await expect(fatima.getByText(say('table.time.extra', { minutes: 1 }))).toBeVisible();
  await nowOf(lead)
    .getByRole('button', { name: say('stage.time.longer', { minutes: 5 }) })
    .click();
  await expect(sanne.getByRole('timer')).toHaveAccessibleName(
    say('participant.clock.label', { minutes: 26 }),
  );
});

test('[S17] who is called back can stay after all', async () => {
  await levers(lead, say('stage.lever.call-back')).click();
  for (const page of [sanne, ahmed])
    await expect(page.getByText(say('participant.callBack.title'))).toBeVisible();
  await expect(fatima.getByText(say('table.callBack.title'))).toBeVisible();
  await expectAccessible(sanne);
  await levers(lead, say('stage.lever.stop-call-back')).click();
  for (const page of [sanne, ahmed])
    await expect(page.getByText(say('participant.callBack.title'))).toHaveCount(0);
  await levers(lead, say('stage.lever.call-back')).click();
});

test('help is asked, picked up and settled', async () => {
  await press(sanne, within(say('common.help')));
  const help = sanne.getByRole('dialog', { name: say('participant.help.title') });
  await expectAccessible(sanne);
  await picture(sanne, 'help-390');
  await help.getByRole('button', { name: within(say('participant.help.technical')) }).click();
  await help.getByLabel(say('participant.help.words')).fill('Ik hoor niets.');
  await help.getByRole('button', { name: say('participant.help.send') }).click();
  await expect(help.getByText(say('participant.help.open'))).toBeVisible();
  const asked = lead
    .getByRole('region', { name: say('stage.help.title') })
    .getByRole('listitem')
    .filter({ hasText: 'Ik hoor niets.' });
  await expectAccessible(lead);
  await asked.getByRole('button', { name: say('stage.help.claim') }).click();
  await expect(help.getByRole('status')).toContainText(say('participant.help.claimed', { name: 'Marieke' }));
  await asked.getByRole('button', { name: say('stage.help.resolve') }).click();
  await expect(help.getByText(say('participant.help.asked.technical'))).toHaveCount(0);
  await help.getByRole('button', { name: say('common.close') }).click();
  await expect(ahmed.getByText('Ik hoor niets.')).toHaveCount(0);
});

test('a message to everyone says on how many screens it came', async () => {
  const message = lead.getByRole('region', { name: say('stage.message.title') });
  await message.getByLabel(say('stage.message.text')).fill('Lees samen terug wat er staat.');
  await message.getByRole('button', { name: say('stage.message.send') }).click();
  await expect(message).toContainText(say('stage.message.got', { got: 5, of: 5 }));
  await expect(fatima.getByText('Lees samen terug wat er staat.').first()).toBeVisible();
  for (const page of [sanne, ahmed]) {
    await expect(page.getByText('Lees samen terug wat er staat.')).toBeVisible();
    await press(page, say('participant.message.read'));
  }
  await picture(lead, 'stage');
});

test('when the grace is over everybody is together, before what the tables said', async () => {
  test.slow();
  for (const page of [sanne, ahmed, emily])
    await expect(page.getByRole('heading', { name: 'Terugblik', level: 1 })).toBeVisible({ timeout: 65_000 });
  const wall = sanne.getByRole('region', { name: say('participant.plenary.wall') });
  await expect(wall).toContainText(laid);
  await expect(wall).toContainText('De gemeente belde mij zelf op.');
  await expectAccessible(sanne);
  await expectAccessible(ahmed);
  await expectAccessible(lead);
  await picture(sanne, 'plenary-390');
  await picture(ahmed, 'plenary-1280');
  await expect(screen.getByText('De gemeente belde mij zelf op.').first()).toBeVisible();
});

test('the evening is closed, and everybody knows where their words can be followed', async () => {
  await levers(lead, say('stage.lever.close')).click();
  const sheet = lead.getByRole('dialog', { name: say('stage.close.title') });
  await sheet.getByRole('button', { name: say('stage.close.go') }).click();
  for (const page of [sanne, ahmed])
    await expect(page.getByRole('heading', { name: say('participant.closed.title') })).toBeVisible();
  await expect(fatima.getByRole('heading', { name: say('table.closed.title') })).toBeVisible();
  await expectAccessible(sanne);
  await expectAccessible(fatima);
  await sanne.getByRole('link', { name: say('participant.closed.words') }).click();
  await expect(sanne.getByText(laid).first()).toBeVisible();
  await expectAccessible(sanne);
  await picture(sanne, 'words-after-390');
});

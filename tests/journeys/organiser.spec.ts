import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { picture } from './album.ts';
import { expectAccessible, watchOver } from './good-page.ts';
import { type Installation, install } from './installation.ts';
import { nastyList } from './nasty-list.ts';
import { attachmentOf, openMail } from './post.ts';
import { say, within } from './words.ts';

test.describe.configure({ mode: 'serial' });

const organiser = 'anouk@rietvoorde.example';
let polder: Installation;
let context: BrowserContext;
let page: Page;
let watch: ReturnType<typeof watchOver>;
let project: string;

test.beforeAll(async ({ browser }) => {
  polder = await install();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  watch = watchOver(page);
});
test.afterAll(async () => {
  await context.close();
  await polder.stop();
});
test.afterEach(() => expect(watch.wrongs()).toEqual([]));

const button = (name: string) => page.getByRole('button', { name });
const field = (name: string) => page.getByLabel(name, { exact: true });
const press = (name: string) => button(name).click();

/** The same screen on a phone: everybody can use it there too. */
async function expectAccessibleOnBoth(name: string): Promise<void> {
  await expectAccessible(page);
  await picture(page, `${name}-1280`);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await picture(page, `${name}-390`);
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('an empty installation is founded by whoever has the code', async () => {
  await page.goto(polder.url);
  await expectAccessibleOnBoth('set-up');
  await field(say('staff.setUp.code')).fill('FOUT-CODE');
  await field(say('staff.setUp.organisation')).fill('Gemeente Rietvoorde');
  await field(say('staff.setUp.email')).fill(organiser);
  await press(say('staff.setUp.start'));
  await expect(field(say('staff.setUp.code'))).toHaveAttribute('aria-invalid', 'true');
  await expect(field(say('staff.setUp.organisation'))).toHaveValue('Gemeente Rietvoorde');
  await field(say('staff.setUp.code')).fill(polder.setupCode ?? '');
  await press(say('staff.setUp.start'));
  await expect(page.getByRole('heading', { name: say('staff.mailSent.title') })).toBeVisible();
});

test('the mailed link signs in by its button, and only once', async () => {
  await page.getByRole('link', { name: say('staff.mailSent.open') }).click();
  await expectAccessibleOnBoth('mailbox');
  const link = page.getByRole('link', { name: /\/sign-in\// });
  const address = (await link.getAttribute('href')) ?? '';
  await link.click();
  await expectAccessibleOnBoth('sign-in-button');
  await press(say('staff.button.do'));
  await expect(page.getByRole('heading', { name: say('studio.projects.title') })).toBeVisible();
  const stranger = await page.request.get(address);
  expect(stranger.status()).toBe(410);
});

test('a project starts with its question and its name', async () => {
  await expectAccessibleOnBoth('projects-empty');
  await page.getByRole('link', { name: say('studio.projects.first') }).click();
  await expectAccessibleOnBoth('project-new');
  await field(say('studio.frame.question')).fill('Hoe werken inwoners en gemeente samen?');
  await field(say('studio.frame.title')).fill('Samen aan tafel');
  await press(say('studio.newProject.start'));
  await expect(
    page.getByRole('heading', { name: say('studio.frame.title.section'), exact: true }),
  ).toBeVisible();
  project = page.url();
});

test('a session in the format Dialoogtafel has its run sheet at once', async () => {
  await page.getByRole('link', { name: say('studio.sessions.new'), exact: true }).click();
  await field(say('studio.newSession.name')).fill('Verkennen');
  const day = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
  await field(say('studio.newSession.day')).fill(day);
  await expectAccessibleOnBoth('session-new');
  await press(say('studio.newSession.plan'));
  const list = page.getByRole('grid', { name: say('studio-sheet.list', { title: 'Verkennen' }) });
  await expect(list.getByRole('row')).toHaveCount(9);
  await expect(rowOf('arrival')).toContainText('19.30');
  await expect(rowOf('close')).toContainText('21.25');
  await expectAccessibleOnBoth('run-sheet');
});

const titleOf = (item: string): string => say.lookUp(`formats.dialogue-table.${item}.title`) ?? '';
const rowOf = (item: string) =>
  page
    .getByRole('row')
    .filter({ hasText: titleOf(item) })
    .first();
const gripOf = (item: string) => button(say('studio-sheet.grip', { title: titleOf(item) }));

test('an item is changed, and all that follows is timed again', async () => {
  await rowOf('welcome').click();
  const minutes = page
    .getByRole('complementary', { name: say('studio-sheet.inspector', { title: titleOf('welcome') }) })
    .getByRole('textbox', { name: say('studio-sheet.minutes') });
  await minutes.fill('15');
  await minutes.press('Enter');
  await expect(rowOf('meeting')).toContainText('19.55');
  await expect(rowOf('close')).toContainText('21.30');
  await press(say('common.undo'));
  await expect(rowOf('meeting')).toContainText('19.50');
  await page.keyboard.press('Escape');
});

test('an item moves by the grip with the keyboard, and the times change', async () => {
  await rowOf('arrival').focus();
  await page.keyboard.press('Home');
  for (let below = 0; below < 5; below += 1) await page.keyboard.press('ArrowDown');
  await expect(rowOf('dreams')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(gripOf('dreams')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('studio-sheet.moving', { title: titleOf('dreams') }))).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(rowOf('deeds')).toContainText('20.35');
  await expect(rowOf('dreams')).toContainText('20.55');
});

test('an item moves by the grip with the mouse, and the times change', async () => {
  const below = (await rowOf('dreams').boundingBox())?.height ?? 0;
  await rowOf('deeds').dragTo(rowOf('dreams'), {
    sourcePosition: { x: 12, y: 16 },
    targetPosition: { x: 60, y: below - 4 },
  });
  await expect(rowOf('dreams')).toContainText('20.35');
  await expect(rowOf('deeds')).toContainText('20.55');
});

test('tables get a facilitator and a note-taker', async () => {
  await page.getByRole('link', { name: say('studio.sessions.tables') }).click();
  await expectAccessibleOnBoth('tables-empty');
  const count = page.getByRole('textbox', { name: say('studio-people.tables.count') });
  await count.fill('2');
  await count.press('Enter');
  const rows = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('combobox', { name: say('studio-people.table.facilitator') }) });
  await expect(rows).toHaveCount(2);
  await newMember(
    rows.nth(0).getByRole('combobox', { name: say('studio-people.table.facilitator') }),
    'Fatima Aydin',
  );
  await newMember(
    rows.nth(0).getByRole('combobox', { name: say('studio-people.table.noteTaker') }),
    'Noor Smit',
  );
  await newMember(
    rows.nth(1).getByRole('combobox', { name: say('studio-people.table.facilitator') }),
    'Gijs Bakker',
  );
  await newMember(
    rows.nth(1).getByRole('combobox', { name: say('studio-people.table.noteTaker') }),
    'Hanna Vos',
  );
  await expectAccessibleOnBoth('tables');
});

async function newMember(box: Locator, name: string): Promise<void> {
  await box.click();
  await page.getByRole('option', { name: say('studio-people.person.new') }).click();
  const dialog = page.getByRole('dialog', { name: say('studio-people.member.title') });
  await dialog.getByLabel(say('studio-people.member.name')).fill(name);
  await dialog
    .getByLabel(say('studio-people.member.email'))
    .fill(`${name.split(' ')[0]?.toLowerCase()}@rietvoorde.example`);
  await dialog.getByRole('button', { name: say('studio-people.member.add') }).click();
  await expect(dialog).toBeHidden();
  await expect(box).toHaveValue(name);
}

test('a list as people really keep it is shown row by row before anybody is on it', async () => {
  await page.getByRole('link', { name: say('studio.bar.invite'), exact: true }).click();
  await expectAccessibleOnBoth('invite-empty');
  await page.getByRole('link', { name: say('studio-people.takeList') }).click();
  const chooser = page.waitForEvent('filechooser');
  await press(say('studio-people.import.choose'));
  await (await chooser).setFiles(nastyList);
  const line = (name: string, verdict: string) =>
    page
      .getByRole('row')
      .filter({ hasText: name })
      .filter({ hasText: say.lookUp(`studio-people.verdict.${verdict}`) ?? '' });
  await expect(line('Zoë Jansen', 'changed')).toContainText('06');
  await expect(line('Jan de Vries', 'double')).toHaveCount(1);
  await expect(line('Björn Ünal', 'changed')).toContainText(say('studio-import.by-letter'));
  await expect(line('', 'empty')).toHaveCount(1);
  await expectAccessibleOnBoth('import');
  await press(say('studio-people.import.take', { count: 3 }));
  await expect(
    page.getByRole('heading', { name: say('studio-people.list.title', { count: 3 }) }),
  ).toBeVisible();
});

const sendAll = () => button(say('studio-people.send.all', { count: 3 }));

test('[R1] nobody is invited before the frame is filled, unless a reason is given', async () => {
  await expect(sendAll()).toBeDisabled();
  await expect(page.getByRole('link', { name: say('studio.frame.promise') })).toBeVisible();
  await expectAccessibleOnBoth('invite-gate');
  await press(say('studio-people.gate.anyway'));
  await field(say('studio-people.gate.reason')).fill('De raad stelt de belofte morgen vast.');
  await press(say('studio-people.gate.goOn'));
  await expect(sendAll()).toBeEnabled();
});

test('the whole frame is filled, each field saving itself', async () => {
  await page.goto(project);
  const texts = {
    deciders: 'De gemeenteraad',
    promise: 'De raad neemt de afspraken over, of legt uit waarom niet.',
    fixed: 'Het geld voor dit jaar.',
    open: 'Hoe wij met elkaar omgaan.',
    useOfInput: 'Een verslaggever maakt er afspraken van.',
    helpNumber: '0800 1234',
  } as const;
  for (const [name, text] of Object.entries(texts))
    await field(say(`studio.frame.${name as keyof typeof texts}`)).fill(text);
  await page.getByRole('radio', { name: within(say('studio.level.COPRODUCE')) }).check({ force: true });
  await field(say('studio.frame.retentionUntil')).fill('2031-12-31');
  await field(say('studio.frame.question')).focus();
  await expect(page.getByText(say('studio.frame.waits'))).toHaveCount(0);
  await page.reload();
  for (const [name, text] of Object.entries(texts))
    await expect(field(say(`studio.frame.${name as keyof typeof texts}`))).toHaveValue(text);
  await expect(field(say('studio.frame.retentionUntil'))).toHaveValue('2031-12-31');
  await expectAccessibleOnBoth('prepare');
});

test('invitations go out by mail, and by letter to who has no mail', async () => {
  await page.getByRole('link', { name: say('studio.bar.invite'), exact: true }).click();
  await sendAll().click();
  await expect(
    page.getByText(say('studio-people.send.result', { mailed: 2, letters: 1, skipped: 0 })),
  ).toBeVisible();
  const calls = page.getByRole('region', { name: within(say('studio-people.call.title')) });
  await expect(calls).toContainText('Björn Ünal');
  await expectAccessibleOnBoth('invited');
  const letters = context.waitForEvent('page');
  await page.getByRole('link', { name: say('studio-people.letters', { count: 1 }) }).click();
  const letter = await letters;
  await expect(letter.getByText(within('/m/')).first()).toBeVisible();
  await expect(letter.getByText('Björn').first()).toBeVisible();
  await expectAccessible(letter);
  await picture(letter, 'letter');
  await letter.close();
});

test('a mailed invitation holds a personal link and a calendar entry', async () => {
  const mail = await openMail(page, polder, 'zoe@voorbeeld.example');
  await expect(mail).toContainText('Hoe werken inwoners en gemeente samen?');
  await expect(mail).toContainText('0800 1234');
  const entry = await attachmentOf(mail, page.request);
  expect(entry).toMatch(/^UID:\S+/m);
  expect(entry).toMatch(/^SEQUENCE:\d+/m);
  expect(entry).toMatch(/^DTSTART;TZID=Europe\/Amsterdam:\d{8}T193000/m);
  await mail.getByRole('link', { name: /\/m\// }).first().click();
  await expect(page.getByRole('heading', { name: say('join.notice.hello') })).toBeVisible();
  await expectAccessibleOnBoth('notice');
});

import { expect, test } from '@playwright/test';
import { say } from '../words.ts';
import { button, expectAccessibleOnBoth, field, press, type Studio } from './studio.ts';

const organiser = 'anouk@rietvoorde.example';

/** Set-up code, mailed link, and a project with its question. */
export function founding(got: () => Studio): void {
  let desk: Studio;
  test.beforeEach(() => {
    desk = got();
  });

  test('an empty installation is founded by whoever has the code', async () => {
    await desk.page.goto(desk.polder.url);
    await expectAccessibleOnBoth(desk.page, 'set-up');
    await press(desk.page, say('staff.setUp.start'));
    await expect(desk.page.getByText(say('staff.problem.setup-code-missing'))).toBeVisible();
    await field(desk.page, say('staff.setUp.code')).fill('FOUT-CODE');
    await field(desk.page, say('staff.setUp.organisation')).fill('Gemeente Rietvoorde');
    await field(desk.page, say('staff.setUp.email')).fill(organiser);
    await press(desk.page, say('staff.setUp.start'));
    await expect(field(desk.page, say('staff.setUp.code'))).toHaveAttribute('aria-invalid', 'true');
    await expect(field(desk.page, say('staff.setUp.organisation'))).toHaveValue('Gemeente Rietvoorde');
    await field(desk.page, say('staff.setUp.code')).fill(desk.polder.setupCode ?? '');
    await press(desk.page, say('staff.setUp.start'));
    await expect(desk.page.getByText(say('staff.problem.first-name-missing'))).toBeVisible();
    await field(desk.page, say('staff.setUp.name')).fill('Anouk Visser');
    await press(desk.page, say('staff.setUp.start'));
    await expect(desk.page.getByRole('heading', { name: say('staff.mailSent.title') })).toBeVisible();
  });

  test('the mailed link signs in by its button, and only once', async () => {
    await desk.page.getByRole('link', { name: say('staff.mailSent.open') }).click();
    await expectAccessibleOnBoth(desk.page, 'mailbox');
    const link = desk.page.getByRole('link', { name: /\/sign-in\// });
    const address = (await link.getAttribute('href')) ?? '';
    await link.click();
    await expectAccessibleOnBoth(desk.page, 'sign-in-button');
    await press(desk.page, say('staff.button.do'));
    await expect(desk.page.getByRole('heading', { name: say('studio.projects.title') })).toBeVisible();
    const stranger = await desk.page.request.get(address);
    expect(stranger.status()).toBe(410);
  });

  test('the organiser is called by their own name, and changes it', async () => {
    await press(desk.page, say('studio.me.open', { name: 'Anouk Visser' }));
    await desk.page.getByRole('menuitem', { name: say('studio.me.name') }).click();
    const dialog = desk.page.getByRole('dialog', { name: say('studio.me.name.title') });
    await dialog.getByLabel(say('studio.me.name.first')).fill('');
    await dialog.getByRole('button', { name: say('common.save') }).click();
    await expect(dialog.getByText(say('studio.field.missing'))).toBeVisible();
    await expectAccessibleOnBoth(desk.page, 'own-name');
    await dialog.getByLabel(say('studio.me.name.first')).fill('Noortje');
    await dialog.getByRole('button', { name: say('common.save') }).click();
    await expect(button(desk.page, say('studio.me.open', { name: 'Noortje Visser' }))).toBeVisible();
    await desk.page.reload();
    await expect(button(desk.page, say('studio.me.open', { name: 'Noortje Visser' }))).toBeVisible();
  });

  test('an address without a page says so, and leads back', async () => {
    await desk.page.goto(`${desk.polder.url}/studio/nergens`);
    await expect(desk.page.getByRole('heading', { name: say('refusals.no-such-page') })).toBeVisible();
    await expectAccessibleOnBoth(desk.page, 'studio-no-page');
    await desk.page.getByRole('link', { name: say('studio.wait.toProjects') }).click();
    await expect(desk.page.getByRole('link', { name: say('studio.projects.first') })).toBeVisible();
  });

  test('a project starts with its question and its name', async () => {
    await expectAccessibleOnBoth(desk.page, 'projects-empty');
    await desk.page.getByRole('link', { name: say('studio.projects.first') }).click();
    await expectAccessibleOnBoth(desk.page, 'project-new');
    await field(desk.page, say('studio.frame.question')).fill('Hoe werken inwoners en gemeente samen?');
    await field(desk.page, say('studio.frame.title')).fill('Samen aan tafel');
    await press(desk.page, say('studio.newProject.start'));
    await expect(
      desk.page.getByRole('heading', { name: say('studio.frame.title.section'), exact: true }),
    ).toBeVisible();
    desk.project = desk.page.url();
  });
}

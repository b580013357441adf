import { expect, type Locator, test } from '@playwright/test';
import { say } from '../words.ts';
import { expectAccessibleOnBoth, type Studio } from './studio.ts';

/** Who leads which table, and who writes there. */
export function tables(got: () => Studio): void {
  let desk: Studio;
  test.beforeEach(() => {
    desk = got();
  });

  test('tables get a facilitator and a note-taker', async () => {
    await desk.page.getByRole('link', { name: say('studio.sessions.tables') }).click();
    await expectAccessibleOnBoth(desk.page, 'tables-empty');
    const count = desk.page.getByRole('textbox', { name: say('studio-people.tables.count') });
    await count.fill('2');
    await count.press('Enter');
    const rows = desk.page
      .getByRole('listitem')
      .filter({ has: desk.page.getByRole('combobox', { name: say('studio-people.table.facilitator') }) });
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
    await expectAccessibleOnBoth(desk.page, 'tables');
  });

  test('a name that was typed by mistake is taken back with Escape, and offered as somebody new until then', async () => {
    const box = desk.page.getByRole('combobox', { name: say('studio-people.table.facilitator') }).first();
    await box.fill('Fatma');
    const fresh = desk.page.getByRole('option', { name: say('studio-people.person.add', { name: 'Fatma' }) });
    await expect(fresh).toBeVisible();
    await box.press('Escape');
    await expect(fresh).toBeHidden();
    await expect(box).toHaveValue('Fatima Aydin');
  });

  async function newMember(box: Locator, name: string): Promise<void> {
    await box.click();
    await desk.page.getByRole('option', { name: say('studio-people.person.new') }).click();
    const dialog = desk.page.getByRole('dialog', { name: say('studio-people.member.title') });
    await dialog.getByLabel(say('studio-people.member.name')).fill(name);
    await dialog
      .getByLabel(say('studio-people.member.email'))
      .fill(`${name.split(' ')[0]?.toLowerCase()}@rietvoorde.example`);
    await dialog.getByRole('button', { name: say('studio-people.member.add') }).click();
    await expect(dialog).toBeHidden();
    await expect(box).toHaveValue(name);
  }
}

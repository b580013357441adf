import { expect, test } from '@playwright/test';
import { say } from '../words.ts';
import { button, expectAccessibleOnBoth, field, press, type Studio } from './studio.ts';

/** A session in a format, whose items are changed and moved. */
export function runSheet(got: () => Studio): void {
  let desk: Studio;
  test.beforeEach(() => {
    desk = got();
  });

  const titleOf = (item: string): string => say.lookUp(`formats.dialogue-table.${item}.title`) ?? '';
  const rowOf = (item: string) =>
    desk.page
      .getByRole('row')
      .filter({ hasText: titleOf(item) })
      .first();
  const gripOf = (item: string) => button(desk.page, say('studio-sheet.grip', { title: titleOf(item) }));

  test('a session in the format Dialoogtafel has its run sheet at once', async () => {
    await desk.page.getByRole('link', { name: say('studio.sessions.new'), exact: true }).click();
    await field(desk.page, say('studio.newSession.name')).fill('Verkennen');
    const day = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
    await field(desk.page, say('studio.newSession.day')).fill(day);
    await expectAccessibleOnBoth(desk.page, 'session-new');
    await press(desk.page, say('studio.newSession.plan'));
    const list = desk.page.getByRole('grid', { name: say('studio-sheet.list', { title: 'Verkennen' }) });
    await expect(list.getByRole('row')).toHaveCount(9);
    await expect(rowOf('arrival')).toContainText('19.30');
    await expect(rowOf('close')).toContainText('21.25');
    await expectAccessibleOnBoth(desk.page, 'run-sheet');
  });

  test('the questions of the format are marked until somebody makes them their own', async () => {
    const mark = (item: string) => rowOf(item).getByText(say('studio-sheet.example'));
    await expect(mark('experiences')).toBeVisible();
    await expect(mark('meeting')).toHaveCount(0);
    await rowOf('experiences').click();
    const prompt = desk.page.getByRole('complementary').getByLabel(say('studio-sheet.prompt'));
    await prompt.fill('Wanneer hielp de gemeente u echt?');
    await prompt.blur();
    await expect(mark('experiences')).toHaveCount(0);
    await press(desk.page, say('common.undo'));
    await expect(mark('experiences')).toBeVisible();
    await press(desk.page, say('studio-sheet.redo'));
    await expect(mark('experiences')).toHaveCount(0);
    await desk.page.getByRole('button', { name: say('common.close'), exact: true }).click();
    const note = desk.page
      .getByRole('listitem')
      .filter({ hasText: say('studio-sheet.warn.example-question', { title: titleOf('dreams') }) });
    await note.getByRole('button', { name: say('studio-sheet.warn.example-question.fix') }).click();
    await expect(prompt).toBeFocused();
    await desk.page.getByRole('button', { name: say('common.close'), exact: true }).click();
    await note.getByRole('button', { name: say('studio-sheet.warn.keep') }).click();
    await expect(mark('dreams')).toHaveCount(0);
  });

  test('an item is changed, and all that follows is timed again', async () => {
    await rowOf('welcome').click();
    const minutes = desk.page
      .getByRole('complementary', { name: say('studio-sheet.inspector', { title: titleOf('welcome') }) })
      .getByRole('textbox', { name: say('studio-sheet.minutes') });
    await minutes.fill('15');
    await minutes.press('Enter');
    await expect(rowOf('meeting')).toContainText('19.55');
    await expect(rowOf('close')).toContainText('21.30');
    await press(desk.page, say('common.undo'));
    await expect(rowOf('meeting')).toContainText('19.50');
    await desk.page.keyboard.press('Escape');
  });

  test('an item moves by the grip with the keyboard, and the times change', async () => {
    await rowOf('arrival').focus();
    await desk.page.keyboard.press('Home');
    for (let below = 0; below < 5; below += 1) await desk.page.keyboard.press('ArrowDown');
    await expect(rowOf('dreams')).toBeFocused();
    await desk.page.keyboard.press('ArrowRight');
    await expect(gripOf('dreams')).toBeFocused();
    await desk.page.keyboard.press('Enter');
    await expect(desk.page.getByText(say('studio-sheet.moving', { title: titleOf('dreams') }))).toBeVisible();
    await desk.page.keyboard.press('ArrowDown');
    await desk.page.keyboard.press('Enter');
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
}

import { expect, test } from '@playwright/test';
import { say, within } from '../words.ts';
import { expectAccessibleOnBoth, field, press, type Studio } from './studio.ts';

/** What brings sound and picture, and what a table may record. */
export function sound(got: () => Studio): void {
  let desk: Studio;
  test.beforeEach(() => {
    desk = got();
  });

  const choose = (name: 'built-in' | 'link') =>
    desk.page.getByText(say(`studio-sound.kind.${name}`), { exact: true }).click();

  test('a meeting elsewhere is chosen with its link, and each table asks for its own', async () => {
    await desk.page.getByRole('link', { name: say('studio.sessions.sound'), exact: true }).click();
    await expect(
      desk.page.getByRole('radio', { name: within(say('studio-sound.kind.built-in')) }),
    ).toBeChecked();
    await choose('link');
    const link = field(desk.page, say('studio-sound.plenaryLink'));
    await link.fill('javascript:alert(1)');
    await link.blur();
    await expect(desk.page.getByRole('alert')).toBeVisible();
    await link.fill('https://meet.example/avond');
    await link.blur();
    await expect(desk.page.getByRole('alert')).toBeHidden();
    await field(desk.page, say('studio-sound.passCode')).fill('2468');
    await field(desk.page, say('studio-sound.instructions')).fill('Kies “Deelnemen”. Typ uw voornaam.');
    await expect(
      desk.page.getByText(within(say('studio-sound.tableLinks', { tables: 2, missing: 2 }))),
    ).toBeVisible();
    await expectAccessibleOnBoth(desk.page, 'sound-link');
    await desk.page.getByRole('link', { name: say('studio-sound.toTables') }).click();
    await expect(field(desk.page, say('studio-people.table.link'))).toHaveCount(2);
  });

  test('a table may record only when it is said what for', async () => {
    await desk.page.getByRole('link', { name: say('studio-sound.change') }).click();
    await expect(field(desk.page, say('studio-sound.passCode'))).toHaveValue('2468');
    await choose('built-in');
    await expect(field(desk.page, say('studio-sound.passCode'))).toHaveCount(0);
    await desk.page.getByText(say('studio-sound.recording.on')).click();
    await expect(desk.page.getByText(say('studio-sound.recording.notYet'))).toBeVisible();
    await press(desk.page, say('studio-sound.recording.allow'));
    await expect(desk.page.getByRole('alert')).toHaveText(say('refusals.recording-purpose', { words: 3 }));
    await field(desk.page, say('studio-sound.recording.purpose')).fill('Om het verslag te controleren');
    const days = field(desk.page, say('studio-sound.recording.days'));
    await days.fill('400');
    await days.blur();
    await expect(desk.page.getByRole('alert')).toHaveText(
      say('refusals.recording-days', { min: 1, max: 365 }),
    );
    await desk.page.getByRole('link', { name: say('studio.sessions.tables'), exact: true }).click();
    const leaving = desk.page.getByRole('alertdialog');
    await expect(leaving).toContainText(say('studio-sound.recording.leave.what'));
    await expectAccessibleOnBoth(desk.page, 'sound-recording-leave');
    await press(desk.page, say('studio-sound.recording.leave.stay'));
    await expect(days).toHaveValue('400');
    await days.fill('14');
    await press(desk.page, say('studio-sound.recording.allow'));
    await expect(desk.page.getByText(say('studio-sound.recording.set'))).toBeVisible();
    await expect(desk.page.getByText(say('studio-sound.recording.where'))).toBeVisible();
    await expectAccessibleOnBoth(desk.page, 'sound-recording');
    await desk.page.getByText(say('studio-sound.recording.on')).click();
    await expect(desk.page.getByText(say('studio-sound.recording.set'))).toBeHidden();
  });

  test('captions end with the sound that they are made of', async () => {
    const captions = desk.page.getByRole('checkbox', { name: say('studio-sound.captions.on') });
    await desk.page.getByText(say('studio-sound.captions.on')).click();
    await expect(captions).toBeChecked();
    await choose('link');
    await expect(captions).toHaveCount(0);
    await choose('built-in');
    await expect(captions).not.toBeChecked();
    await desk.page.route('**/v1/media', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), captions: false } });
    });
    await desk.page.reload();
    await expect(captions).toBeDisabled();
    const whyNot = desk.page.getByText(say('studio-sound.notHere'));
    await expect(whyNot.last()).toBeVisible();
    await expectAccessibleOnBoth(desk.page, 'sound-no-captions');
    await desk.page.unroute('**/v1/media');
    await desk.page.getByRole('link', { name: say('studio.sessions.tables'), exact: true }).click();
    await expect(field(desk.page, say('studio-people.table.link'))).toHaveCount(0);
  });
}

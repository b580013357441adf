import { expect, test } from '@playwright/test';
import { picture } from '../album.ts';
import { expectAccessible } from '../good-page.ts';
import { say, sayEnglish, within } from '../words.ts';
import { type Cast, lever, press } from './cast.ts';
import { noteOf, record } from './recorder.ts';

/** Called back, stayed, and called back again: in the minute that is left the tables go on as before. */
export function inTheGrace(got: () => Cast): void {
  let cast: Cast;
  test.beforeEach(() => {
    cast = got();
  });

  test('[S17] who is called back can stay after all', async () => {
    await lever(cast.lead, say('stage.lever.call-back')).click();
    for (const page of [cast.sanne, cast.ahmed])
      await expect(page.getByText(say('participant.callBack.title'))).toBeVisible();
    await expect(cast.fatima.getByText(say('table.callBack.title'))).toBeVisible();
    await expectAccessible(cast.sanne);
    await lever(cast.lead, say('stage.lever.stop-call-back')).click();
    for (const page of [cast.sanne, cast.ahmed])
      await expect(page.getByText(say('participant.callBack.title'))).toHaveCount(0);
    await lever(cast.lead, say('stage.lever.call-back')).click();
    await expect(cast.noor.getByText(say('table.callBack.title'))).toBeVisible();
  });

  test('[R5] who meant it differently says so, and the first words stay beside it', async () => {
    await record(cast.noor, 'Sanne', 'De gemeente doet nooit iets.');
    const check = cast.sanne.getByRole('region', { name: say('participant.check.title') });
    await check.getByRole('button', { name: say('participant.check.no') }).click();
    await check.getByLabel(say('participant.check.noHint')).fill('De gemeente deed toen te weinig.');
    await expectAccessible(cast.sanne);
    await picture(cast.sanne, 'check-390');
    await check.getByRole('button', { name: say('participant.check.send') }).click();
    const note = noteOf(cast.noor, 'De gemeente doet nooit iets.');
    await expect(note).toContainText(say('table.note.disputed'));
    await expect(note).toContainText('De gemeente deed toen te weinig.');
    await picture(cast.noor, 'note-taker');
  });

  test('one person is moved to another table, and told in their language', async () => {
    await cast.lead.getByRole('button', { name: within('Tafel 2, Havenkade') }).click();
    await press(cast.lead, say('stage.people.actFor', { name: 'Emily' }));
    await cast.lead.getByRole('menuitem', { name: within('Molenweg') }).click();
    await expect(cast.lead.getByText(say('stage.people.moved', { name: 'Emily', number: 1 }))).toBeVisible();
    await expect(cast.emily.getByText(sayEnglish('participant.moved.title', { number: 1 }))).toBeVisible();
    await expect(cast.ahmed.getByRole('region', { name: within('Molenweg') })).toContainText('Emily');
    await expectAccessible(cast.emily);
  });

  test('help is asked, picked up and settled', async () => {
    await press(cast.sanne, within(say('common.help')));
    const help = cast.sanne.getByRole('dialog', { name: say('participant.help.title') });
    await expectAccessible(cast.sanne);
    await picture(cast.sanne, 'help-390');
    await help.getByRole('button', { name: within(say('participant.help.technical')) }).click();
    await help.getByLabel(say('participant.help.words')).fill('Ik hoor niets.');
    await help.getByRole('button', { name: say('participant.help.send') }).click();
    await expect(help.getByText(say('participant.help.open'))).toBeVisible();
    const asked = cast.lead
      .getByRole('region', { name: say('stage.help.title') })
      .getByRole('listitem')
      .filter({ hasText: 'Ik hoor niets.' });
    await expectAccessible(cast.lead);
    await asked.getByRole('button', { name: say('stage.help.claim') }).click();
    await expect(help.getByRole('status')).toContainText(
      say('participant.help.claimed', { name: 'Marieke' }),
    );
    await asked.getByRole('button', { name: say('stage.help.resolve') }).click();
    await expect(help.getByText(say('participant.help.asked.technical'))).toHaveCount(0);
    await help.getByRole('button', { name: say('common.close') }).click();
    await expect(cast.ahmed.getByText('Ik hoor niets.')).toHaveCount(0);
  });

  test('a message to everyone says on how many screens it came', async () => {
    const message = cast.lead.getByRole('region', { name: say('stage.message.title') });
    await message.getByLabel(say('stage.message.text')).fill('Lees samen terug wat er staat.');
    await message.getByRole('button', { name: say('stage.message.send') }).click();
    await expect(message).toContainText(say('stage.message.got', { got: 5, of: 5 }));
    await expect(cast.fatima.getByText('Lees samen terug wat er staat.').first()).toBeVisible();
    for (const page of [cast.sanne, cast.ahmed]) {
      await expect(page.getByText('Lees samen terug wat er staat.')).toBeVisible();
      await press(page, say('participant.message.read'));
    }
    await picture(cast.lead, 'stage');
  });
}

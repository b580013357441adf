import { expect, test } from '@playwright/test';
import { picture } from '../album.ts';
import { expectAccessible } from '../good-page.ts';
import { enter, signIn } from '../guests.ts';
import { say, sayEnglish, within } from '../words.ts';
import { type Cast, lever, nowOf, press } from './cast.ts';

/** Notice, lobby, the table being laid, and the lead facilitator who opens. */
export function beforeTheStart(got: () => Cast): void {
  let cast: Cast;
  test.beforeEach(() => {
    cast = got();
  });

  test('a resident reads what is kept of them, tells a first name, and tests sound and picture', async () => {
    await cast.sanne.goto(cast.evening.links.Sanne);
    await expect(cast.sanne.getByRole('heading', { name: say('join.notice.hello') })).toBeVisible();
    await expect(cast.sanne.getByText(within(say('join.notice.keptNothing')))).toBeVisible();
    await expectAccessible(cast.sanne);
    await cast.sanne.getByLabel(say('join.notice.name')).fill('  ');
    await press(cast.sanne, within(say('join.notice.go')));
    await expect(cast.sanne.getByLabel(say('join.notice.name'))).toHaveAttribute('aria-invalid', 'true');
    await cast.sanne.getByLabel(say('join.notice.name')).fill('Sanne');
    await press(cast.sanne, within(say('join.notice.go')));
    await expect(
      cast.sanne.getByRole('heading', { name: say('join.lobby.hello', { name: 'Sanne' }) }),
    ).toBeVisible();
    await expectAccessible(cast.sanne);
    await press(cast.sanne, say('join.check.hear.play'));
    await press(cast.sanne, say('join.check.yes'));
    await press(cast.sanne, say('join.check.speak.on'));
    await press(cast.sanne, say('join.check.yes'));
    await press(cast.sanne, say('join.check.show.on'));
    await expect(cast.sanne.getByLabel(say('join.check.show.picture'))).toBeVisible();
    await expectAccessible(cast.sanne);
    await press(cast.sanne, say('join.check.show.good'));
    await expect(cast.sanne.getByText(say('join.check.show.done'))).toHaveCount(3);
    await expect(cast.sanne.getByRole('link', { name: /0800/ }).first()).toBeVisible();
    await picture(cast.sanne, 'lobby-390');
  });

  test('who was invited in English is received in English', async () => {
    await cast.emily.goto(cast.evening.links.Emily);
    await expect(cast.emily.getByRole('heading', { name: sayEnglish('join.notice.hello') })).toBeVisible();
    await expectAccessible(cast.emily);
    await enter(cast.emily, cast.evening.links.Emily, 'Emily');
    await expect(
      cast.emily.getByRole('heading', { name: sayEnglish('join.lobby.hello', { name: 'Emily' }) }),
    ).toBeVisible();
    await expectAccessible(cast.emily);
  });

  test('a table is being laid: who comes in is seen by who waits', async () => {
    await enter(cast.ahmed, cast.evening.links.Ahmed, 'Ahmed');
    await picture(cast.ahmed, 'lobby-1280');
    await cast.fatima.goto(cast.evening.links.Fatima);
    await expect(
      cast.fatima.getByRole('heading', { name: within(say('table.lobby.title', { hour: '' }).trim()) }),
    ).toBeVisible();
    await expectAccessible(cast.fatima);
    await cast.noor.goto(cast.evening.links.Noor);
    await expect(cast.noor.getByText('Ahmed')).toBeVisible();
    await expect(cast.sanne.locator('#lobby-here')).toHaveText(say('join.table.here', { here: 4, seats: 4 }));
  });

  test('[R3] without dry run and briefing the evening opens with a reason only', async () => {
    await signIn(cast.lead, cast.polder, cast.evening.leadEmail);
    await cast.lead.goto(`${cast.polder.url}/stage/${cast.evening.session}`);
    await expect(nowOf(cast.lead).getByRole('heading', { name: say('stage.now.lobby') })).toBeVisible();
    await expectAccessible(cast.lead);
    await picture(cast.lead, 'stage-lobby');
    await lever(cast.lead, say('stage.lever.open')).click();
    const sheet = cast.lead.getByRole('dialog', { name: say('stage.open.title') });
    await expect(sheet.getByText(say('stage.open.dry-run'), { exact: true })).toBeVisible();
    await sheet.getByRole('button', { name: say('stage.open.goAnyway') }).click();
    await expect(sheet.getByRole('alert')).toBeVisible();
    await expectAccessible(cast.lead);
    await sheet.getByLabel(say('stage.open.reason')).fill('Wij oefenden vanmiddag met een andere groep.');
    await sheet.getByRole('button', { name: say('stage.open.goAnyway') }).click();
    await expect(sheet).toBeHidden();
    await expect(nowOf(cast.lead).getByRole('heading', { name: say('stage.now.opened') })).toBeVisible();
  });
}

import { expect, test } from '@playwright/test';
import { picture } from '../album.ts';
import { expectAccessible } from '../good-page.ts';
import { say } from '../words.ts';
import { type Cast, confirmed, laid, lever } from './cast.ts';

/** Everybody together before what the tables said, and the end. */
export function together(got: () => Cast): void {
  let cast: Cast;
  test.beforeEach(() => {
    cast = got();
  });

  test('when the grace is over everybody is together, before what the tables said', async () => {
    test.slow();
    for (const page of [cast.sanne, cast.ahmed, cast.emily])
      await expect(page.getByRole('heading', { name: 'Terugblik', level: 1 })).toBeVisible({
        timeout: 65_000,
      });
    const wall = cast.sanne.getByRole('region', { name: say('participant.plenary.wall') });
    await expect(wall).toContainText(laid);
    await expect(wall).toContainText(confirmed);
    await expectAccessible(cast.sanne);
    await expectAccessible(cast.ahmed);
    await expectAccessible(cast.lead);
    await picture(cast.sanne, 'plenary-390');
    await picture(cast.ahmed, 'plenary-1280');
    await expect(cast.screen.getByText(confirmed).first()).toBeVisible();
  });

  test('the evening is closed, and everybody knows where their words can be followed', async () => {
    await lever(cast.lead, say('stage.lever.close')).click();
    const sheet = cast.lead.getByRole('dialog', { name: say('stage.close.title') });
    await sheet.getByRole('button', { name: say('stage.close.go') }).click();
    for (const page of [cast.sanne, cast.ahmed])
      await expect(page.getByRole('heading', { name: say('participant.closed.title') })).toBeVisible();
    await expect(cast.fatima.getByRole('heading', { name: say('table.closed.title') })).toBeVisible();
    await expectAccessible(cast.sanne);
    await expectAccessible(cast.fatima);
    await cast.sanne.getByRole('link', { name: say('participant.closed.words') }).click();
    await expect(cast.sanne.getByText(laid).first()).toBeVisible();
    await expectAccessible(cast.sanne);
    await picture(cast.sanne, 'words-after-390');
  });
}

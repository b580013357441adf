import { expect, test } from '@playwright/test';
import { picture } from '../album.ts';
import { expectAccessible } from '../good-page.ts';
import { question } from '../prepared-evening.ts';
import { say, within } from '../words.ts';
import { type Cast, confirmed, laid, lever, press } from './cast.ts';
import { noteOf, record } from './recorder.ts';

/** Welcome, then at the tables: a hand, a note, a sentence that is read back. */
export function atTheTable(got: () => Cast): void {
  let cast: Cast;
  test.beforeEach(() => {
    cast = got();
  });

  test('everybody is taken along: welcome together, then to the tables', async () => {
    await lever(cast.lead, say('stage.lever.start', { title: 'Welkom' })).click();
    for (const page of [cast.sanne, cast.ahmed, cast.emily, cast.fatima, cast.noor])
      await expect(page.getByRole('heading', { name: 'Welkom', level: 1 })).toBeVisible();
    await expectAccessible(cast.sanne);
    await lever(cast.lead, say('stage.lever.start', { title: 'Ervaringen' })).click();
    for (const page of [cast.sanne, cast.ahmed, cast.emily, cast.fatima, cast.noor])
      await expect(page.getByRole('heading', { name: question, level: 1 })).toBeVisible();
    await expectAccessible(cast.sanne);
    await expectAccessible(cast.ahmed);
    await expectAccessible(cast.fatima);
    await expectAccessible(cast.noor);
    await picture(cast.sanne, 'table-390');
    await picture(cast.ahmed, 'table-1280');
  });

  test('a hand goes up, the floor is given, and given back', async () => {
    await press(cast.sanne, within(say('participant.hand.raise')));
    await expect(cast.ahmed.getByText(say('common.seat.hand', { number: 1 }))).toBeVisible();
    await press(cast.fatima, say('table.turns.giveTo', { name: 'Sanne' }));
    await expect(
      cast.sanne.getByRole('button', { name: within(say('participant.hand.done')) }),
    ).toBeVisible();
    await expect(cast.ahmed.getByRole('region', { name: within('Molenweg') })).toContainText(
      say('common.seat.speaks'),
    );
    await picture(cast.fatima, 'facilitator');
    await press(cast.sanne, within(say('participant.hand.done')));
    await expect(
      cast.sanne.getByRole('button', { name: within(say('participant.hand.raise')) }),
    ).toBeVisible();
    await expect(cast.emily.getByText('Sanne')).toHaveCount(0);
  });

  test('a note stays private until it is laid on the table, and reaches the big screen', async () => {
    const opened = cast.lead.context().waitForEvent('page');
    await press(cast.lead, say('stage.bar.screen'));
    cast.screen = await opened;
    await cast.screen.setViewportSize({ width: 1600, height: 900 });
    await press(cast.sanne, within(say('participant.note.title')));
    const sheet = cast.sanne.getByRole('dialog', { name: say('participant.note.title') });
    await sheet.getByLabel(say('participant.note.title')).fill(laid);
    await expectAccessible(cast.sanne);
    await picture(cast.sanne, 'note-390');
    await expect(cast.ahmed.getByText(laid)).toHaveCount(0);
    await sheet.getByRole('button', { name: say('participant.note.lay') }).click();
    await expect(cast.ahmed.getByText(laid).first()).toBeVisible();
    await expect(cast.noor.getByText(laid).first()).toBeVisible();
    await expect(cast.screen.getByText(laid).first()).toBeVisible();
    await expect(cast.lead.getByRole('region', { name: say('stage.fresh.title') })).toContainText(laid);
    await expectAccessible(cast.screen);
    await picture(cast.screen, 'screen');
  });

  test('a sentence is written down for its speaker, read back, and confirmed', async () => {
    await record(cast.noor, 'Ahmed', confirmed);
    const check = cast.ahmed.getByRole('region', { name: say('participant.check.title') });
    await expect(check).toContainText(confirmed);
    await expectAccessible(cast.ahmed);
    await check.getByRole('button', { name: say('participant.check.yes') }).click();
    await expect(noteOf(cast.noor, confirmed)).toContainText(say('table.note.confirmed'));
  });

  test('a table takes a minute more, and so does everybody', async () => {
    const minutesLeft = async () =>
      Number(/\d+/.exec((await cast.sanne.getByRole('timer').getAttribute('aria-label')) ?? '')?.[0]);
    const before = await minutesLeft();
    await press(cast.fatima, say('table.time.one'));
    await expect(cast.fatima.getByText(say('table.time.extra', { minutes: 1 }))).toBeVisible();
    await press(cast.lead, say('stage.time.longer', { minutes: 5 }));
    await expect.poll(minutesLeft).toBeGreaterThan(before + 3);
  });
}

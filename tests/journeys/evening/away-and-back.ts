import { expect, type Page, test } from '@playwright/test';
import { picture } from '../album.ts';
import { expectAccessible } from '../good-page.ts';
import { guest } from '../guests.ts';
import { say, within } from '../words.ts';
import { type Cast, laid, nowOf } from './cast.ts';

const kept = 'Bellen werkt beter dan een brief.';

/** Everything that can happen to a line, still in the minute of grace. */
export function awayAndBack(got: () => Cast): void {
  let cast: Cast;
  test.beforeEach(() => {
    cast = got();
  });
  const atTableOne = (page: Page) => expect(page).toHaveTitle(within('Tafel 1, Molenweg'));

  test('a note that was not laid yet is there again after the page was loaded anew', async () => {
    const note = cast.ahmed.getByRole('complementary', { name: say('participant.side') });
    await note.getByLabel(say('participant.note.title')).fill(kept);
    await expect(note.getByText(within(say('common.saved'))).first()).toBeVisible();
    await cast.ahmed.reload();
    await expect(note.getByLabel(say('participant.note.title'))).toHaveValue(kept);
    await atTableOne(cast.ahmed);
  });

  test('who loses the line goes on writing, and everything arrives when it is back', async () => {
    await cast.ahmed.context().setOffline(true);
    await expect(cast.ahmed.getByText(say('common.offline'))).toBeVisible();
    await expectAccessible(cast.ahmed);
    await picture(cast.ahmed, 'offline-1280');
    const side = cast.ahmed.getByRole('complementary', { name: say('participant.side') });
    await side.getByRole('button', { name: say('participant.note.lay') }).click();
    await cast.ahmed.context().setOffline(false);
    await expect(cast.ahmed.getByText(say('common.backOnline'))).toBeVisible();
    await expect(cast.noor.getByText(kept).first()).toBeVisible();
    await atTableOne(cast.ahmed);
  });

  test('the same link on another device is the same seat', async ({ browser }) => {
    const other = await guest(browser);
    await other.page.goto(cast.evening.links.Sanne);
    await atTableOne(other.page);
    await expect(other.page.getByText(laid).first()).toBeVisible();
    expect(other.wrongs()).toEqual([]);
    await other.page.context().close();
    await atTableOne(cast.sanne);
  });

  test('the server begins again, and everybody is back on their own seat', async () => {
    await cast.polder.restart();
    const five = { here: 5, seats: 7 };
    const [atTables, inPlenary] = [say('stage.lever.atTables', five), say('stage.lever.inPlenary', five)];
    await expect(nowOf(cast.lead)).toContainText(
      new RegExp(`${within(atTables).source}|${within(inPlenary).source}`),
    );
    for (const page of [cast.sanne, cast.ahmed, cast.emily])
      await expect(page.getByText(say('common.offline'))).toHaveCount(0);
    await atTableOne(cast.sanne);
    await atTableOne(cast.ahmed);
  });
}

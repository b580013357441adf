import { expect, test } from '@playwright/test';
import { guest } from '../guests.ts';
import { linkFor } from '../post.ts';
import { say, within } from '../words.ts';
import { expectAccessibleOnBoth, press, type Studio } from './studio.ts';

/** What is ticked by hand, and the links for the evening itself. */
export function onTheDay(got: () => Studio): void {
  let desk: Studio;
  test.beforeEach(() => {
    desk = got();
  });

  test('[R3] what was held before the evening is ticked by hand', async () => {
    await desk.page.goto(desk.project);
    await desk.page.getByRole('link', { name: say('studio.bar.meetings'), exact: true }).click();
    const check = (name: 'dry-run' | 'briefing' | 'invited') =>
      desk.page.getByRole('listitem').filter({ hasText: say(`studio.meetings.check.${name}`) });
    await expect(check('invited').getByRole('link')).toHaveCount(0);
    await expectAccessibleOnBoth(desk.page, 'meetings');
    for (const name of ['dry-run', 'briefing'] as const) {
      await check(name)
        .getByRole('button', { name: say('studio.meetings.tick') })
        .click();
      await expect(check(name)).toContainText(within(say('studio.meetings.ticked', { day: '' }).trim()));
    }
  });

  test('the team gets links of its own, and there is one for the big screen', async ({ browser }) => {
    await press(desk.page, say('studio.meetings.teamLinks'));
    await expect(
      desk.page.getByText(say('studio.meetings.teamLinks.kept', { mailed: 4, skipped: 0 })),
    ).toBeVisible();
    await press(desk.page, say('studio.meetings.screen'));
    const screen = await desk.page.getByLabel(say('studio.meetings.screen')).inputValue();
    const helper = await guest(browser);
    await helper.page.goto(await linkFor(helper.page, desk.polder, 'fatima@rietvoorde.example'));
    await expect(helper.page.getByText(say('common.table', { number: 1 }), { exact: true })).toBeVisible();
    await helper.page.goto(screen);
    await expect(helper.page.getByRole('main')).toContainText('Samen aan tafel');
    expect(helper.wrongs()).toEqual([]);
    await helper.page.context().close();
  });
}

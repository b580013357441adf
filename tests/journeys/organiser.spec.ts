import { expect, test } from '@playwright/test';
import { founding } from './organiser/founding.ts';
import { inviting } from './organiser/inviting.ts';
import { onTheDay } from './organiser/on-the-day.ts';
import { runSheet } from './organiser/run-sheet.ts';
import { sound } from './organiser/sound.ts';
import { openStudio, type Studio } from './organiser/studio.ts';
import { tables } from './organiser/tables.ts';

test.describe.configure({ mode: 'serial' });

let studio: Studio;
test.beforeAll(async ({ browser }) => {
  studio = await openStudio(browser);
});
test.afterAll(() => studio.leave());
test.afterEach(() => expect(studio.wrongs()).toEqual([]));

founding(() => studio);
runSheet(() => studio);
tables(() => studio);
sound(() => studio);
inviting(() => studio);
onTheDay(() => studio);

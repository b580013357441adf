import { expect, test } from '@playwright/test';
import { atTheTable } from './evening/at-the-table.ts';
import { awayAndBack } from './evening/away-and-back.ts';
import { beforeTheStart } from './evening/before-the-start.ts';
import { type Cast, gather } from './evening/cast.ts';
import { inTheGrace } from './evening/in-the-grace.ts';
import { together } from './evening/together.ts';

test.describe.configure({ mode: 'serial' });

let cast: Cast;
test.beforeAll(async ({ browser }) => {
  cast = await gather(browser);
});
test.afterAll(() => cast.leave());
test.afterEach(() => expect(cast.wrongs()).toEqual([]));

beforeTheStart(() => cast);
atTheTable(() => cast);
inTheGrace(() => cast);
awayAndBack(() => cast);
together(() => cast);

import { expect, type Page, test } from '@playwright/test';
import { picture } from '../album.ts';
import { expectAccessible } from '../good-page.ts';
import { type Guest, guest } from '../guests.ts';
import { say, sayEnglish, within } from '../words.ts';
import { type BesideEvening, gatherBeside, moveTo } from './beside-evening.ts';
import { join, listenOn, type Own, stands, turn } from './ears.ts';
import { type Marked, marksAs, type Received, received, receivedOn } from './recognised.ts';

/** Who sends is recognised by tone and colour; six browsers that also film take the time they need. */
test.describe.configure({ mode: 'serial', timeout: 300_000 });

let cast: BesideEvening;
let gijs: Guest;
test.beforeAll(async ({ browser }) => {
  cast = await gatherBeside(browser, { media: { kind: 'built-in' } });
  gijs = await guest(browser);
  await gijs.page.goto(cast.evening.links.Gijs);
  await cast.ask({ type: 'start-item', item: tables });
});
test.afterAll(async () => {
  await gijs.page.context().close();
  await cast.leave();
});
test.afterEach(() => expect([...cast.wrongs(), ...gijs.wrongs()]).toEqual([]));

const [plenary, tables] = [0, 1];
const own: readonly Own[] = ['microphone', 'camera'];

type AtTable = Exclude<Marked, 'Marieke'>;

/** Table 1 is Sanne, on a phone, and Ahmed; table 2 is Emily, in English, and Gijs, who leads it. */
const pageOf = (name: Marked): Page =>
  ({ Sanne: cast.sanne, Ahmed: cast.ahmed, Emily: cast.emily, Gijs: gijs.page, Marieke: cast.lead })[name];
const wordsOf = (name: Marked) => (name === 'Emily' ? sayEnglish : say);
const four: readonly AtTable[] = ['Sanne', 'Ahmed', 'Emily', 'Gijs'];

const everybody = (act: (name: AtTable) => Promise<void>): Promise<unknown> => Promise.all(four.map(act));

async function comesIn(name: Marked): Promise<void> {
  await marksAs(pageOf(name), name);
  await listenOn(pageOf(name));
  await join(pageOf(name), wordsOf(name));
}

async function turns(name: Marked, ...what: readonly Own[]): Promise<void> {
  for (const each of what) await turn(pageOf(name), each, 'on', wordsOf(name));
}

/** What stands on their buttons. */
async function has(name: Marked, microphone: 'on' | 'off', camera: 'on' | 'off'): Promise<void> {
  await stands(pageOf(name), 'microphone', microphone, wordsOf(name));
  await stands(pageOf(name), 'camera', camera, wordsOf(name));
}

/** Each of them receives exactly this, and nothing of anybody else. */
const receive = (expected: Readonly<Record<AtTable, Received>>) =>
  expect
    .poll(
      async () =>
        Object.fromEntries(
          await Promise.all(four.map(async (name) => [name, await receivedOn(pageOf(name))] as const)),
        ),
      { timeout: 45_000 },
    )
    .toEqual(expected);

const only = (...names: readonly Marked[]): Received => ({ heard: names, seen: names });

test('everybody comes in at the table with microphone and camera off, and nobody receives a thing', async () => {
  await everybody(comesIn);
  await everybody((name) => has(name, 'off', 'off'));
  await receive({ Sanne: received(), Ahmed: received(), Emily: received(), Gijs: received() });
});

test('each hears and sees exactly who is at the same table', async () => {
  await everybody((name) => turns(name, ...own));
  await receive({ Sanne: only('Ahmed'), Ahmed: only('Sanne'), Emily: only('Gijs'), Gijs: only('Emily') });
});

test('together all four hear and see who leads, and only who may speak there is heard', async () => {
  await cast.ask({ type: 'start-item', item: plenary });
  await comesIn('Marieke');
  await turns('Marieke', ...own);
  const both = only('Gijs', 'Marieke');
  await receive({ Sanne: both, Ahmed: both, Emily: both, Gijs: only('Marieke') });
  for (const [page, words] of [
    [cast.sanne, say],
    [cast.ahmed, say],
    [cast.emily, sayEnglish],
  ] as const)
    await expect(page.getByText(words('media.listening')).first()).toBeVisible();
  const speakers = cast.ahmed.getByRole('list', { name: say('media.speakers') }).getByRole('listitem');
  await expect(speakers).toHaveCount(2);
  for (const hasText of ['Marieke', 'Gijs'])
    await expect(speakers.filter({ hasText }).locator('video')).toBeVisible();
  for (const page of [cast.sanne, cast.ahmed, cast.lead]) await expectAccessible(page);
  await picture(cast.sanne, 'media-plenary-390');
  await picture(cast.ahmed, 'media-plenary-1280');
  await picture(cast.lead, 'media-stage-1440');
});

test('back at the table nothing went on by itself, and who leads goes on talking without being heard', async () => {
  await turn(gijs.page, 'microphone', 'off');
  await cast.ask({ type: 'start-item', item: tables });
  await has('Gijs', 'off', 'on');
  for (const name of ['Sanne', 'Ahmed', 'Emily'] as const) await has(name, 'off', 'off');
  await receive({
    Sanne: received(),
    Ahmed: received(),
    Emily: received({ seen: ['Gijs'] }),
    Gijs: received(),
  });
  await turn(cast.lead, 'camera', 'off');
});

test('who moves is received at the new table alone, with microphone and camera as they were', async () => {
  await Promise.all([turns('Sanne', 'microphone'), turns('Ahmed', ...own), turns('Emily', 'microphone')]);
  await receive({
    Sanne: only('Ahmed'),
    Ahmed: received({ heard: ['Sanne'] }),
    Emily: received({ seen: ['Gijs'] }),
    Gijs: received({ heard: ['Emily'] }),
  });
  await moveTo(cast.lead, 'Ahmed', 1, 2);
  await expect(cast.ahmed).toHaveTitle(within('Tafel 2'));
  await receive(withAhmed);
  await has('Ahmed', 'on', 'on');
  await has('Sanne', 'on', 'off');
});

/** Ahmed came to table 2, with sound and picture; Emily has sound only, Gijs picture only, and Sanne is alone. */
const withAhmed = {
  Sanne: received(),
  Ahmed: received({ heard: ['Emily'], seen: ['Gijs'] }),
  Emily: received({ heard: ['Ahmed'], seen: ['Ahmed', 'Gijs'] }),
  Gijs: received({ heard: ['Ahmed', 'Emily'], seen: ['Ahmed'] }),
};

test('a page that is loaded anew is in again, with everything as it was', async () => {
  await cast.ahmed.reload();
  await has('Ahmed', 'on', 'on');
  await receive(withAhmed);
});

test('who loses the line for a moment is back by themselves, with everything as it was', async () => {
  await cast.emily.context().setOffline(true);
  await expect(cast.emily.getByText(sayEnglish('common.offline'))).toBeVisible();
  await cast.emily.context().setOffline(false);
  await expect(cast.emily.getByText(sayEnglish('common.backOnline'))).toBeVisible();
  await has('Emily', 'on', 'off');
  await receive(withAhmed);
});

import { type Page, test } from '@playwright/test';
import { came, key, secret, signed } from '#server/media/livekit/fake-server.fixture.ts';
import { roomName } from '#server/media/livekit/room-names.ts';
import { picture } from '../album.ts';
import { expectAccessible } from '../good-page.ts';
import { guest } from '../guests.ts';
import { say, sayEnglish, within } from '../words.ts';
import { type BesideEvening, expect, gatherBeside, moveTo, start } from './beside-evening.ts';
import { FakeLiveKitServer } from './livekit/fake-livekit.ts';

test.describe.configure({ mode: 'serial' });

let livekit: FakeLiveKitServer;
let cast: BesideEvening;
test.beforeAll(async ({ browser }) => {
  livekit = new FakeLiveKitServer();
  await livekit.start(browser);
  const settings = { LIVEKIT_URL: livekit.url, LIVEKIT_KEY: key, LIVEKIT_SECRET: secret };
  cast = await gatherBeside(browser, { settings, media: { kind: 'livekit' } });
  await start(cast.lead, 'Welkom');
  await start(cast.lead, 'Ervaringen');
});
test.afterAll(async () => {
  await cast.leave();
  await livekit.stop();
});
test.afterEach(() => expect(cast.wrongs()).toEqual([]));

const room = (table: number) => roomName(cast.evening.session, `table:${table}`);
const button = (page: Page, name: string) => page.getByRole('button', { name: within(name) });

/** How loud it is on a page, over half a second: what its sound elements bring. */
const loudness = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const streams = [...document.querySelectorAll('audio')].flatMap(({ srcObject }) =>
      srcObject instanceof MediaStream ? [srcObject] : [],
    );
    const context = new AudioContext();
    const ears = context.createAnalyser();
    for (const stream of streams) context.createMediaStreamSource(stream).connect(ears);
    let loudest = 0;
    const samples = new Float32Array(ears.fftSize);
    for (let look = 0; look < 25; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      ears.getFloatTimeDomainData(samples);
      loudest = Math.max(loudest, ...samples.map(Math.abs));
    }
    await context.close();
    return loudest;
  });
/** The widths of the pictures of others on a page, in pixels; 0 for one that has not come. */
const pictures = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLVideoElement>('video.picture:not(.own)')].map(
      ({ videoWidth }) => videoWidth,
    ),
  );

test('people at a table come into its room, and send nothing yet', async () => {
  for (const page of [cast.ahmed, cast.sanne]) await button(page, say('media.join')).click();
  await button(cast.emily, sayEnglish('media.join')).click();
  for (const page of [cast.ahmed, cast.sanne])
    await expect(button(page, say('media.microphone.off'))).toBeVisible();
  await expect(button(cast.emily, sayEnglish('media.microphone.off'))).toBeVisible();
  const { Ahmed, Sanne, Emily } = cast.evening.people;
  expect(livekit.api.roomsOf(Ahmed)).toEqual([room(1)]);
  expect(livekit.api.roomsOf(Sanne)).toEqual([room(1)]);
  expect(livekit.api.roomsOf(Emily)).toEqual([room(2)]);
  expect(await loudness(cast.sanne)).toBe(0);
  await expectAccessible(cast.ahmed);
});

test('who turns on sound and picture is heard and seen at that table, and at no other', async () => {
  await button(cast.ahmed, say('media.microphone.off')).click();
  await button(cast.ahmed, say('media.camera.off')).click();
  await expect.poll(() => loudness(cast.sanne)).toBeGreaterThan(0.01);
  await expect.poll(() => pictures(cast.sanne)).toEqual([expect.any(Number)]);
  await expect.poll(async () => (await pictures(cast.sanne))[0]).toBeGreaterThan(0);
  expect(await loudness(cast.emily)).toBe(0);
  expect(await pictures(cast.emily)).toEqual([]);
  await picture(cast.sanne, 'livekit-table-390');
  await button(cast.ahmed, say('media.microphone.on')).click();
  await expect.poll(() => loudness(cast.sanne)).toBeLessThan(0.001);
  await button(cast.ahmed, say('media.microphone.off')).click();
  await expect.poll(() => loudness(cast.sanne)).toBeGreaterThan(0.01);
});

test('a move is a second room before the first is left, with sound and picture as they were', async () => {
  const { Ahmed } = cast.evening.people;
  await moveTo(cast.lead, 'Ahmed', 1, 2);
  await expect.poll(() => loudness(cast.emily)).toBeGreaterThan(0.01);
  await expect.poll(async () => (await pictures(cast.emily))[0]).toBeGreaterThan(0);
  await expect.poll(() => loudness(cast.sanne)).toBe(0);
  await expect.poll(() => pictures(cast.sanne)).toEqual([]);
  expect(livekit.api.roomsOf(Ahmed)).toEqual([room(2)]);
  const came = livekit.log.indexOf(`${Ahmed} in ${room(2)}`);
  const left = livekit.log.indexOf(`${Ahmed} out ${room(1)}`);
  expect(came).toBeGreaterThan(-1);
  expect(left).toBeGreaterThan(came);
  await expect(button(cast.ahmed, say('media.microphone.on'))).toBeVisible();
  await expect(button(cast.ahmed, say('media.camera.on'))).toBeVisible();
});

test('who is silenced is silent at once, and turns it on again only by hand', async () => {
  await cast.ask({ type: 'silence', table: 2, person: cast.evening.people.Ahmed });
  await expect(button(cast.ahmed, say('media.microphone.off'))).toBeVisible();
  await expect.poll(() => loudness(cast.emily)).toBeLessThan(0.001);
  await expect(cast.ahmed.getByText(say('media.silenced')).first()).toBeVisible();
  await button(cast.ahmed, say('media.microphone.off')).click();
  await expect.poll(() => loudness(cast.emily)).toBeGreaterThan(0.01);
});

test('where everyone listens, LiveKit itself lets nobody send', async () => {
  const { Ahmed } = cast.evening.people;
  await cast.ask({ type: 'set-listening', table: 2, listening: true });
  await expect.poll(() => livekit.api.find(room(2), Ahmed)?.permission.canPublishSources).toEqual(['CAMERA']);
  await expect.poll(() => loudness(cast.emily)).toBeLessThan(0.001);
  await cast.ask({ type: 'set-listening', table: 2, listening: false });
  await expect(button(cast.ahmed, say('media.microphone.off'))).toBeVisible();
  await button(cast.ahmed, say('media.microphone.off')).click();
  await expect.poll(() => loudness(cast.emily)).toBeGreaterThan(0.01);
});

test('a page that is loaded again is back with sound and picture as they were', async () => {
  await cast.ahmed.reload();
  await expect(button(cast.ahmed, say('media.microphone.on'))).toBeVisible();
  await expect.poll(() => loudness(cast.emily)).toBeGreaterThan(0.01);
  await expect.poll(async () => (await pictures(cast.emily))[0]).toBeGreaterThan(0);
});

test('the same person on another device has the sound there, and here it says so', async ({ browser }) => {
  const other = await guest(browser);
  await other.page.goto(cast.evening.links.Ahmed);
  await button(other.page, say('media.join')).click();
  await expect(button(other.page, say('media.microphone.off'))).toBeVisible();
  await expect(cast.ahmed.getByText(say('media.elsewhere')).first()).toBeVisible();
  await expect.poll(() => loudness(cast.emily)).toBe(0);
  expect(livekit.api.roomsOf(cast.evening.people.Ahmed)).toEqual([room(2)]);
  expect(other.wrongs()).toEqual([]);
  await other.page.context().close();
});

test('who stops is in no room any more', async () => {
  await button(cast.sanne, say('common.help')).click();
  await button(cast.sanne, say('media.settings')).click();
  await button(cast.sanne, say('media.settings.leave')).click();
  await expect.poll(() => livekit.api.roomsOf(cast.evening.people.Sanne)).toEqual([]);
});

/** Tells Polder what LiveKit tells of a call. */
const tell = async (message: object) => {
  const { body, headers } = await signed(message);
  const path = `${cast.polder.url}/api/media/webhook/livekit`;
  expect((await fetch(path, { method: 'POST', body, headers })).status).toBe(204);
};
const calls = () => cast.lead.getByRole('region', { name: say('stage.callers.title'), exact: true });
const inPlenary = () => roomName(cast.evening.session, 'plenary');
const hearsAndIsHeard = (name: string, identity: string) => {
  const { permission, tracks } = livekit.api.find(name, identity) ?? { permission: {}, tracks: [] };
  return [permission.canSubscribe ?? false, tracks.some(({ muted }) => !muted)];
};
const moves = () => livekit.api.asked.filter(({ method }) => method === 'MoveParticipant');

test('who calls in gets their seat when staff says who it is, and neither hears nor is heard before', async () => {
  const called = livekit.api.ring(inPlenary(), '+31612345642');
  const { identity } = called.participant;
  await tell(called);
  const unknown = { known: 'other', ending: '42', place: 'plenary', number: 'plenary' } as const;
  await expect(calls().getByText(say('stage.callers.unknown', unknown))).toBeVisible();
  expect(hearsAndIsHeard(inPlenary(), identity)).toEqual([false, false]);
  await expectAccessible(cast.lead);
  for (const [width, height] of [
    [1440, 900],
    [1280, 900],
    [390, 844],
  ] as const) {
    await cast.lead.setViewportSize({ width, height });
    await picture(cast.lead, `livekit-call-${width}`);
  }
  await cast.lead.setViewportSize({ width: 1440, height: 900 });
  await calls()
    .getByRole('button', { name: say('stage.callers.whoOf', { known: 'other', ending: '42' }) })
    .click();
  await expectAccessible(cast.lead);
  await picture(cast.lead, 'livekit-who-calls-1440');
  await cast.lead
    .getByRole('dialog')
    .getByRole('button', { name: within('Sanne') })
    .click();
  const stuck = { name: 'Sanne', place: 'other', number: 1 } as const;
  await expect(calls().getByText(say('stage.callers.stuck', stuck))).toBeVisible();
  expect(moves().at(-1)?.body).toMatchObject({ identity, room: inPlenary(), destinationRoom: room(1) });
  await expect(cast.fatima.getByText(say('common.seat.phone')).first()).toBeVisible();
});

test('a call comes along when its person is moved, where LiveKit moves people', async () => {
  livekit.api.movesPeople = true;
  await moveTo(cast.lead, 'Sanne', 1, 2);
  const at2 = { name: 'Sanne', place: 'other', number: 2 } as const;
  await expect(calls().getByText(say('stage.callers.calls', at2))).toBeVisible();
  const [identity = ''] = [...(livekit.api.rooms.get(room(2))?.keys() ?? [])].filter((one) =>
    one.startsWith('sip_'),
  );
  await expect.poll(() => hearsAndIsHeard(room(2), identity)).toEqual([true, true]);
  livekit.api.movesPeople = false;
  await moveTo(cast.lead, 'Sanne', 2, 1);
  const stuck = { name: 'Sanne', place: 'other', number: 1 } as const;
  await expect(calls().getByText(say('stage.callers.stuck', stuck))).toBeVisible();
  expect(hearsAndIsHeard(room(2), identity)).toEqual([false, false]);
  await picture(cast.lead, 'livekit-call-again-1440');
  await tell(came(room(2), identity, 'participant_left', 'SIP'));
  await expect(calls().getByText(say('stage.callers.gone', { name: 'Sanne' }))).toBeVisible();
  await calls()
    .getByRole('button', { name: say('stage.callers.seenOf', { name: 'Sanne' }) })
    .click();
  await expect(calls()).toBeHidden();
});

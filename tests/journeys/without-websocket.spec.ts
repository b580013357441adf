import { expect, test } from '@playwright/test';
import { newId } from '#web/connection/connection.ts';
import { enter, guest, phone } from './guests.ts';
import { type Installation, install } from './installation.ts';
import { foundOrganisation, type OrganiserDesk } from './organiser-desk.ts';
import { type PreparedEvening, prepareEvening } from './prepared-evening.ts';
import { say, within } from './words.ts';

let polder: Installation;
let evening: PreparedEvening;
let desk: OrganiserDesk;

test.beforeAll(async () => {
  polder = await install();
  desk = await foundOrganisation(polder);
  evening = await prepareEvening(desk);
  const ask = (command: object) =>
    desk.post('/v1/commands', { stream: `session:${evening.session}`, id: newId(), command });
  await ask({ type: 'open', ready: false, reason: 'Een proef.' });
  await ask({ type: 'set-clock', automatic: false });
  await ask({ type: 'start-item', item: 1 });
});
test.afterAll(async () => {
  await desk.close();
  await polder.stop();
});

test('who is on a network that lets no WebSocket through takes part like everybody', async ({ browser }) => {
  const sanne = await guest(browser, phone);
  // as a proxy does that knows only requests and answers
  await sanne.page.routeWebSocket(/\/live$/, (socket) => socket.close());
  const ahmed = await guest(browser);
  for (const [one, name] of [
    [sanne.page, 'Sanne'],
    [ahmed.page, 'Ahmed'],
  ] as const) {
    await enter(one, evening.links[name], name);
    await one.goto(evening.links[name]);
  }
  await sanne.page.getByRole('button', { name: within(say('participant.note.title')) }).click();
  const sheet = sanne.page.getByRole('dialog', { name: say('participant.note.title') });
  await sheet.getByLabel(say('participant.note.title')).fill('Bij ons op kantoor mag dit niet');
  await sheet.getByRole('button', { name: say('participant.note.lay') }).click();
  await expect(ahmed.page.getByText('Bij ons op kantoor mag dit niet').first()).toBeVisible();
  expect(await sanne.page.evaluate(() => sessionStorage.getItem('polder:road'))).toBe('stream');
  await sanne.page.reload();
  await expect(sanne.page.getByText('Bij ons op kantoor mag dit niet').first()).toBeVisible();
  expect(ahmed.wrongs()).toEqual([]);
  await sanne.page.context().close();
  await ahmed.page.context().close();
});

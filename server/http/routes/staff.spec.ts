import { afterEach, describe, expect, it } from 'vitest';
import type { Me } from '#protocol/http.ts';
import { findPerson, findStaff } from '../../access/people.ts';
import {
  organiserEmail,
  type Polder,
  type PolderWish,
  runPolder,
  setupCode,
} from '../../running/polder.fixture.ts';

let polder: Polder;
const start = async (wish: PolderWish = {}): Promise<void> => {
  polder = await runPolder(wish);
};
afterEach(() => polder.stop());

const me = async (): Promise<Me> => {
  const cookie = await polder.cookieOf(polder.organiser);
  return (await (await polder.ask('/v1/me', { headers: { cookie } })).json()) as Me;
};
const calls = (firstName: string, lastName = '') =>
  polder.ask('/v1/me/name', {
    method: 'POST',
    headers: { authorization: `Bearer ${polder.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ firstName, lastName }),
  });

describe('one’s own name', () => {
  it('is changed by whoever it belongs to, and nothing else of them', async () => {
    await start();
    expect((await calls(' Noortje ', 'de Wit')).status).toBe(200);
    expect(await me()).toMatchObject({ firstName: 'Noortje', lastName: 'de Wit', email: organiserEmail });
    expect(await findPerson(polder.storage, polder.organiser)).toMatchObject({
      group: 'staff',
      erasedAt: null,
    });
    expect(await findStaff(polder.storage, organiserEmail)).toMatchObject({ firstName: 'Noortje' });
  });

  it.each([
    ['', '', 'first-name-missing'],
    ['x'.repeat(61), '', 'first-name-too-long'],
    ['Noortje', 'de\u202eWit', 'first-name-hidden-characters'],
  ])('is not %j %j', async (firstName, lastName, code) => {
    await start();
    const answer = await calls(firstName, lastName);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code });
    expect(await me()).toMatchObject({ firstName: 'Zeynep' });
  });

  it('is asked at set-up, and comes before the address in the mail', async () => {
    await start({ empty: true });
    const founds = (name: string) =>
      polder.ask('/setup', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          code: setupCode,
          organisation: 'Rietvoorde',
          name,
          email: organiserEmail,
          do: 'found',
        }),
      });
    expect((await founds(' ')).status).toBe(400);
    expect(await polder.storage.version('organisation')).toBe(0);
    expect((await founds('Anouk van der Wal')).status).toBe(200);
    expect(await findStaff(polder.storage, organiserEmail)).toMatchObject({
      firstName: 'Anouk',
      lastName: 'van der Wal',
    });
    expect(String((await polder.storage.list('outbox'))[0]?.body.text)).toContain('Beste Anouk,');
  });
});

describe('where mails are', () => {
  it.each([
    ['in the mailbox on a machine of one’s own', {}, 'kept'],
    [
      'waiting at a public address without a mail server',
      { publicUrl: 'https://dialoog.example.org' },
      'waiting',
    ],
    ['on their way with a mail server', { smtpUrl: 'smtp://127.0.0.1:1' }, 'sent'],
  ])('is told: %s', async (_, settings, mails) => {
    await start({ settings });
    expect(await me()).toMatchObject({ mails, mailbox: mails === 'kept' ? expect.any(String) : null });
  });
});

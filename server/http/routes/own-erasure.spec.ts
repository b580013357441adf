import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPerson } from '../../access/people.ts';
import { anna, bram, evening, zeynep } from '../../operations/operations.fixture.ts';
import { type TestServer, testServer } from '../server.fixture.ts';

let test: TestServer;
beforeEach(async () => {
  test = await testServer();
});
afterEach(() => test.stop());

const posts = (words: string) =>
  ({
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `words=${words}`,
  }) as const;
const everything = async (): Promise<string> => JSON.stringify(await test.storage.read(`session:${evening}`));

describe('erasing one’s own data', () => {
  it('changes nothing by reading about it, however often a mail scanner does', async () => {
    const secret = await test.personalLink(anna);
    for (let read = 0; read < 2; read += 1) {
      expect((await test.app.request(`/m/${secret}/erase`)).status).toBe(200);
    }
    expect(await findPerson(test.storage, anna)).toMatchObject({ firstName: 'Anna', erasedAt: null });
  });

  it('takes the name and address away, ends the link and leaves the words', async () => {
    const secret = await test.personalLink(anna);
    expect((await test.app.request(`/m/${secret}/erase`, posts('stay'))).status).toBe(200);
    expect(await findPerson(test.storage, anna)).toMatchObject({ firstName: '', email: null, phone: null });
    expect((await test.app.request(`/m/${secret}`)).status).toBe(410);
    expect(await everything()).toContain('Ik wil niet gelijk krijgen');
  });

  it('takes the words out of the log where that is asked, and nobody else’s', async () => {
    const secret = await test.personalLink(anna);
    const answer = await test.app.request(`/m/${secret}/erase`, posts('go'));
    expect(answer.headers.get('clear-site-data')).toContain('storage');
    expect(await everything()).not.toContain('Ik wil niet gelijk krijgen');
    expect(await everything()).toContain('Bram luistert eerst');
    expect(await findPerson(test.storage, bram)).toMatchObject({ firstName: 'Bram' });
  });

  it('ends nothing of somebody who works here', async () => {
    const secret = await test.personalLink(zeynep);
    await test.app.request(`/m/${secret}/erase`, posts('go'));
    expect(await findPerson(test.storage, zeynep)).toMatchObject({ firstName: 'Zeynep', erasedAt: null });
  });

  it('does nothing by a link that nobody has', async () => {
    expect((await test.app.request('/m/abcdefghijklmnopqrstuvwxyz/erase', posts('go'))).status).toBe(404);
  });
});

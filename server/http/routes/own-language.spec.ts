import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPerson } from '../../access/people.ts';
import { anna } from '../../operations/operations.fixture.ts';
import { type TestServer, testServer } from '../server.fixture.ts';

let test: TestServer;
beforeEach(async () => {
  test = await testServer();
});
afterEach(() => test.stop());

describe('the language somebody chose', () => {
  const chooses = async (language: string): Promise<number> => {
    const secret = await test.personalLink(anna);
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ language });
    return (await test.app.request(`/m/${secret}/language`, { method: 'POST', headers, body })).status;
  };

  it('is the one that mails speak to them in, and changes nothing else', async () => {
    expect(await chooses('en')).toBe(200);
    expect(await findPerson(test.storage, anna)).toMatchObject({ language: 'en', firstName: 'Anna' });
  });

  it('stays from the first page to the lobby, and when the link of the mail is opened again', async () => {
    const link = `/m/${await test.personalLink(anna)}`;
    const posts = (path: string, values: Record<string, string>) =>
      test.app.request(path, { method: 'POST', body: new URLSearchParams(values) });
    const language = async () => /<html lang="(..)"/.exec(await (await test.app.request(link)).text())?.[1];
    expect(await language()).toBe('nl');
    const chosen = await posts(`${link}/language`, { language: 'en' });
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, link]);
    expect(await language()).toBe('en');
    expect((await posts(link, { firstName: 'Anna' })).headers.get('location')).toBe(link);
    expect(await language()).toBe('en');
  });

  it('is chosen on the page about erasing without leaving it', async () => {
    const link = `/m/${await test.personalLink(anna)}`;
    const body = new URLSearchParams({ language: 'en', here: 'erase' });
    const chosen = await test.app.request(`${link}/language`, { method: 'POST', body });
    expect(chosen.headers.get('location')).toBe(`${link}/erase`);
  });

  it('is one that we speak', async () => {
    expect(await chooses('xx')).toBe(400);
    const body = new URLSearchParams({ language: 'xx' });
    const path = `/m/${await test.personalLink(anna)}/language`;
    expect((await test.app.request(path, { method: 'POST', body })).status).toBe(400);
    expect(await findPerson(test.storage, anna)).toMatchObject({ language: 'nl' });
  });
});

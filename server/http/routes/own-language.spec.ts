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

  it('is one that we speak', async () => {
    expect(await chooses('xx')).toBe(400);
    expect(await findPerson(test.storage, anna)).toMatchObject({ language: 'nl' });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anna, project, rapporteur, zeynep } from '../../operations/operations.fixture.ts';
import { type TestServer, testServer } from '../server.fixture.ts';

let test: TestServer;
beforeEach(async () => {
  test = await testServer();
});
afterEach(() => test.stop());

const path = `/v1/projects/${project}/export.csv`;
const asks = async (person: string, query = ''): Promise<Response> =>
  test.app.request(`${path}${query}`, { headers: await test.token(person) });

describe('everything that was said, as a table', () => {
  it('is for organisers and rapporteurs, and for nobody else', async () => {
    expect((await asks(zeynep)).status).toBe(200);
    expect((await asks(rapporteur)).status).toBe(200);
    expect((await asks(anna)).status).toBe(401);
    expect((await test.app.request(path)).status).toBe(401);
  });

  it('is a file by the name of the project, in the language that is asked', async () => {
    const dutch = await asks(zeynep, '?language=nl');
    expect(dutch.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(dutch.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w-]+-bijdragen\.csv"$/,
    );
    expect(await dutch.text()).toContain('Bram luistert eerst.');
    const english = await asks(zeynep, '?language=en');
    expect(english.headers.get('content-disposition')).toMatch(/-contributions\.csv"$/);
  });

  it('names nobody', async () => {
    const text = await (await asks(zeynep)).text();
    expect(text).toMatch(/;person-[0-9a-f]{16};/);
    expect(text).not.toMatch(new RegExp([anna, '@example.org'].join('|')));
  });
});

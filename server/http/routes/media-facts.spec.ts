import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mediaFacts } from '#protocol/http.ts';
import { zeynep } from '../../operations/operations.fixture.ts';
import { httpApp } from '../app.ts';
import { type TestServer, testServer } from '../server.fixture.ts';

let test: TestServer;
beforeEach(async () => {
  test = await testServer();
});
afterEach(() => test.stop());

const here = () => ({ host: 'localhost:3000', https: false });
const facts = async (app: TestServer['app']) =>
  mediaFacts.parse(await (await app.request('/v1/media', { headers: await test.token(zeynep) })).json());

describe('what can bring sound and picture', () => {
  it('is told to staff only', async () => {
    expect((await test.app.request('/v1/media')).status).toBe(401);
  });

  it('is a meeting elsewhere or one hall where nothing was set up', async () => {
    expect(await facts(test.app)).toEqual({ available: ['link', 'none'], mostPeople: {}, captions: false });
  });

  it('is also what the operator set up', async () => {
    const media = {
      available: () => ['built-in', 'link'] as const,
      mostPeople: () => ({ 'built-in': 200 }),
      captions: () => true,
    };
    const app = httpApp({ ...test.server, media }, here);
    expect(await facts(app)).toEqual({
      available: ['built-in', 'link', 'none'],
      mostPeople: { 'built-in': 200 },
      captions: true,
    });
  });
});

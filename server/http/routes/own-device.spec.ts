import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anna } from '../../operations/operations.fixture.ts';
import { joinSay } from '../../pages/join/say.ts';
import { type TestServer, testServer } from '../server.fixture.ts';

let test: TestServer;
beforeEach(async () => {
  test = await testServer();
});
afterEach(() => test.stop());

describe('a device that somebody wants wiped', () => {
  const wipes = async (body: Record<string, string>) => {
    const path = `/m/${await test.personalLink(anna)}`;
    const answer = await test.app.request(`${path}/wipe`, {
      method: 'POST',
      body: new URLSearchParams(body),
    });
    return { path, html: await answer.text(), cleared: answer.headers.get('clear-site-data') };
  };

  it('keeps everything until they read what goes, and may go back', async () => {
    const { path, html, cleared } = await wipes({});
    expect(cleared).toBeNull();
    expect(html).toContain(joinSay('nl')('join.wipe.askText'));
    expect(html).toContain(`href="${path}"`);
    expect(html).toContain(`action="${path}/wipe"`);
  });

  it('is cleared once they said yes', async () => {
    const { html, cleared } = await wipes({ sure: 'yes' });
    expect(cleared).toBe('"cookies", "storage"');
    expect(html).toContain(joinSay('nl')('join.wiped.title'));
  });
});

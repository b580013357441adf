import { afterAll, beforeAll, expect, it } from 'vitest';
import { organiserEmail, type Polder, runPolder } from '../running/polder.fixture.ts';

let polder: Polder;
beforeAll(async () => {
  polder = await runPolder();
});
afterAll(() => polder.stop());

const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
const post = (path: string, body = '') => polder.ask(path, { method: 'POST', headers: form, body });
const page = async (path: string) => (await polder.ask(path)).text();

it.each(['/stage/evening22222', '/studio/p/project22222/harvest'])(
  'signing in leads to %s, which was asked for',
  async (path) => {
    const closed = await polder.ask(path);
    const asking = closed.headers.get('location') ?? '';
    expect([closed.status, asking]).toEqual([303, `/sign-in?to=${encodeURIComponent(path)}`]);
    const to = /name="to" value="([^"]+)"/.exec(await page(asking))?.[1] ?? '';
    expect(to).toBe(path);
    const sent = await post('/sign-in', new URLSearchParams({ email: organiserEmail, to }).toString());
    expect(await sent.text()).toContain(`href="${asking}"`);
    const mails = (await polder.storage.list('outbox')).map(({ body }) => String(body.text));
    const links = mails.flatMap((text) => /http\S+(\/sign-in\/\S+)/.exec(text)?.[1] ?? []);
    const link = links.find((one) => one.endsWith(encodeURIComponent(path))) ?? '';
    expect(await page(link)).toContain(`action="${link}"`);
    expect((await post(link)).headers.get('location')).toBe(path);
    expect(await page(link)).toContain(`name="to" value="${path}"`);
  },
);

it.each(['https://elders.example', '//elders.example', '/studio/../m/x', '/studio\\@elders', '/m/abc', ''])(
  'signing in never leads to %j',
  async (to) => {
    const secret = await polder.linkFor({ kind: 'sign-in', person: polder.organiser });
    const away = await post(`/sign-in/${secret}?to=${encodeURIComponent(to)}`);
    expect(away.headers.get('location')).toBe('/studio');
    expect(await page(`/sign-in?to=${encodeURIComponent(to)}`)).toContain('name="to" value="/studio"');
  },
);

import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Evening, laidEvening } from '../running/evening.fixture.ts';
import { TestLine } from '../running/line.fixture.ts';
import { type Polder, runPolder } from '../running/polder.fixture.ts';

let polder: Polder;
let evening: Evening;
let cookie: string;
const publicUrl = 'https://dialoog.example.org';
let https: Polder;

beforeAll(async () => {
  polder = await runPolder();
  evening = await laidEvening(polder);
  cookie = await polder.cookieOf(polder.organiser);
  https = await runPolder({ settings: { publicUrl, trustedProxies: ['127.0.0.1', '::1'] } });
});
afterAll(async () => {
  await polder.stop();
  await https.stop();
});

const elsewhere = 'https://kwaad.example.com';

/** One write of each kind: with a cookie, with a form, with a secret in the address. */
const writes = (): readonly string[] => [
  '/v1/projects',
  '/v1/commands',
  '/sign-in',
  '/sign-out',
  '/setup',
  `/sign-in/${'a'.repeat(26)}`,
  `/m/${evening.residents[0]?.secret}`,
  `/m/${evening.residents[0]?.secret}/help`,
];

describe('a write from another site', () => {
  it.each(Array.from({ length: 8 }, (_, index) => index))('is refused: number %i', async (index) => {
    const path = writes()[index] ?? '';
    for (const headers of [
      { origin: elsewhere },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: polder.url },
    ]) {
      const response = await polder.ask(path, { method: 'POST', headers: { ...headers, cookie } });
      expect([path, headers, response.status]).toEqual([path, headers, 403]);
      expect(await response.json()).toMatchObject({ code: 'other-origin' });
    }
  });

  it('is refused from a page that hides where it is, unless the address holds a secret', async () => {
    const headers = { origin: 'null', cookie };
    const ask = (path: string) => polder.ask(path, { method: 'POST', headers }).then(({ status }) => status);
    expect(await ask('/v1/projects')).toBe(403);
    expect(await ask('/sign-in')).toBe(403);
    // an older browser says no more than this from our own forms
    expect(await ask(`/m/${evening.residents[0]?.secret}`)).not.toBe(403);
  });

  it('is welcome from our own pages', async () => {
    for (const headers of [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, { origin: polder.url }]) {
      const response = await polder.ask('/v1/projects', { method: 'POST', headers: { ...headers, cookie } });
      expect(await response.json()).toMatchObject({ code: 'unreadable' });
    }
  });
});

describe('a socket from another site', () => {
  it.each([elsewhere, 'null', 'http://localhost:1', 'geen adres'])('is not opened: %s', async (origin) => {
    const line = await TestLine.open(polder.live, { cookie, origin, streams: ['organisation'] });
    expect(line.messages).toEqual([]);
    expect(await line.closed).toBe(1006);
  });

  it('is opened from our own pages', async () => {
    const line = await TestLine.open(polder.live, { cookie, origin: polder.url, streams: ['organisation'] });
    expect(line.messages[0]).toMatchObject({ kind: 'welcome' });
    await line.end();
  });

  it('is opened at another address of the server only', async () => {
    const answer = await new Promise<string>((resolve) => {
      const { port } = new URL(polder.url);
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write(
          'GET /elders HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
        ),
      );
      socket.once('data', (data) => resolve(data.toString()));
    });
    expect(answer).toContain('404');
  });
});

describe('behind a proxy with HTTPS', () => {
  const signedIn = async (server: Polder, headers: Record<string, string> = {}) => {
    const secret = await server.linkFor({ kind: 'sign-in', person: server.organiser });
    const response = await server.ask(`/sign-in/${secret}`, { method: 'POST', headers });
    expect(response.status).toBe(303);
    return response.headers.get('set-cookie') ?? '';
  };

  it('the cookie is for this host alone, over HTTPS alone, and no script reads it', async () => {
    expect(await signedIn(https)).toMatch(/^__Host-polder=[a-z2-7]{26}; /);
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) {
      expect((await signedIn(https)).split('; ')).toContain(flag);
    }
  });

  it('without HTTPS the cookie can be used all the same', async () => {
    const set = await signedIn(polder);
    expect(set).toMatch(/^polder=/);
    expect(set).toContain('HttpOnly');
    expect(set).toContain('SameSite=Lax');
    expect(set).not.toContain('Secure');
  });

  it('nobody who takes part gets a cookie', async () => {
    const { secret } = evening.residents[0] ?? { secret: '' };
    expect((await polder.ask(`/m/${secret}`)).headers.get('set-cookie')).toBeNull();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const named = await polder.ask(`/m/${secret}`, { method: 'POST', headers, body: 'firstName=Anna' });
    expect(named.status).toBe(303);
    expect(named.headers.get('set-cookie')).toBeNull();
  });

  it('browsers are told to come by HTTPS, and may only talk to this host', async () => {
    const { headers } = await https.ask('/', { headers: { 'x-forwarded-host': 'dialoog.example.org' } });
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    expect(headers.get('content-security-policy')).toContain('wss://dialoog.example.org');
  });

  it('what the proxy says of host and protocol counts where PUBLIC_URL says something else', async () => {
    const local = await runPolder({ settings: { trustedProxies: ['127.0.0.1', '::1'] } });
    const told = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'tweede.example.org' };
    expect(await signedIn(local, { ...told, origin: 'https://tweede.example.org' })).toMatch(
      /^__Host-polder=/,
    );
    const line = await TestLine.open(local.live, {
      cookie: await local.cookieOf(local.organiser),
      origin: 'https://tweede.example.org',
      headers: told,
      streams: ['organisation'],
    });
    expect(line.messages[0]).toMatchObject({ kind: 'welcome' });
    await line.end();
    await local.stop();
  });

  it('what anybody else says of them does not count', async () => {
    const told = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'kwaad.example.com' };
    const set = await signedIn(polder, told);
    expect(set).toMatch(/^polder=/);
    const headers = { ...told, origin: elsewhere, cookie };
    expect((await polder.ask('/v1/projects', { method: 'POST', headers })).status).toBe(403);
  });
});

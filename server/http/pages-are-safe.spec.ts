import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Evening, laidEvening } from '../running/evening.fixture.ts';
import { type Polder, runPolder } from '../running/polder.fixture.ts';

let polder: Polder;
let evening: Evening;
let cookie: string;
let signIn: string;
let mailbox: string;

beforeAll(async () => {
  polder = await runPolder();
  evening = await laidEvening(polder);
  cookie = await polder.cookieOf(polder.organiser);
  signIn = await polder.linkFor({ kind: 'sign-in', person: polder.organiser });
  mailbox = await (await polder.ask('/v1/me', { headers: { cookie } })).json().then((me) => me.mailbox);
});
afterAll(() => polder.stop());

const html = { accept: 'text/html' };

/** Every kind of page: what to ask, and the status it answers with. */
const pages = (): readonly (readonly [string, string, number])[] => [
  ['home', '/', 200],
  ['sign-in', '/sign-in', 200],
  ['the sign-in button', `/sign-in/${signIn}`, 200],
  ['an unknown sign-in link', `/sign-in/${'a'.repeat(26)}`, 410],
  ['somebody’s own link', `/m/${evening.residents[0]?.secret}`, 200],
  ['what happened with my words', `/m/${evening.residents[0]?.secret}/words`, 200],
  ['a table team’s own link', `/m/${evening.facilitators[0]?.secret}`, 200],
  ['an unknown link', `/m/${'a'.repeat(26)}`, 404],
  ['the studio', '/studio', 200],
  ['a page of the studio', `/studio/projects/${evening.project}`, 200],
  ['the stage', `/stage/${evening.session}`, 200],
  ['the stage of no session', '/stage/nosuchsession', 404],
  ['the big screen', `/screen/${evening.screen}`, 200],
  ['the big screen with an unknown link', `/screen/${'a'.repeat(26)}`, 410],
  ['a project in public', '/p/samen-aan-tafel', 200],
  ['its agreements', '/p/samen-aan-tafel/agreements', 200],
  ['a project that is not there', '/p/nergens', 404],
  ['the letters', `/v1/projects/${evening.project}/sessions/${evening.session}/letters`, 200],
  ['the mailbox', mailbox, 200],
  ['nothing at all', '/nergens', 404],
  ['health', '/health', 200],
];

const all = Array.from({ length: 21 }, (_, index) => index);

describe('every kind of page', () => {
  it('has been thought of here', () => expect(pages()).toHaveLength(all.length));

  it.each(all)('number %i loads nothing from elsewhere and tells nobody where it is', async (index) => {
    const [name, path, status] = pages()[index] ?? ['', '/', 0];
    const response = await polder.ask(path, { headers: { ...html, cookie } });
    expect([name, response.status]).toEqual([name, status]);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const body = await response.text();
    expect(body).not.toMatch(/<script(?![^>]*(src="\/|type="application\/json"))/);
    expect(body).not.toMatch(/\son[a-z]+="/);
    expect(body).not.toMatch(/(src|href)="(https?:)?\/\//);
    if (!body.startsWith('<!doctype html>') || path.endsWith('/letters')) return;
    expect(body).toContain('<link rel="icon"');
  });

  it.each(['personal', 'sign-in', 'screen'])(
    'that opens with a secret (%s) is kept nowhere on the way',
    async (kind) => {
      const path =
        {
          personal: `/m/${evening.residents[0]?.secret}`,
          'sign-in': `/sign-in/${signIn}`,
          screen: `/screen/${evening.screen}`,
        }[kind] ?? '';
      const response = await polder.ask(path);
      expect(response.headers.get('cache-control')).toContain('no-store');
    },
  );
});

describe('the drawing beside a page’s name', () => {
  it.each(['/favicon.svg', '/favicon.ico'])('is ours: %s', async (path) => {
    const response = await polder.ask(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(await response.text()).toContain('<svg');
  });
});

describe('what went wrong', () => {
  it.each([
    ['/nergens', 404],
    ['/p/nergens', 404],
    ['/v1/me', 401],
    [`/screen/${'a'.repeat(26)}`, 410],
  ])('a browser reads a page at %s, a program problem+json', async (path, status) => {
    const page = await polder.ask(path, { headers: html });
    expect(page.status).toBe(status);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('<h1>');
    const json = await polder.ask(path);
    expect(json.status).toBe(status);
    expect(json.headers.get('content-type')).toContain('application/problem+json');
    expect(await json.json()).toMatchObject({ status });
  });

  it('answers in the reader’s language', async () => {
    const say = async (language: string) =>
      (await polder.ask('/nergens', { headers: { ...html, 'accept-language': language } })).text();
    expect(await say('en-GB')).toContain('<html lang="en">');
    expect(await say('nl')).toContain('<html lang="nl">');
  });
});

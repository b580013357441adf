import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Evening, frame, heldEvening, id } from '../running/evening.fixture.ts';
import { type Polder, runPolder } from '../running/polder.fixture.ts';

let polder: Polder;
let evening: Evening;

beforeAll(async () => {
  polder = await runPolder();
  evening = await heldEvening(polder);
});
afterAll(() => polder.stop());

const json = () => ({ authorization: `Bearer ${polder.token}`, 'content-type': 'application/json' });
const send = (path: string, body: string | FormData, headers: Record<string, string> = json()) =>
  polder.ask(path, { method: 'POST', headers, body });
const base = () => `/v1/projects/${evening.project}/sessions/${evening.session}`;
const codeOf = async (response: Response) => [response.status, (await response.json()).code];

describe('a request that cannot be read', () => {
  it.each([
    ['no JSON', '/v1/projects', '{"frame":'],
    ['nothing', '/v1/projects', ''],
    ['another shape', '/v1/projects', '{"frame":{"title":1}}'],
    ['something extra', '/v1/projects', JSON.stringify({ frame: { ...frame, isAdmin: true } })],
    [
      'a stream of no kind',
      '/v1/commands',
      JSON.stringify({ stream: 'geheim', id: 'aaaaaaaaaa', command: { type: 'a' } }),
    ],
    [
      'a stream with a path',
      '/v1/commands',
      JSON.stringify({ stream: 'session:../x', id: 'aaaaaaaaaa', command: { type: 'close' } }),
    ],
    [
      'a command that nobody knows',
      '/v1/commands',
      JSON.stringify({ stream: 'organisation', id: 'aaaaaaaaaa', command: { type: 'fly' } }),
    ],
    [
      'founding over again',
      '/v1/commands',
      JSON.stringify({
        stream: 'organisation',
        id: 'aaaaaaaaaa',
        command: { type: 'found-organisation', name: 'B', organiser: 'aaaaaaaaaa' },
      }),
    ],
  ])('is refused with a code: %s', async (_, path, body) => {
    const response = await send(path, body);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await codeOf(response)).toEqual([400, 'unreadable']);
  });

  it.each(['GET', 'POST', 'DELETE', 'PUT'])('to where nothing is: %s', async (method) => {
    const response = await polder.ask('/v1/nergens', { method, headers: json() });
    expect(await codeOf(response)).toEqual([404, 'no-such-page']);
  });

  it('with a path that climbs out of its folder', async () => {
    for (const path of [
      '/assets/../package.json',
      '/assets/%2e%2e/package.json',
      '/assets/..%2fpackage.json',
      '/assets//etc/passwd',
    ]) {
      const response = await polder.ask(path);
      expect(response.status).toBe(404);
    }
  });
});

describe('a request of two megabytes', () => {
  const huge = 'x'.repeat(2_000_000);

  it.each([
    ['/v1/projects', 'application/json'],
    ['/v1/commands', 'application/json'],
    ['/setup', 'application/x-www-form-urlencoded'],
    ['/sign-in', 'application/x-www-form-urlencoded'],
    ['/m', 'application/x-www-form-urlencoded'],
  ])('is refused: %s', async (path, type) => {
    const at = path === '/m' ? `/m/${evening.residents[0]?.secret}` : path;
    const response = await send(at, `text=${huge}`, { ...json(), 'content-type': type });
    expect(await codeOf(response)).toEqual([413, 'too-large']);
  });

  it('is refused before it is read: the answer comes while nothing of it was sent', async () => {
    const { port } = new URL(polder.url);
    const status = await new Promise((resolve, reject) => {
      const asking = request(
        {
          port,
          host: 'localhost',
          method: 'POST',
          path: '/v1/commands',
          headers: { ...json(), 'content-length': String(2_000_000) },
        },
        (response) => {
          resolve(response.statusCode);
          asking.destroy();
        },
      );
      asking.on('error', reject);
      asking.flushHeaders();
    });
    expect(status).toBe(413);
  });

  it('is refused too when it does not say beforehand how large it is', async () => {
    const { port } = new URL(polder.url);
    const status = await new Promise((resolve, reject) => {
      const asking = request(
        { port, host: 'localhost', method: 'POST', path: '/v1/commands', headers: json() },
        (response) => {
          resolve(response.statusCode);
          asking.destroy();
        },
      );
      asking.on('error', reject);
      const more = () => {
        if (!asking.destroyed) asking.write('x'.repeat(64_000), () => setImmediate(more));
      };
      more();
    });
    expect(status).toBe(413);
  });
});

describe('what is not somebody’s to ask', () => {
  it.each([
    ['/v1/me', 'GET'],
    ['/v1/me/name', 'POST'],
    ['/v1/projects', 'GET'],
    ['/v1/projects', 'POST'],
    ['/v1/staff', 'GET'],
    ['/v1/commands', 'POST'],
    ['/v1/example', 'POST'],
    ['/v1/example', 'DELETE'],
    ['/v1/projects/{project}', 'DELETE'],
    ['/v1/projects/{project}/people', 'GET'],
    ['/v1/projects/{project}/staff', 'POST'],
    ['/v1/projects/{project}/export', 'GET'],
    ['/v1/projects/{project}/export.csv', 'GET'],
    ['/v1/projects/{project}/people/{person}/erase', 'POST'],
    ['/v1/projects/{project}/sessions/{session}/people', 'POST'],
    ['/v1/projects/{project}/sessions/{session}/people/{person}', 'POST'],
    ['/v1/projects/{project}/sessions/{session}/links', 'POST'],
    ['/v1/projects/{project}/sessions/{session}/import', 'POST'],
    ['/v1/projects/{project}/sessions/{session}/import/preview', 'POST'],
    ['/v1/projects/{project}/sessions/{session}/invitations', 'POST'],
    ['/v1/projects/{project}/sessions/{session}/invitations/preview', 'POST'],
    ['/v1/projects/{project}/sessions/{session}/invitations/preview/{person}', 'GET'],
    ['/v1/projects/{project}/sessions/{session}/team-invitations', 'POST'],
    ['/v1/projects/{project}/sessions/{session}/letters', 'GET'],
    ['/v1/projects/{project}/sessions/{session}/call-list', 'GET'],
    ['/v1/projects/{project}/sessions/{session}/invitation.ics', 'GET'],
    ['/v1/projects/{project}/agreements/aaaaaaaaaaaa/publish', 'POST'],
    ['/v1/sessions/{session}/screen-link', 'POST'],
    ['/v1/admin/export', 'POST'],
  ])('is not told nor done without signing in: %s %s', async (path, method) => {
    const filled = path
      .replace('{project}', evening.project)
      .replace('{session}', evening.session)
      .replace('{person}', evening.residents[0]?.person ?? '');
    for (const authorization of [
      '',
      `Bearer ${'a'.repeat(26)}`,
      `Bearer ${evening.residents[0]?.secret}`,
      `Bearer ${evening.lead.secret}`,
    ]) {
      const response = await polder.ask(filled, {
        method,
        headers: authorization ? { authorization } : { origin: polder.url },
      });
      expect([path, response.status]).toEqual([path, 401]);
    }
  });
});

describe('a list of people', () => {
  const upload = async (bytes: string | Uint8Array<ArrayBuffer>, name: string) => {
    const body = new FormData();
    body.set('file', new File([bytes], name));
    return send(`${base()}/import/preview`, body, { authorization: `Bearer ${polder.token}` });
  };
  const peopleNow = async () => (await polder.storage.list('people')).length;

  it('that is a PDF, whatever it is called, is refused at its field', async () => {
    const count = await peopleNow();
    const response = await upload('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj', 'deelnemers.csv');
    expect(response.status).toBe(415);
    const problem = await response.json();
    expect(problem).toMatchObject({ status: 415, field: 'file' });
    expect(problem.code).toMatch(/^import-/);
    expect(await peopleNow()).toBe(count);
  });

  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])],
    ['an archive that is no spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0])],
  ])('that is %s is refused', async (_, bytes) => {
    expect((await upload(bytes, 'deelnemers.xlsx')).status).toBe(415);
  });

  it('that is far too large is refused before it is read', async () => {
    const response = await upload('a;b\n'.repeat(3_000_000), 'deelnemers.csv');
    expect(await codeOf(response)).toEqual([413, 'import-too-large']);
  });

  it('without a file, or taken in without a look, is refused', async () => {
    const none = await send(`${base()}/import/preview`, new FormData(), {
      authorization: `Bearer ${polder.token}`,
    });
    expect(await codeOf(none)).toEqual([400, 'import-no-file']);
    const unseen = await send(`${base()}/import`, JSON.stringify({ preview: id() }));
    expect(await codeOf(unseen)).toEqual([409, 'import-preview-gone']);
  });
});

describe('words with HTML, script and formulas in them', () => {
  const nasty = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '=1+1',
    '</script><b>',
    '&amp;',
  ];

  it('come out of every page as text', async () => {
    const made = await polder.post<{ project: string; slug: string }>('/v1/projects', {
      frame: {
        ...frame,
        title: nasty.join(' '),
        question: nasty.join(' '),
        promise: nasty.join('\n'),
        helpNumber: nasty[1],
      },
    });
    const page = await (await polder.ask(`/p/${made.slug}`)).text();
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img src=x');
    const home = await (await polder.ask('/')).text();
    expect(home).not.toContain('<script>alert');
  });

  it('stand in a person’s own pages as text, also in what the script starts with', async () => {
    const person = evening.residents[2];
    for (const text of nasty) {
      const words = {
        type: 'record',
        id: id(),
        table: 1,
        speaker: person?.person,
        text,
        visibility: 'public',
      };
      await evening.ask(words);
    }
    const firstName = '</script><script>alert(2)</script>';
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
    const named = await send(`/m/${person?.secret}`, `firstName=${encodeURIComponent(firstName)}`, headers);
    expect(named.status).toBe(303);
    for (const path of [`/m/${person?.secret}`, `/m/${person?.secret}/words`]) {
      const page = await (await polder.ask(path)).text();
      expect(page).not.toContain('<script>alert');
      expect(page).not.toContain('<img src=x');
      expect(page).toContain('&lt;');
    }
  });

  it('are word for word what was said in the export', async () => {
    const exported = await polder.ask(`/v1/projects/${evening.project}/export`, { headers: json() });
    const { contributions } = (await exported.json()).projects[0];
    const texts = contributions.map(({ text }: { text: string }) => text);
    for (const text of nasty) expect(texts).toContain(text);
    expect(JSON.stringify(contributions)).not.toContain('Voornaam');
  });

  it('a name that hides or turns what stands around it is refused at the field', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
    for (const name of ['', '   ', '\u202eanna', 'An\u200bna', 'a'.repeat(61), '\u3164']) {
      const response = await send(
        `/m/${evening.residents[4]?.secret}`,
        `firstName=${encodeURIComponent(name)}`,
        headers,
      );
      expect([name, response.status]).toEqual([name, 400]);
    }
    for (const name of ['نورا', 'שרה', 'Anne-Lotte', "d'Artagnan"]) {
      const response = await send(
        `/m/${evening.residents[4]?.secret}`,
        `firstName=${encodeURIComponent(name)}`,
        headers,
      );
      expect([name, response.status]).toEqual([name, 303]);
    }
  });
});

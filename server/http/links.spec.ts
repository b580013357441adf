import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueLink } from '../access/links.ts';
import { hashOf, newSecret } from '../access/secrets.ts';
import { type Evening, heldEvening } from '../running/evening.fixture.ts';
import { TestLine } from '../running/line.fixture.ts';
import { organiserEmail, type Polder, runPolder } from '../running/polder.fixture.ts';

const chance = { bytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)) };

let polder: Polder;
let evening: Evening;
let failing = false;

beforeAll(async () => {
  polder = await runPolder({
    on: 'sqlite',
    through: (storage) => ({
      ...storage,
      findUnique: (collection, unique) =>
        failing ? Promise.reject(new Error('disk failure')) : storage.findUnique(collection, unique),
    }),
  });
  evening = await heldEvening(polder);
});
afterAll(() => polder.stop());

const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
const signInLink = () => polder.linkFor({ kind: 'sign-in', person: polder.organiser });

describe('a secret', () => {
  it('has at least 128 random bits', () => {
    const seen = new Set<string>();
    let asked = 0;
    const counting = {
      bytes: (count: number) => {
        asked = count;
        return chance.bytes(count);
      },
    };
    for (let count = 0; count < 1_000; count += 1) seen.add(newSecret(counting));
    expect(asked * 5).toBeGreaterThanOrEqual(128);
    for (const secret of seen) expect(secret).toMatch(/^[a-z2-7]{26}$/);
    expect(seen.size).toBe(1_000);
    const letters = new Set([...seen].join(''));
    expect(letters.size).toBe(32);
  });

  it('is kept as a hash only, in the row that the link is', () => {
    const wish = { kind: 'personal', person: 'p', project: 'q', session: 's', expiresAt: 1 } as const;
    const { secret, change } = issueLink(wish, 0, chance);
    expect(JSON.stringify(change)).not.toContain(secret);
    expect(JSON.stringify(change)).toContain(hashOf(secret));
  });
});

/** Everything that can be used to come in. */
async function allSecrets(): Promise<string[]> {
  const guests = [...evening.residents, ...evening.facilitators, ...evening.noteTakers, evening.lead];
  const cookie = (await polder.cookieOf(polder.organiser)).split('=')[1] ?? '';
  return [...guests.map(({ secret }) => secret), evening.screen, polder.token, await signInLink(), cookie];
}

describe('what lies on disk', () => {
  it('holds no secret that opens a door, nor does a backup', async () => {
    const secrets = await allSecrets();
    const backup = join(polder.folder, 'backup.sqlite');
    await polder.storage.backup(backup);
    const data = join(polder.folder, 'data');
    const files = [...(await readdir(data)).map((name) => join(data, name)), backup];
    expect(files.length).toBeGreaterThan(1);
    let hashes = 0;
    for (const file of files) {
      const bytes = await readFile(file, 'latin1');
      for (const secret of secrets) {
        expect(bytes.includes(secret)).toBe(false);
        if (bytes.includes(hashOf(secret))) hashes += 1;
      }
    }
    expect(hashes).toBeGreaterThanOrEqual(secrets.length);
  });

  it('can be read by nobody else on the machine', async () => {
    const { stat } = await import('node:fs/promises');
    const { mode } = await stat(join(polder.folder, 'data'));
    expect(mode & 0o777).toBe(0o700);
    expect((await stat(join(polder.folder, 'data', 'admin.secret'))).mode & 0o777).toBe(0o600);
  });
});

describe('what is logged', () => {
  it('holds no secret, whatever goes wrong', async () => {
    const secrets = await allSecrets();
    failing = true;
    for (const secret of secrets) {
      for (const path of [`/m/${secret}`, `/m/${secret}/words`, `/sign-in/${secret}`, `/screen/${secret}`]) {
        expect((await polder.ask(path)).status).toBe(500);
      }
      const headers = { authorization: `Bearer ${secret}` };
      await polder.ask('/v1/me', { headers });
      const line = await TestLine.open(polder.live, { token: secret, streams: ['organisation'] });
      await line.closed;
    }
    failing = false;
    expect(polder.lines.length).toBeGreaterThan(secrets.length);
    for (const secret of secrets) expect(polder.lines.join('\n')).not.toContain(secret);
    expect(polder.lines.join('\n')).not.toContain(organiserEmail);
  });
});

describe('opening a link', () => {
  it('never uses it up: mail scanners open every link', async () => {
    const secret = await signInLink();
    for (let times = 0; times < 5; times += 1) {
      expect((await polder.ask(`/sign-in/${secret}`)).status).toBe(200);
      expect((await polder.ask(`/sign-in/${secret}`, { method: 'HEAD' })).status).toBe(200);
    }
    const response = await polder.ask(`/sign-in/${secret}`, { method: 'POST', headers: form });
    expect(response.status).toBe(303);
  });

  it('sets no cookie, and the page it shows does not sign in by itself', async () => {
    const response = await polder.ask(`/sign-in/${await signInLink()}`);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await response.text()).not.toContain('<script');
  });

  it('of a participant works again and again, on any device', async () => {
    const { secret } = evening.residents[0] ?? { secret: '' };
    for (let times = 0; times < 3; times += 1) expect((await polder.ask(`/m/${secret}`)).status).toBe(200);
    const lines = await Promise.all([1, 2].map(() => TestLine.at(polder.live, evening, secret)));
    for (const line of lines) {
      expect(line.messages[0]).toMatchObject({ kind: 'welcome' });
      await line.end();
    }
  });

  it.each([
    ['forged', async () => 'a'.repeat(26), 404],
    ['past its date', () => linkOf({ expiresAt: 1 }), 410],
    ['of another kind', () => linkOf({ kind: 'screen' }), 404],
  ])('that is %s says so, and what to do', async (_, make, status) => {
    const response = await polder.ask(`/m/${await make()}`, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(status);
    expect(await response.text()).toContain('<h1>');
  });

  it('that was revoked says so', async () => {
    const { person = '', secret = '' } = evening.residents[5] ?? {};
    await polder.post(`/v1/projects/${evening.project}/people/${person}/erase`, { wordsToo: false });
    expect((await polder.ask(`/m/${secret}`)).status).toBe(410);
    expect((await polder.ask(`/m/${secret}`, { method: 'POST', headers: form })).status).toBe(410);
    expect((await polder.ask(`/m/${secret}/help`, { method: 'POST', headers: form })).status).toBe(410);
  });

  it('of a closed session still tells what happened with one’s words', async () => {
    const closed = await heldEvening(polder);
    await closed.ask({ type: 'close' });
    const { secret } = closed.residents[0] ?? { secret: '' };
    expect((await polder.ask(`/m/${secret}`)).status).toBe(200);
    expect((await polder.ask(`/m/${secret}/words`)).status).toBe(200);
    const help = await polder.ask(`/m/${secret}/help`, { method: 'POST', headers: form });
    expect(help.status).toBe(409);
  });

  const linkOf = (wish: object) =>
    polder.linkFor({
      person: evening.residents[0]?.person ?? '',
      project: evening.project,
      session: evening.session,
      ...wish,
    });
});

describe('a sign-in link', () => {
  it('works once, also when the button is pressed ten times at once', async () => {
    const secret = await signInLink();
    const press = () => polder.ask(`/sign-in/${secret}`, { method: 'POST', headers: form });
    const pressed = await Promise.all(Array.from({ length: 10 }, press));
    expect(pressed.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(pressed.filter(({ status }) => status === 410)).toHaveLength(9);
    expect((await press()).status).toBe(410);
    expect((await polder.ask(`/sign-in/${secret}`)).status).toBe(410);
  });

  it('is mailed to who works here, and the answer tells nobody who that is', async () => {
    const ask = (email: string) =>
      polder.ask('/sign-in', { method: 'POST', headers: form, body: `email=${encodeURIComponent(email)}` });
    const mails = async () => (await polder.storage.list('outbox')).length;
    const before = await mails();
    const [known, unknown] = [await ask(organiserEmail), await ask('niemand@rietvoorde.example')];
    expect(await mails()).toBe(before + 1);
    const read = async (response: Response) => [
      response.status,
      (await response.text()).replaceAll(organiserEmail, '…').replaceAll('niemand@rietvoorde.example', '…'),
    ];
    expect(await read(unknown)).toEqual(await read(known));
    const tries = await Promise.all(
      ['a', 'b'].flatMap((name) =>
        Array.from({ length: 8 }, () => ask(name === 'a' ? organiserEmail : 'iemand@elders.example')),
      ),
    );
    const statuses = tries.map(({ status }) => status);
    expect(statuses.slice(0, 8)).toContain(429);
    expect(statuses.slice(8)).toContain(429);
  });

  it('does not let in who takes part, nor does a personal link sign in', async () => {
    const { secret } = evening.lead;
    expect((await polder.ask(`/sign-in/${secret}`, { method: 'POST', headers: form })).status).toBe(410);
    expect((await polder.ask('/v1/me', { headers: { authorization: `Bearer ${secret}` } })).status).toBe(401);
    expect((await polder.ask('/studio', { headers: { cookie: `polder=${secret}` } })).status).toBe(303);
  });

  it('after signing out the cookie opens nothing', async () => {
    const cookie = await polder.cookieOf(polder.organiser);
    expect((await polder.ask('/v1/me', { headers: { cookie } })).status).toBe(200);
    const out = await polder.ask('/sign-out', { method: 'POST', headers: { ...form, cookie } });
    expect(out.headers.get('set-cookie')).toMatch(/^polder=;.*Max-Age=0/);
    expect((await polder.ask('/v1/me', { headers: { cookie } })).status).toBe(401);
  });
});

describe('the set-up code', () => {
  it('is asked of the first visitor, and guessing is slowed down', async () => {
    const empty = await runPolder({ empty: true });
    const guess = (code: string) =>
      empty.ask('/setup', {
        method: 'POST',
        headers: form,
        body: `code=${code}&organisation=Rietvoorde&name=Zeynep&email=${organiserEmail}`,
      });
    for (let times = 0; times < 20; times += 1) expect((await guess('XXXX-0000')).status).toBe(400);
    expect((await guess('ABCD-1234')).status).toBe(400);
    expect(await empty.storage.version('organisation')).toBe(0);
    await empty.stop();
  });

  it('is of no use once there is an organisation', async () => {
    const again = await polder.ask('/setup', {
      method: 'POST',
      headers: form,
      body: 'code=ABCD-1234&organisation=Anders&name=Anders&email=indringer@example.org',
    });
    expect(again.status).toBe(303);
    expect(JSON.stringify(await polder.storage.list('people'))).not.toContain('indringer@example.org');
  });
});

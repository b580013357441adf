import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Dispatch } from '#server/dispatch/dispatch.ts';
import { answerAdmin } from '#server/operations/admin-door.ts';
import type { OperationTools } from '#server/operations/tools.ts';
import { realChance, realClock } from '#server/real-clock.ts';
import { openStorage } from '#server/storage/open.ts';
import { runAdmin } from './run.ts';

const program = fileURLToPath(new URL('./main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'polder-admin-'));
const secret = 'adminsecretadminsecretadmi';
const email = 'organisator@rietvoorde.example';
const founding = ['setup', '--organisation', 'Gemeente Rietvoorde', '--email', email];
afterAll(() => rmSync(folder, { recursive: true }));

let dataDir = '';
let file = '';
let count = 0;
beforeEach(() => {
  count += 1;
  dataDir = join(folder, String(count));
  file = join(folder, `file-${count}`);
});

interface Ended {
  readonly code: number;
  readonly out: string;
}

const settings = (env: NodeJS.ProcessEnv) => ({ DATA_DIR: dataDir, PORT: '1', ...env });

/** Runs `npm run admin -- …words` on the data folder of this test. */
async function admin(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  let out = '';
  const code = await runAdmin(words, {
    env: settings(env),
    folder,
    out: (text) => {
      out += text;
    },
    tell: () => {},
  });
  return { code, out };
}

/** The same as a process of its own. */
function adminProcess(words: readonly string[]): Promise<Ended> {
  const env = { ...settings({}), INIT_CWD: folder };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], { env }, (error, out) => {
      resolve({ code: error === null ? 0 : Number(error.code), out });
    });
  });
}

describe('beside a server that is down', () => {
  it('sets up once, and gives the organiser a token', async () => {
    expect(await admin(founding)).toMatchObject({ code: 0 });
    expect(await admin(founding)).toMatchObject({ code: 1 });
    const issued = await admin(['token', '--email', email]);
    expect(issued.code).toBe(0);
    expect(issued.out).toMatch(/^[a-z2-7]{26}\n$/);
  });

  it('exports to a file that only its owner can read, or to the screen', async () => {
    await admin(founding);
    expect(await admin(['export', '--json', file])).toMatchObject({ code: 0, out: '' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      organisation: 'Gemeente Rietvoorde',
      projects: [],
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse((await admin(['export', '--json', '-'])).out)).toMatchObject({ projects: [] });
  });

  it('exports as a table too', async () => {
    await admin(founding);
    expect(await admin(['export', '--csv', file])).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(file, 'utf8')).toMatch(/^\ufeffid;text;/);
    const dutch = await admin(['export', '--csv', '-'], { LC_ALL: 'nl_NL.UTF-8' });
    expect(dutch.out).toMatch(/^\ufeffid;tekst;/);
  });

  it('backs up and restores, with files named from where the operator is', async () => {
    await admin(founding);
    expect(await admin(['backup', `file-${count}`])).toMatchObject({ code: 0 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    rmSync(dataDir, { recursive: true });
    expect(await admin(['restore', `file-${count}`])).toMatchObject({ code: 0 });
    expect(await admin(['token', '--email', email])).toMatchObject({ code: 0 });
  });

  it('says with its exit code what it could not do: 1 refused or failed, 2 not understood', async () => {
    expect(await admin(['backup', file])).toMatchObject({ code: 1 });
    expect(await admin(['restore', file])).toMatchObject({ code: 1 });
    expect(await admin(['erase', '--person', 'nobodyatallxx'])).toMatchObject({ code: 1 });
    expect(await admin(['destroy'])).toMatchObject({ code: 2 });
    expect(await adminProcess(['destroy'])).toMatchObject({ code: 2 });
    expect(await adminProcess(['--help'])).toMatchObject({ code: 0 });
  });
});

describe('while the server runs', () => {
  let tools: OperationTools;
  let http: Server;
  let env: NodeJS.ProcessEnv;
  beforeEach(async () => {
    const storage = await openStorage({ dataDir });
    const dispatch = new Dispatch(storage, realClock.now);
    tools = { storage, dispatch, chance: realChance, now: realClock.now };
    http = createServer(async (request, response) => {
      const name = request.url?.replace('/v1/admin/', '') ?? '';
      const { authorization } = request.headers;
      const answer = await answerAdmin(tools, secret, { name, authorization, input: await json(request) });
      response.statusCode = answer.status;
      response.end(JSON.stringify(answer.status === 200 ? answer.body : answer.refusal));
    }).listen(0, '127.0.0.1');
    await once(http, 'listening');
    env = { PORT: String((http.address() as AddressInfo).port) };
    writeFileSync(join(dataDir, 'admin.secret'), `${secret}\n`);
  });
  afterEach(async () => {
    http.closeAllConnections();
    http.close();
    await tools.storage.close();
  });

  it('asks the server, which knows of it at once', async () => {
    await tools.dispatch.look('organisation');
    expect(await admin(founding, env)).toMatchObject({ code: 0 });
    expect((await tools.dispatch.look('organisation')).state).toMatchObject({ name: 'Gemeente Rietvoorde' });
    expect(await admin(founding, env)).toMatchObject({ code: 1 });
    expect((await admin(['token', '--email', email], env)).out).toMatch(/^[a-z2-7]{26}\n$/);
    expect(await tools.storage.list('links')).toHaveLength(1);
    expect(JSON.parse((await admin(['export', '--json', '-'], env)).out)).toMatchObject({ projects: [] });
  });

  it('backs up, and refuses to restore', async () => {
    await admin(founding, env);
    expect(await adminProcess(['backup', file])).toMatchObject({ code: 0 });
    expect(await adminProcess(['restore', file])).toMatchObject({ code: 1 });
    expect((await tools.dispatch.look('organisation')).version).toBe(2);
    expect(existsSync(join(dataDir, 'polder.sqlite.before-restore'))).toBe(false);
  });

  it('does nothing when no server answers, or not with this secret', async () => {
    expect(await admin(founding, { PORT: '1' })).toMatchObject({ code: 1 });
    writeFileSync(join(dataDir, 'admin.secret'), 'another\n');
    expect(await admin(founding, env)).toMatchObject({ code: 1 });
    expect((await tools.dispatch.look('organisation')).version).toBe(0);
  });
});

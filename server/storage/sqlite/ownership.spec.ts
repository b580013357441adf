import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { append, noted, stream } from '../../ports/storage-contract/examples.ts';
import { openStorage } from '../open.ts';
import { startAppender } from '../test-process.ts';
import { openDatabase } from './connect.ts';
import { databaseFile } from './files.ts';

const folder = mkdtempSync(join(tmpdir(), 'polder-owner-'));
afterAll(() => rmSync(folder, { recursive: true }));
let dataDir = '';
let count = 0;
beforeEach(() => {
  count += 1;
  dataDir = join(folder, String(count));
});

describe('one process owns the SQLite file', () => {
  it('nobody else can open it, in this process or another', async () => {
    const storage = await openStorage({ dataDir });
    await storage.append(append());
    await expect(openStorage({ dataDir })).rejects.toMatchObject({ code: 'storage-in-use' });
    await expect(startAppender(dataDir)).rejects.toThrow('storage-in-use');
    await storage.close();
  });

  it('it is free again the moment its owner is killed', async () => {
    const appender = await startAppender(dataDir);
    await appender.reached(1);
    await expect(openStorage({ dataDir })).rejects.toMatchObject({ code: 'storage-in-use' });
    await appender.kill();
    const storage = await openStorage({ dataDir });
    expect(await storage.readAll(0, 1)).toHaveLength(1);
    await storage.close();
  });

  it('who reads it in another process and goes away leaves it its log', async () => {
    const storage = await openStorage({ dataDir });
    await storage.append(append());
    const file = databaseFile(dataDir);
    const program = `const database = new (require('node:sqlite').DatabaseSync)(process.argv[1]);
      console.log(database.prepare('SELECT count(*) AS n FROM events').get().n);
      database.close();`;
    const read = (): string =>
      spawnSync(process.execPath, ['-e', program, file], { encoding: 'utf8' }).stdout;
    expect(read()).toBe('1\n');
    expect(existsSync(`${file}-wal`)).toBe(true);
    await storage.append(append({ expected: 1 }));
    expect(read()).toBe('2\n');
    await storage.close();
  });

  it('it is free again after closing', async () => {
    await (await openStorage({ dataDir })).close();
    await (await openStorage({ dataDir })).close();
  });
});

describe('what is no database of this release', () => {
  it('of a newer release is refused and left as it is', async () => {
    const storage = await openStorage({ dataDir });
    await storage.append(append());
    await storage.close();
    const database = new DatabaseSync(databaseFile(dataDir));
    database.exec("UPDATE meta SET value = 99 WHERE key = 'schema'; PRAGMA wal_checkpoint(TRUNCATE)");
    database.close();
    const before = readFileSync(databaseFile(dataDir));

    await expect(openStorage({ dataDir })).rejects.toMatchObject({ code: 'storage-newer' });
    expect(readFileSync(databaseFile(dataDir)).equals(before)).toBe(true);
  });

  it('of another program is refused and left as it is', async () => {
    mkdirSync(dataDir);
    const database = new DatabaseSync(databaseFile(dataDir));
    database.exec('CREATE TABLE events (name TEXT)');
    database.close();
    await expect(openStorage({ dataDir })).rejects.toMatchObject({ code: 'storage-unreadable' });
  });

  it('that is not a database at all is refused and left as it is', async () => {
    mkdirSync(dataDir);
    writeFileSync(databaseFile(dataDir), 'naam;e-mail\n'.repeat(1_000));
    await expect(openStorage({ dataDir })).rejects.toMatchObject({ code: 'storage-unreadable' });
    expect(readFileSync(databaseFile(dataDir), 'utf8')).toContain('naam;e-mail');
  });
});

it('a commit waits for the disk: the log is written ahead and flushed in full', () => {
  mkdirSync(dataDir);
  const database = openDatabase(databaseFile(dataDir));
  expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
  database.close();
});

it('words that were redacted or forgotten are not left behind in the file', async () => {
  const secrets = ['eerste-geheim', 'tweede-geheim', 'derde-geheim'] as const;
  const other = 'session:forgottenforgotten';
  const storage = await openStorage({ dataDir });
  await storage.append(
    append({ events: [noted(secrets[0]), noted('gewoon'), noted(secrets[1].repeat(2_000))] }),
  );
  await storage.append(append({ stream: other, events: [noted(secrets[2])] }));
  await storage.redact(stream, 1, noted(''));
  await storage.redact(stream, 3, noted(''));
  await storage.forget([other]);
  await storage.close();
  const bytes = readFileSync(databaseFile(dataDir), 'latin1');
  expect(bytes).toContain('gewoon');
  expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([]);
});

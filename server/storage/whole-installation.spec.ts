import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { append, noted, personRow, stream, words } from '../ports/storage-contract/examples.ts';
import { openStorage } from './open.ts';
import { openPostgresStorage } from './postgres/postgres.ts';
import { testSchema, testUrl, withPostgres } from './postgres/test-schema.ts';
import { databaseFile } from './sqlite/files.ts';
import { startAppender } from './test-process.ts';
import { backUpStorage, restoreStorage } from './whole-installation.ts';

const folder = mkdtempSync(join(tmpdir(), 'polder-restore-'));
afterAll(() => rmSync(folder, { recursive: true }));
let dataDir = '';
let file = '';
let count = 0;
beforeEach(() => {
  count += 1;
  dataDir = join(folder, String(count));
  file = join(folder, `backup-${count}`);
});

/** Says one thing in the database of `dataDir`, in a process that is gone afterwards. */
async function say(text: string, expected: number): Promise<void> {
  const storage = await openStorage({ dataDir });
  await storage.append(append({ expected, events: [noted(text)] }));
  await storage.change([{ change: 'put', ...personRow({ body: { firstName: text } }) }]);
  await storage.close();
}

async function said(): Promise<string[]> {
  const storage = await openStorage({ dataDir });
  try {
    return words(await storage.read(stream));
  } finally {
    await storage.close();
  }
}

describe('a backup while a server runs and writes', () => {
  it('holds everything that was acknowledged before it began, and opens as a whole', async () => {
    const appender = await startAppender(dataDir);
    await appender.reached(200);
    const before = [...appender.acknowledged];
    await backUpStorage({ dataDir }, file);
    const during = appender.acknowledged.size;
    await appender.reached(during + 50);
    await appender.kill();

    await restoreStorage({ dataDir: join(folder, 'elsewhere') }, file);
    const storage = await openStorage({ dataDir: join(folder, 'elsewhere') });
    const all = words(await storage.readAll(0, 1_000_000));
    await storage.close();
    expect(new Set(all).size).toBe(all.length);
    for (const number of before) expect(all).toContain(`${number} b`);
  });

  it('of nothing says so and makes no database', async () => {
    await expect(backUpStorage({ dataDir }, file)).rejects.toMatchObject({ code: 'storage-unreadable' });
    expect(existsSync(databaseFile(dataDir))).toBe(false);
  });
});

describe('a restore', () => {
  it('brings back what was there at the backup, and keeps what was there before the restore', async () => {
    await say('toen', 0);
    await backUpStorage({ dataDir }, file);
    await say('daarna', 1);

    const kept = await restoreStorage({ dataDir }, file);
    expect(await said()).toEqual(['toen']);
    expect(kept).toBe(`${databaseFile(dataDir)}.before-restore`);

    await restoreStorage({ dataDir }, kept ?? '');
    expect(await said()).toEqual(['toen', 'daarna']);
    expect(existsSync(`${databaseFile(dataDir)}.before-restore-2`)).toBe(true);
  });

  it('is refused while a server has it open, which goes on unharmed', async () => {
    await say('toen', 0);
    await backUpStorage({ dataDir }, file);
    const appender = await startAppender(dataDir);
    await appender.reached(5);
    await expect(restoreStorage({ dataDir }, file)).rejects.toMatchObject({ code: 'storage-in-use' });
    await appender.reached(appender.acknowledged.size + 20);
    await appender.kill();

    const storage = await openStorage({ dataDir });
    const all = words(await storage.readAll(0, 1_000_000));
    await storage.close();
    expect(all).toContain('toen');
    for (const number of appender.acknowledged) expect(all).toContain(`${number} b`);
  });

  it('brings what a killed server left in its log to the kept copy, and none of it to the restored one', async () => {
    await say('toen', 0);
    await backUpStorage({ dataDir }, file);
    const appender = await startAppender(dataDir);
    await appender.reached(20);
    await appender.kill();
    const kept = await restoreStorage({ dataDir }, file);

    const storage = await openStorage({ dataDir });
    expect(words(await storage.readAll(0, 1_000_000))).toEqual(['toen']);
    await storage.close();
    const database = new DatabaseSync(kept ?? '');
    const rows = Number(database.prepare('SELECT count(*) AS n FROM events').get()?.n);
    database.close();
    expect(rows).toBeGreaterThanOrEqual(41);
  });

  it.each([
    ['that is damaged', (whole: Buffer) => whole.fill(7, 4_096, 12_000)],
    ['that is cut short', (whole: Buffer) => whole.subarray(0, 5_000)],
    ['that is something else', () => Buffer.from('%PDF-1.7 en verder niets')],
    ['that is empty', () => Buffer.alloc(0)],
  ])('of a file %s changes nothing', async (_what, spoil) => {
    await say('toen', 0);
    await backUpStorage({ dataDir }, file);
    writeFileSync(file, spoil(readFileSync(file)));
    await expect(restoreStorage({ dataDir }, file)).rejects.toMatchObject({ code: 'backup-unreadable' });
    expect(await said()).toEqual(['toen']);
    expect(existsSync(`${databaseFile(dataDir)}.restoring`)).toBe(false);
    expect(existsSync(`${databaseFile(dataDir)}.before-restore`)).toBe(false);
  });

  it('of a backup of a newer release changes nothing', async () => {
    await say('toen', 0);
    await backUpStorage({ dataDir }, file);
    const database = new DatabaseSync(file);
    database.exec("UPDATE meta SET value = 99 WHERE key = 'schema'");
    database.close();
    await expect(restoreStorage({ dataDir }, file)).rejects.toMatchObject({ code: 'backup-newer' });
    expect(await said()).toEqual(['toen']);
  });
});

await withPostgres(() => {
  describe('between SQLite and PostgreSQL', () => {
    it('a backup of the one is restored in the other and back, nothing lost', async () => {
      const { schema, drop } = await testSchema();
      const place = { databaseUrl: testUrl, schema, dataDir };
      try {
        await say('toen', 0);
        await backUpStorage({ dataDir }, file);
        await restoreStorage(place, file);
        const server = await openPostgresStorage({ url: testUrl, schema, hold: 'shared' });
        expect(await server.append(append({ expected: 1, events: [noted('daarna')] }))).toMatchObject({
          version: 2,
          position: 2,
        });
        expect(await server.find('people', personRow().key)).toEqual(
          personRow({ body: { firstName: 'toen' } }),
        );
        await expect(restoreStorage(place, file)).rejects.toMatchObject({ code: 'storage-in-use' });
        await backUpStorage(place, `${file}.jsonl`);
        await server.close();

        await restoreStorage({ dataDir }, `${file}.jsonl`);
        expect(await said()).toEqual(['toen', 'daarna']);
      } finally {
        await drop();
      }
    });
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../../ports/storage.ts';
import { append, noted, otherStream, stream, words } from '../../ports/storage-contract/examples.ts';
import { databaseFile } from './files.ts';
import { openSqliteStorage } from './sqlite.ts';
import { Writer } from './writer.ts';

describe('writing in a thread of its own', () => {
  let dataDir = '';
  let storage: Storage;
  let beside: DatabaseSync;
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'polder-writer-'));
    storage = openSqliteStorage(dataDir);
    await storage.append(append({ events: [noted('eerst')] }));
    beside = new DatabaseSync(databaseFile(dataDir));
  });
  afterEach(async () => {
    beside.close();
    await storage.close();
    rmSync(dataDir, { recursive: true });
  });

  it('the rest goes on and reads what is kept while the disk makes a write wait', async () => {
    beside.exec('BEGIN IMMEDIATE');
    const writing = [2, 3, 4].map((version) =>
      storage.append(append({ expected: version - 1, events: [noted(`${version}`)] })),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(words(await storage.read(stream))).toEqual(['eerst']);
    beside.exec('ROLLBACK');
    expect((await Promise.all(writing)).map(({ kind }) => kind)).toEqual([
      'appended',
      'appended',
      'appended',
    ]);
    expect(words(await storage.read(stream))).toEqual(['eerst', '2', '3', '4']);
  });

  it('what waits for the disk while it is closed is written first', async () => {
    beside.exec('BEGIN IMMEDIATE');
    const writing = storage.append(append({ expected: 1 }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const later = storage.append(append({ stream: otherStream }));
    const closing = storage.close();
    await expect(storage.append(append())).rejects.toMatchObject({ code: 'storage-closed' });
    beside.exec('ROLLBACK');
    await closing;
    expect([await writing, await later].map(({ kind }) => kind)).toEqual(['appended', 'appended']);
    expect(beside.prepare('SELECT count(*) AS n FROM events').get()).toEqual({ n: 3 });
  });

  it('a whole group is told that it is not kept when the database takes it back, and the next goes on', async () => {
    beside.exec(`CREATE TRIGGER refusing BEFORE INSERT ON events WHEN new.event LIKE '%te veel%'
      BEGIN SELECT RAISE(ROLLBACK, 'no room'); END`);
    const results = await Promise.allSettled([
      storage.append(append({ expected: 1 })),
      storage.append(append({ stream: otherStream, events: [noted('te veel')] })),
    ]);
    expect(results).toMatchObject([
      { status: 'rejected', reason: { name: 'StorageError', code: 'storage-unwritable' } },
      { status: 'rejected', reason: { name: 'StorageError', code: 'storage-unwritable' } },
    ]);
    expect(await storage.version(stream)).toBe(1);
    expect(await storage.append(append({ expected: 1 }))).toMatchObject({ kind: 'appended', version: 2 });
  });
});

describe('a writing thread that ends', () => {
  const part = { kind: 'forget', streams: [stream] } as const;

  it('tells everybody who waited and everybody who comes later', async () => {
    const writer = new Writer('file', new URL('./test-ending-thread.ts', import.meta.url));
    const unwritable = { name: 'StorageError', code: 'storage-unwritable' };
    const first = writer.write(part);
    await expect(first).rejects.toMatchObject(unwritable);
    await expect(writer.write(part)).rejects.toMatchObject(unwritable);
    await writer.close();
  });

  it('that cannot even start does the same', async () => {
    const writer = new Writer(join(tmpdir(), 'not', 'there', 'polder.sqlite'));
    await expect(writer.write(part)).rejects.toMatchObject({ code: 'storage-unwritable' });
    await writer.close();
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GroupCommit, groupCommit } from './group-commit.ts';

describe('group commit', () => {
  let folder = '';
  let database: DatabaseSync;
  let reader: DatabaseSync;
  let commits: GroupCommit;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'polder-group-'));
    database = new DatabaseSync(join(folder, 'file.sqlite'));
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;
      CREATE TABLE parent (id INTEGER PRIMARY KEY);
      CREATE TABLE child (id INTEGER, parent INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED);`);
    reader = new DatabaseSync(join(folder, 'file.sqlite'));
    commits = groupCommit(database, 'file');
  });
  afterEach(() => {
    reader.close();
    database.close();
    rmSync(folder, { recursive: true });
  });

  const seen = (): number => Number(reader.prepare('SELECT count(*) AS n FROM parent').get()?.n);
  const insert = (id: number) => () => {
    database.prepare('INSERT INTO parent VALUES (?)').run(id);
    return { value: id, keep: true };
  };

  it('writes of one turn share a transaction, and each is answered when it is there for others to see', async () => {
    const seenAtSecond = commits.add(() => ({ value: [insert(2)().value, seen()], keep: true }));
    const first = commits.add(insert(1)).then((id) => [id, seen()]);
    expect(seen()).toBe(0);
    expect(await seenAtSecond).toEqual([2, 0]);
    expect(await first).toEqual([1, 2]);
  });

  it('nobody is told that it is kept when the commit fails, and the next group goes on', async () => {
    const orphan = commits.add(() => {
      database.exec('INSERT INTO child VALUES (1, 99)');
      return { value: 'kept', keep: true };
    });
    const results = await Promise.allSettled([commits.add(insert(1)), orphan]);
    expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected']);
    expect(seen()).toBe(0);
    expect(await commits.add(insert(2))).toBe(2);
    expect(seen()).toBe(1);
  });

  it('what a writer does not want kept is taken back without its neighbours', async () => {
    const undecided = commits.add(() => ({ ...insert(1)(), keep: false }));
    await Promise.all([undecided, commits.add(insert(2))]);
    expect(reader.prepare('SELECT id FROM parent').all()).toEqual([{ id: 2 }]);
  });
});

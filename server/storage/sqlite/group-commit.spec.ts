import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { groupCommit, type Write, type Written } from './group-commit.ts';

describe('group commit', () => {
  let folder = '';
  let database: DatabaseSync;
  let reader: DatabaseSync;
  let commit: (group: readonly Write[]) => Written[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'polder-group-'));
    database = new DatabaseSync(join(folder, 'file.sqlite'));
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;
      CREATE TABLE parent (id INTEGER PRIMARY KEY);
      CREATE TABLE child (id INTEGER, parent INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED);`);
    reader = new DatabaseSync(join(folder, 'file.sqlite'));
    commit = groupCommit(database);
  });
  afterEach(() => {
    reader.close();
    database.close();
    rmSync(folder, { recursive: true });
  });

  const seen = (): unknown[] =>
    reader
      .prepare('SELECT id FROM parent ORDER BY id')
      .all()
      .map(({ id }) => id);
  const insert = (id: number) => () => {
    database.prepare('INSERT INTO parent VALUES (?)').run(id);
    return { value: id, keep: true };
  };

  it('writes of one group share a transaction: others see all of them at once', () => {
    const second = () => ({ value: [insert(2)().value, seen()], keep: true });
    expect(commit([insert(1), second])).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: [2, []] },
    ]);
    expect(seen()).toEqual([1, 2]);
  });

  it('nobody is told that it is kept when the commit fails, and the next group goes on', () => {
    const orphan = () => {
      database.exec('INSERT INTO child VALUES (1, 99)');
      return { value: 'kept', keep: true };
    };
    expect(commit([insert(1), orphan]).map(({ ok }) => ok)).toEqual([false, false]);
    expect(seen()).toEqual([]);
    expect(commit([insert(2)])).toEqual([{ ok: true, value: 2 }]);
    expect(seen()).toEqual([2]);
  });

  it('nobody is told that it is kept when the disk is full, and when there is room again it goes on', () => {
    database.exec('CREATE TABLE filling (bytes BLOB)');
    const fill = () => {
      database.exec('INSERT INTO filling VALUES (zeroblob(1000000))');
      return { value: 'kept', keep: true };
    };
    const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count);
    database.exec(`PRAGMA max_page_count = ${pages + 5}`);
    const written = commit([insert(1), fill, insert(2)]);
    const kept = written.flatMap((part) => (part.ok ? [part.value] : []));
    expect(written[1]).toMatchObject({ ok: false, error: { errcode: 13 } });
    expect(seen()).toEqual(kept);
    database.exec(`PRAGMA max_page_count = ${pages + 1_000}`);
    expect(commit([fill])).toEqual([{ ok: true, value: 'kept' }]);
  });

  it('what a writer does not want kept is taken back without its neighbours', () => {
    commit([() => ({ ...insert(1)(), keep: false }), insert(2)]);
    expect(seen()).toEqual([2]);
  });

  it('what fails is taken back without its neighbours', () => {
    const failing = () => {
      insert(1)();
      throw new Error('no');
    };
    expect(commit([failing, insert(2)]).map(({ ok }) => ok)).toEqual([false, true]);
    expect(seen()).toEqual([2]);
  });
});

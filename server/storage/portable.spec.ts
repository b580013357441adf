import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { append, noted, personRow } from '../ports/storage-contract/examples.ts';
import { openMemoryStorage } from './memory.ts';
import { type BackupLine, readPortable } from './portable.ts';

describe('the portable backup', () => {
  let folder = '';
  let file = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polder-portable-'));
    file = join(folder, 'backup.jsonl');
    const storage = openMemoryStorage();
    await storage.append(append({ events: [noted('een\u2028twee\nдва'), noted('x'.repeat(200_000))] }));
    await storage.append(append({ expected: 2, events: [], refusal: { code: 'no' } }));
    await storage.change([{ change: 'put', ...personRow() }]);
    await storage.backup(file);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const read = async (from: string): Promise<BackupLine[]> => {
    const all: BackupLine[] = [];
    for await (const line of (await readPortable(from)).lines) all.push(line);
    return all;
  };

  it('reads back every event, outcome and register row', async () => {
    const lines = await read(file);
    expect(lines.map((line) => line.kind)).toEqual(['event', 'event', 'outcome', 'outcome', 'register']);
    expect(lines[0]).toMatchObject({ event: { position: 1, event: noted('een\u2028twee\nдва') } });
    expect(lines[3]).toMatchObject({ outcome: { kind: 'refused', refusal: { code: 'no' } } });
    expect(lines[4]).toEqual({ kind: 'register', row: personRow() });
  });

  it.each([
    ['broken off', (whole: string) => whole.slice(0, -40)],
    ['missing a line', (whole: string) => whole.replace(/\{"kind":"register".*\n/, '')],
    ['empty', () => ''],
    ['something else', () => 'naam;e-mail\nAnna;anna@example.org\n'],
  ])('a file that is %s is refused', async (_what, spoil) => {
    const spoilt = join(folder, 'spoilt.jsonl');
    await writeFile(spoilt, spoil(await readFile(file, 'utf8')));
    await expect(read(spoilt)).rejects.toMatchObject({ code: 'backup-unreadable' });
  });

  it('a file of a newer release is refused', async () => {
    const newer = join(folder, 'newer.jsonl');
    await writeFile(newer, (await readFile(file, 'utf8')).replace('"format":1', '"format":2'));
    await expect(read(newer)).rejects.toMatchObject({ code: 'backup-newer' });
  });
});

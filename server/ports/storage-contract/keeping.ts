import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Opener } from '../storage-contract.ts';
import { append, stream } from './examples.ts';

export function keeping({ fresh, again }: Opener): void {
  describe('snapshots, backup and closing', () => {
    it('a snapshot comes back in its own shape only, the newest kept', async () => {
      const before = await fresh();
      await before.keepSnapshot({ stream, version: 4, shape: 'one', state: { tables: [1, 2] } });
      const newest = { stream, version: 9, shape: 'one', state: { tables: ['é'] } };
      await before.keepSnapshot(newest);

      const storage = await again();
      expect(await storage.snapshot(stream, 'one')).toEqual(newest);
      expect(await storage.snapshot(stream, 'two')).toBeNull();
      expect(await storage.snapshot('session:nothinghereatall', 'one')).toBeNull();
    });

    it('a backup is written in one piece, while others write', async () => {
      const storage = await fresh();
      await storage.append(append());
      const folder = await mkdtemp(join(tmpdir(), 'polder-backup-'));
      try {
        const file = join(folder, 'backup');
        await Promise.all([storage.backup(file), storage.append(append({ expected: 1 }))]);
        expect((await stat(file)).size).toBeGreaterThan(0);
        expect(await storage.version(stream)).toBe(2);
      } finally {
        await rm(folder, { recursive: true });
      }
    });

    it('closing waits for what was under way, and may be done twice', async () => {
      const before = await fresh();
      const appended = before.append(append());
      await before.close();
      expect(await appended).toMatchObject({ kind: 'appended' });
      await before.close();

      const storage = await again();
      expect(await storage.version(stream)).toBe(1);
    });

    it('a closed storage takes nothing any more', async () => {
      const storage = await fresh();
      await storage.close();
      await expect(storage.append(append())).rejects.toMatchObject({ code: 'storage-closed' });
    });
  });
}

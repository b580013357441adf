import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { storageContract } from '../../ports/storage-contract.ts';
import { openSqliteStorage } from './sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'polder-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true }));
let opened = 0;

storageContract('SQLite', async () => {
  opened += 1;
  const dataDir = join(folder, String(opened));
  const storage = openSqliteStorage(dataDir);
  return {
    storage,
    reopen: async () => {
      await storage.close();
      return openSqliteStorage(dataDir);
    },
  };
});

import { open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Flushes a file or folder to the disk itself, so that a power cut leaves it as it is now. */
export async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives `file` its name only once it is whole and on disk: nobody sees half of it, and only its owner sees it. */
export async function writeWhole(file: string, write: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${file}.unfinished`;
  await rm(draft, { force: true });
  try {
    await writeFile(draft, '', { mode: 0o600 });
    await write(draft);
    await syncToDisk(draft);
    await rename(draft, file);
    await syncToDisk(dirname(file));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

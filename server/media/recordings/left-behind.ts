import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Moment } from '#domain/kernel/moments.ts';
import type { MediaEvent } from '../../ports/media.ts';
import { readFileName } from './file-name.ts';

export interface LeftBehind {
  readonly recorded: Extract<MediaEvent, { is: 'recorded' }>;
  /** When its last word was said: what was promised counts from there, however late it is found. */
  readonly at: Moment;
}

/**
 * Voices that nobody told of, because the forwarder or the server was ended while it wrote. What is in a file can be
 * heard up to there. `known`: files that somebody did tell of, or that are being written now.
 */
export async function leftBehind(
  folder: string,
  known: ReadonlySet<string>,
  now: Moment,
): Promise<readonly LeftBehind[]> {
  const files = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    files.map(async (file) => {
      const named = readFileName(file);
      if (!named || known.has(file)) return [];
      const ms = await lengthOf(join(folder, file));
      if (ms === null) return [];
      const { began, ...of } = named;
      return [{ recorded: { is: 'recorded' as const, ...of, file, ms }, at: Math.min(began + ms, now) }];
    }),
  );
  return found.flat();
}

/**
 * How long a recording is (ms); null where there is none. The last page of an Ogg file says how many samples (48 in a
 * ms) came before its end (RFC 7845, 4).
 */
export async function lengthOf(path: string): Promise<number | null> {
  const file = await readFile(path).catch(() => null);
  if (!file) return null;
  const page = file.lastIndexOf('OggS');
  return page < 0 || page + 14 > file.length ? 0 : Number(file.readBigInt64LE(page + 6)) / 48;
}

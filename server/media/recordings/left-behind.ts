import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MediaEvent, MediaRoom } from '../../ports/media.ts';

/** As the forwarder names them: session, table, moment, person. */
const name = /^([a-z0-9]+)-table-(\d+)-[a-z0-9]+-([a-z0-9]+)\.ogg$/;

/**
 * Voices that nobody told of, because the forwarder or the server was ended while it wrote. What is in a file can be
 * heard up to there. Ask only while nothing is being recorded.
 */
export async function leftBehind(
  folder: string,
  known: ReadonlySet<string>,
): Promise<readonly Extract<MediaEvent, { is: 'recorded' }>[]> {
  const files = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    files.map(async (file) => {
      const [, session, table, person] = name.exec(file) ?? [];
      if (!session || !person || known.has(file)) return [];
      const room: MediaRoom = `table:${Number(table)}`;
      return [
        {
          is: 'recorded' as const,
          session,
          room,
          person,
          file,
          ms: lengthOf(await readFile(join(folder, file))),
        },
      ];
    }),
  );
  return found.flat();
}

/** The last page of an Ogg file says how many samples (48 in a ms) came before its end (RFC 7845, 4). */
function lengthOf(file: Buffer): number {
  const page = file.lastIndexOf('OggS');
  return page < 0 || page + 14 > file.length ? 0 : Number(file.readBigInt64LE(page + 6)) / 48;
}

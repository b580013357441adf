import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import type { MediaRoom } from '../../ports/media.ts';
import type { Recording } from '../../ports/recordings.ts';
import type { RegisterChange, RegisterRow } from '../../ports/storage.ts';
import { readFileName } from './file-name.ts';

const body = z.object({
  room: z.string(),
  person: z.string(),
  ms: z.number(),
  at: z.number(),
  until: z.number(),
  file: z.string(),
});

export function recordingFrom(folder: string, { key, group = '', body: found }: RegisterRow): Recording {
  const { room, file, ...rest } = body.parse(found);
  const path = join(folder, basename(file));
  const began = readFileName(basename(file))?.began ?? rest.at - rest.ms;
  return { id: key, session: group, room: room as MediaRoom, began, ...rest, path };
}

export const rowOf = ({ id, session, path, ...rest }: Omit<Recording, 'began'>): RegisterChange => ({
  change: 'put',
  collection: 'recordings',
  key: id,
  group: session,
  body: { ...rest, file: basename(path) },
});

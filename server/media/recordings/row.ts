import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import type { MediaRoom } from '../../ports/media.ts';
import type { Recording } from '../../ports/recordings.ts';
import type { RegisterChange, RegisterRow } from '../../ports/storage.ts';

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
  return { id: key, session: group, room: room as MediaRoom, ...rest, path: join(folder, basename(file)) };
}

export const rowOf = ({ id, session, path, ...rest }: Recording): RegisterChange => ({
  change: 'put',
  collection: 'recordings',
  key: id,
  group: session,
  body: { ...rest, file: basename(path) },
});

import type { MediaRoom } from '../../ports/media.ts';

/** As the forwarder names them: session, table, moment at which the recording began, person. */
const name = /^([a-z0-9]+)-table-(\d+)-([a-z0-9]+)-([a-z0-9]+)\.ogg$/;

export interface FileName {
  readonly session: string;
  readonly room: MediaRoom;
  readonly person: string;
  readonly began: number;
}

/** What the name of a voice's file says of it; null where it is no name of ours. */
export function readFileName(file: string): FileName | null {
  const [, session, table, moment, person] = name.exec(file) ?? [];
  const began = Number.parseInt(moment ?? '', 36);
  if (!session || !person || Number.isNaN(began)) return null;
  return { session, room: `table:${Number(table)}`, person, began };
}

import type { SessionId } from '#domain/kernel/ids.ts';
import type { MediaRoom } from '../../ports/media.ts';

/** What stands before the names of our rooms, so that others on the same server keep theirs. */
const ours = 'polder.';

/** As LiveKit calls it: the session and the room, and nothing of any person. */
export const roomName = (session: SessionId, room: MediaRoom): string =>
  `${ofSession(session)}${room.replace(':', '-')}`;

/** How the names of all rooms of a session begin. */
export const ofSession = (session: SessionId): string => `${ours}${session}.`;

const shape = /^polder\.([a-z0-9]+)\.(plenary|table-([1-9][0-9]{0,2}))$/;

/** Null for a room that is not one of ours. */
export function roomNamed(name: string): { readonly session: SessionId; readonly room: MediaRoom } | null {
  const [, session, rest, table] = shape.exec(name) ?? [];
  if (!session || !rest) return null;
  return { session, room: table ? `table:${Number(table)}` : 'plenary' };
}

import { createHmac } from 'node:crypto';
import type { SessionId } from '#domain/kernel/ids.ts';
import type { MediaRoom } from '../../ports/media.ts';

/**
 * A name that nobody can guess, and the same after a restart: on many servers whoever knows the name is in. In small
 * letters, as Jitsi writes them itself; 128 bits of it.
 */
export const roomNameOf = (key: string, session: SessionId, room: MediaRoom): string =>
  `polder-${createHmac('sha256', key).update(`jitsi ${session} ${room}`).digest('hex').slice(0, 32)}`;

import type { SessionId } from '#domain/kernel/ids.ts';
import type { MediaRoom } from '../../ports/media.ts';

/** Where people meet, as the organiser filled it in; all of it empty where nobody did. */
export interface Meeting {
  readonly url: string;
  readonly passCode: string;
  readonly instructions: string;
}

export type MeetingLinks = (session: SessionId, room: MediaRoom) => Promise<Meeting>;

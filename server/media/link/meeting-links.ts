import type { SessionId } from '#domain/kernel/ids.ts';
import { tableOf } from '#domain/session/find.ts';
import type { Dispatch } from '../../dispatch/dispatch.ts';
import type { MediaRoom } from '../../ports/media.ts';

/** Where people meet, as the organiser filled it in; all of it empty where nobody did. */
export interface Meeting {
  readonly url: string;
  readonly passCode: string;
  readonly instructions: string;
}

export type MeetingLinks = (session: SessionId, room: MediaRoom) => Promise<Meeting>;

/** As the session has them now. */
export const meetingLinks =
  (dispatch: Pick<Dispatch, 'look'>): MeetingLinks =>
  async (session, room) => {
    const { state } = await dispatch.look('session', session);
    if (state.status === 'empty') return { url: '', passCode: '', instructions: '' };
    const { plenaryLink, media } = state.occasion;
    const url =
      room === 'plenary' ? plenaryLink : tableOf(state, Number(room.slice('table:'.length)))?.videoLink;
    return { url: url ?? '', passCode: media?.passCode ?? '', instructions: media?.instructions ?? '' };
  };

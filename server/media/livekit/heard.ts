import type { ParticipantInfo, WebhookEvent } from 'livekit-server-sdk';
import type { PersonId, SessionId } from '#domain/kernel/ids.ts';
import type { MediaRoom } from '../../ports/media.ts';
import { roomNamed } from './room-names.ts';

/** Somebody came into one of our rooms, began to send there, or went. */
export interface Heard {
  readonly is: 'joined' | 'sending' | 'left';
  readonly session: SessionId;
  readonly room: MediaRoom;
  readonly person: PersonId;
  readonly participant: ParticipantInfo;
}

/** The kinds of LiveKit's protocol that are people; the others are its own programs. */
const page = 0;
const telephone = 3;

const names: Readonly<Record<string, Heard['is']>> = {
  participant_joined: 'joined',
  track_published: 'sending',
  participant_left: 'left',
  participant_connection_aborted: 'left',
};

/** Null for what is not about people in our rooms. */
export function heardIn({ event, room, participant }: WebhookEvent): Heard | null {
  const is = names[event];
  const named = roomNamed(room?.name ?? '');
  if (!is || !named || !participant) return null;
  const isSomebody = participant.kind === page || participant.kind === telephone;
  return isSomebody ? { is, ...named, person: participant.identity, participant } : null;
}

export const isOnTelephone = ({ kind }: ParticipantInfo): boolean => kind === telephone;

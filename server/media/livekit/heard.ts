import type { WebhookEvent } from 'livekit-server-sdk';
import type { PersonId, SessionId } from '#domain/kernel/ids.ts';
import type { MediaRoom } from '../../ports/media.ts';
import { roomNamed } from './room-names.ts';

/** Somebody came into one of our rooms, or went. */
export interface Heard {
  readonly is: 'joined' | 'left';
  readonly session: SessionId;
  readonly room: MediaRoom;
  readonly person: PersonId;
  /** What LiveKit calls somebody who called in; null for who came by a page of ours. */
  readonly caller: string | null;
}

/** The kinds of LiveKit's protocol that are people; the others are its own programs. */
const page = 0;
const telephone = 3;

const names: Readonly<Record<string, Heard['is']>> = {
  participant_joined: 'joined',
  participant_left: 'left',
  participant_connection_aborted: 'left',
};

/** Null for what is not about people in our rooms. */
export function heardIn({ event, room, participant }: WebhookEvent): Heard | null {
  const is = names[event];
  const named = roomNamed(room?.name ?? '');
  if (!is || !named || !participant) return null;
  const { kind, identity, name } = participant;
  if (kind === telephone) return { is, ...named, person: identity, caller: name || identity };
  return kind === page ? { is, ...named, person: identity, caller: null } : null;
}

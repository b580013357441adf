import { useSyncExternalStore } from 'react';
import { type MeetingService, serviceOf } from '#domain/process/meeting-link.ts';
import type { JoinGrant } from '#protocol/media.ts';
import { useMedia } from '../use-media.ts';
import { arrivedAt, onArrival } from './arrival.ts';

export interface Meeting {
  readonly grant: Extract<JoinGrant, { provider: 'link' }>;
  /** Null: everyone together. */
  readonly table: number | null;
  readonly service: MeetingService;
  /** They said that they are in it. */
  readonly isThere: boolean;
  /** They were in another one until now. */
  readonly isMove: boolean;
}

/** The meeting beside Polder where this person belongs now; null while nobody brought it. */
export function useMeeting(): Meeting | null {
  const { view } = useMedia();
  const at = useSyncExternalStore(onArrival, arrivedAt, arrivedAt);
  const { grant } = view;
  if (grant?.provider !== 'link') return null;
  return {
    grant,
    table: grant.room === 'plenary' ? null : Number(grant.room.slice('table:'.length)),
    service: serviceOf(grant.url) ?? 'other',
    isThere: grant.url !== '' && at === grant.url,
    isMove: at !== null && at !== grant.url,
  };
}

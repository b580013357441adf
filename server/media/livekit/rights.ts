import { TrackSource, type VideoGrant } from 'livekit-server-sdk';
import type { MediaRights } from '../../ports/media.ts';

const sourcesOf = ({ speak, camera }: MediaRights): TrackSource[] => [
  ...(speak ? [TrackSource.MICROPHONE] : []),
  ...(camera ? [TrackSource.CAMERA] : []),
];

/** Everybody hears and sees; who may speak also sends. A list of sources that is empty would mean all of them. */
const sending = (rights: MediaRights) => {
  const sources = sourcesOf(rights);
  return { canPublish: sources.length > 0, ...(sources.length > 0 ? { canPublishSources: sources } : {}) };
};

export const videoGrant = (room: string, rights: MediaRights): VideoGrant => ({
  room,
  roomJoin: true,
  canSubscribe: true,
  canPublishData: false,
  canUpdateOwnMetadata: false,
  ...sending(rights),
});

/** The same for somebody who is in the room already. */
export const permission = (rights: MediaRights) => ({
  canSubscribe: true,
  canPublishData: false,
  canUpdateMetadata: false,
  ...sending(rights),
});

/**
 * Of somebody on the telephone. They always may send, and are silenced instead: the telephone bridge of LiveKit sends
 * its sound once, at the start of a call, and ends the call where it may not.
 */
export const callPermission = (hears: boolean) => ({
  canSubscribe: hears,
  canPublish: true,
  canPublishData: false,
  canUpdateMetadata: false,
});

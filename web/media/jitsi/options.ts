import type { JoinGrant } from '#protocol/media.ts';
import type { Mode } from '../client.ts';

export type Grant = Extract<JoinGrant, { provider: 'jitsi' }>;

export interface Now {
  readonly mode: Mode;
  readonly microphone: boolean;
  readonly camera: boolean;
}

/**
 * How a frame begins: no page before it, with sound and picture as they are now. What Polder does itself (microphone,
 * camera, hands, tables, who may do what) has no button there, so that there is one place for each.
 */
export const optionsOf = (
  { roomName, jwt, name }: Grant,
  { mode, microphone, camera }: Now,
  frame: HTMLElement,
) => ({
  roomName,
  parentNode: frame,
  width: '100%',
  height: '100%',
  lang: document.documentElement.lang,
  userInfo: { displayName: name },
  ...(jwt === null ? {} : { jwt }),
  configOverwrite: {
    prejoinConfig: { enabled: false },
    prejoinPageEnabled: false,
    startWithAudioMuted: !microphone,
    startWithVideoMuted: !camera,
    startAudioOnly: mode === 'sound',
    disableDeepLinking: true,
    toolbarButtons: ['tileview', 'fullscreen', 'settings'],
    breakoutRooms: { hideAddRoomButton: true, hideAutoAssignButton: true, hideJoinRoomButton: true },
    disableInviteFunctions: true,
    disableRemoteMute: true,
    remoteVideoMenu: { disableKick: true, disableGrantModerator: true, disablePrivateChat: true },
    disableThirdPartyRequests: true,
    fileRecordingsEnabled: false,
    liveStreamingEnabled: false,
    localRecording: { disable: true },
    hideConferenceSubject: true,
    hideConferenceTimer: true,
    enableClosePage: false,
  },
});

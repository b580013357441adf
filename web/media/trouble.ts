import { MediaTrouble, type TroubleCode } from './client.ts';

const byName: Readonly<Record<string, TroubleCode>> = {
  NotAllowedError: 'permission',
  PermissionDeniedError: 'permission',
  SecurityError: 'permission',
  NotFoundError: 'no-device',
  DevicesNotFoundError: 'no-device',
  OverconstrainedError: 'no-device',
  NotReadableError: 'device-busy',
  TrackStartError: 'device-busy',
  AbortError: 'device-busy',
  TypeError: 'no-webrtc',
};

/** What kept a microphone or camera from working, as far as a browser tells. */
export function troubleOf(error: unknown): TroubleCode {
  if (error instanceof MediaTrouble) return error.code;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return byName[name] ?? 'other';
}

/** Why what was on ended by itself: the person or the browser took leave back, or else the device came loose. */
export async function whyLost(kind: 'microphone' | 'camera'): Promise<'permission' | 'lost'> {
  try {
    const { state } = await navigator.permissions.query({ name: kind });
    return state === 'denied' ? 'permission' : 'lost';
  } catch {
    // a browser that does not tell
    return 'lost';
  }
}

/** False where a browser, an extension or an organisation keeps calls out of it. */
export const hasWebRtc = (): boolean => typeof RTCPeerConnection === 'function';

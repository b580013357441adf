import type { Devices } from './client.ts';

type Found = Readonly<Record<keyof Devices, readonly MediaDeviceInfo[]>>;

export const noDevices: Found = { microphone: [], camera: [], speaker: [] };

const kinds = { microphone: 'audioinput', camera: 'videoinput', speaker: 'audiooutput' } as const;
/** Browsers name these besides the device they stand for. */
const stands = new Set(['', 'default', 'communications']);

/** What can be chosen from, per kind; nothing of a kind that has one. Names come only after permission. */
export async function findDevices(): Promise<Found> {
  const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  const choice = (kind: keyof Devices): readonly MediaDeviceInfo[] => {
    const found = all.filter((one) => one.kind === kinds[kind] && !stands.has(one.deviceId));
    return found.length > 1 ? found : [];
  };
  const speaks = 'setSinkId' in HTMLMediaElement.prototype;
  return {
    microphone: choice('microphone'),
    camera: choice('camera'),
    speaker: speaks ? choice('speaker') : [],
  };
}

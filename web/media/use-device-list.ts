import { useEffect, useState } from 'react';
import { findDevices, noDevices } from './devices.ts';

/** The devices as they are plugged in now. Looked at again when one's own go on: then browsers tell names. */
export function useDeviceList(microphone: boolean, camera: boolean): typeof noDevices {
  const [found, setFound] = useState(noDevices);
  // biome-ignore lint/correctness/useExhaustiveDependencies: names are told once one of them is on
  useEffect(() => {
    let stays = true;
    const look = (): void => void findDevices().then((now) => stays && setFound(now));
    look();
    navigator.mediaDevices?.addEventListener?.('devicechange', look);
    return () => {
      stays = false;
      navigator.mediaDevices?.removeEventListener?.('devicechange', look);
    };
  }, [microphone, camera]);
  return found;
}

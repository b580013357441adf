import { useEffect } from 'react';
import { Changes } from './changes.tsx';
import { FramePlace } from './frame-place.tsx';
import { useMediaKeys } from './keys.ts';
import { useMedia } from './use-media.ts';

/** What an evening page with sound has beside `NoticePlace`: the surface of a provider, what is said, its keys, and its return after a reload. */
export function SoundOnPage() {
  const { media } = useMedia();
  useMediaKeys(media);
  useEffect(() => media.resume(), [media]);
  return (
    <>
      <FramePlace />
      <Changes />
    </>
  );
}

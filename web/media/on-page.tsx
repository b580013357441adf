import { useEffect, useState } from 'react';
import { Changes } from './changes.tsx';
import { FramePlace } from './frame-place.tsx';
import { useMediaKeys } from './keys.ts';
import { MediaNotice } from './notice.tsx';
import { MediaSettings } from './settings.tsx';
import { useMedia } from './use-media.ts';

/** What an evening page with sound has above everything else; what is said of it, its keys, and its return after a reload. */
export function SoundOnPage() {
  const { media } = useMedia();
  const [choosing, setChoosing] = useState(false);
  useMediaKeys(media);
  useEffect(() => media.resume(), [media]);
  return (
    <>
      <MediaNotice onSettings={() => setChoosing(true)} />
      <FramePlace />
      <Changes />
      <MediaSettings isOpen={choosing} onClose={() => setChoosing(false)} />
    </>
  );
}

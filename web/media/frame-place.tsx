import { useCallback } from 'react';
import { useMedia } from './use-media.ts';

/** Where a provider that brings its own surface shows it. It stands in one place: moved, it would begin anew. */
export function FramePlace() {
  const { media, view } = useMedia();
  const { frame } = media;
  const place = useCallback((element: HTMLElement | null) => element?.append(frame), [frame]);
  return (
    <div ref={place} className="media-frame" hidden={view.surface !== 'frame' || view.state === 'off'} />
  );
}

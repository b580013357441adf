import { useCallback } from 'react';

/** Somebody's picture, without sound; their name stands beside it. One's own is shown as in a mirror. */
export function Picture({ stream, own = false }: { stream: MediaStream; own?: boolean }) {
  const show = useCallback(
    (video: HTMLVideoElement | null) => {
      if (!video) return;
      video.srcObject = stream;
      void video.play().catch(() => undefined);
    },
    [stream],
  );
  return <video ref={show} className={own ? 'picture own' : 'picture'} muted playsInline autoPlay />;
}

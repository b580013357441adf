import { useState } from 'react';
import { MediaNotice } from './notice.tsx';
import { MediaSettings } from './settings.tsx';

/** Where the bar about sound and picture stands. At the table it lies over the page, so that nothing moves for it. */
export function NoticePlace() {
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <div className="media-notice-place">
        <MediaNotice onSettings={() => setChoosing(true)} />
      </div>
      <MediaSettings isOpen={choosing} onClose={() => setChoosing(false)} />
    </>
  );
}

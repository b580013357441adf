import { useRef } from 'react';
import { LiveRegion } from '#web/ui/live-region.tsx';
import type { MediaSay } from './say.ts';
import { troubleWords } from './trouble-words.ts';
import { useMedia } from './use-media.ts';
import type { MediaView } from './view.ts';

/** What a screen reader says of a change in sound or picture; null when there is nothing to say. */
export function changeWords(before: MediaView, now: MediaView, say: MediaSay): string | null {
  if (now.trouble && now.trouble !== before.trouble) return troubleWords(say, now.trouble);
  if (now.state !== before.state) {
    if (now.state === 'lost') return say('media.lost');
    if (now.state === 'elsewhere') return say('media.elsewhere');
    if (now.state === 'on') return say(before.state === 'lost' ? 'media.said.back' : 'media.said.on');
  }
  if (now.opening && now.opening !== before.opening) return say(`media.opening.${now.opening}`);
  if (now.silenced && !before.silenced) return say('media.silenced');
  if (now.blocked && !before.blocked) return say('media.blocked');
  if (now.line !== before.line) return say(`media.line.${now.line}`);
  if (now.microphone !== before.microphone && !now.silenced)
    return say(now.microphone ? 'media.said.microphone.on' : 'media.said.microphone.off');
  if (now.camera !== before.camera) return say(now.camera ? 'media.said.camera.on' : 'media.said.camera.off');
  return null;
}

/** Reads each change out once. */
export function Changes() {
  const { say, view } = useMedia();
  const before = useRef(view);
  const spoken = useRef('');
  const words = changeWords(before.current, view, say);
  before.current = view;
  if (words !== null) spoken.current = words;
  return <LiveRegion sentence={spoken.current} />;
}

import { useRef } from 'react';
import { LiveRegion } from '#web/ui/live-region.tsx';
import { offWords } from './off-words.ts';
import type { OwnKind } from './own-tracks.ts';
import type { MediaSay } from './say.ts';
import { troubleWords } from './trouble-words.ts';
import { useMedia } from './use-media.ts';
import { isUnheard, type MediaView, maySpeakAgain, stillOff } from './view.ts';

/** What a screen reader says of a change in sound or picture; null when there is nothing to say. */
export function changeWords(before: MediaView, now: MediaView, say: MediaSay): string | null {
  if (now.trouble && now.trouble !== before.trouble) return troubleWords(say, now.trouble);
  if (now.state !== before.state) {
    if (now.state === 'lost') return say('media.lost');
    if (now.state === 'elsewhere') return say('media.elsewhere');
    if (now.state === 'on') return say(before.state === 'lost' ? 'media.said.back' : 'media.said.on');
  }
  if (now.opening && now.opening !== before.opening) return say(`media.opening.${now.opening}`);
  if (isUnheard(now) && !isUnheard(before)) return say('media.heldBack');
  if (maySpeakAgain(now) && !maySpeakAgain(before)) return say('media.silenced');
  if (now.uncaptioned && !before.uncaptioned) return say('media.uncaptioned');
  if (now.blocked && !before.blocked) return say('media.blocked');
  const off = stillOff(now);
  if (off.length > stillOff(before).length) return say('media.rested', { what: offWords(off) });
  if (now.line !== before.line) return say(`media.line.${now.line}`);
  if (now.microphone !== before.microphone && !now.silenced) return turnedWords(now, 'microphone', say);
  if (now.camera !== before.camera) return turnedWords(now, 'camera', say);
  if (isUnheard(before) && !isUnheard(now) && now.state === 'on') return say('media.said.heardAgain');
  return null;
}

/** What is on while the line is lost, reaches the others once it is back. */
function turnedWords(now: MediaView, kind: OwnKind, say: MediaSay): string {
  if (!now[kind]) return say(`media.said.${kind}.off`);
  return say(now.state === 'on' ? `media.said.${kind}.on` : `media.said.${kind}.later`);
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

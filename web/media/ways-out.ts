import type { Mode } from './client.ts';
import type { Trouble } from './view.ts';

export type WayOut = 'retry' | 'sound-only' | 'settings';

/** What somebody can do about it, the best first. What would not help is left out: it is only more to read. */
export function waysOut({ at, code }: Trouble, mode: Mode): readonly WayOut[] {
  if (code === 'no-webrtc') return [];
  if (at === 'line') return ['retry'];
  const ways: WayOut[] = ['retry'];
  if (at === 'camera' && mode === 'picture') ways.push('sound-only');
  // another device may do what this one does not
  if (code === 'device-busy' || code === 'other') ways.push('settings');
  return ways;
}

/** A telephone is no help to who is heard all the same, nor to who only has to put a plug back. */
export const phoneHelps = ({ at, code }: Trouble): boolean =>
  at === 'line' || (at === 'microphone' && code !== 'lost');

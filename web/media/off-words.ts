import type { OwnKind } from './own-tracks.ts';

/** Which of the two a sentence names: one of them, or both at once. */
export const offWords = (kinds: readonly OwnKind[]): 'microphone' | 'camera' | 'other' =>
  kinds.length > 1 ? 'other' : kinds.includes('camera') ? 'camera' : 'microphone';

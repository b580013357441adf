import { useEffect } from 'react';
import type { MediaStore } from './store.ts';

/** What a key means for one's own sound and picture; null: nothing. */
export type KeyDeed = 'microphone' | 'camera' | 'talk' | null;

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
}

/** `busy`: somebody types, or a button has the focus that the space bar presses. */
export function deedOf(
  pressed: Pressed,
  busy: { readonly typing: boolean; readonly onControl: boolean },
  settings: { readonly keys: boolean; readonly holdToTalk: boolean },
): KeyDeed {
  if (busy.typing || pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.repeat) return null;
  if (pressed.key === ' ') return settings.holdToTalk && !busy.onControl ? 'talk' : null;
  if (!settings.keys) return null;
  if (pressed.key === 'm' || pressed.key === 'M') return settings.holdToTalk ? null : 'microphone';
  return pressed.key === 'v' || pressed.key === 'V' ? 'camera' : null;
}

const fields = 'input, textarea, select, [contenteditable]:not([contenteditable=false])';
const controls = 'button, a, summary, [role=button], [role=radio], [role=option], [role=tab]';

const busyAt = (target: EventTarget | null) => ({
  typing: target instanceof Element && target.closest(fields) !== null,
  onControl: target instanceof Element && target.closest(controls) !== null,
});

/** M and V, and the space bar for who talks while holding it; never while somebody types. Gives back how to stop. */
export function listenToKeys(media: Pick<MediaStore, 'view' | 'setMicrophone' | 'setCamera'>): () => void {
  let talking = false;
  const press = (event: KeyboardEvent): void => {
    const { microphone, camera, settings } = media.view();
    const busy = busyAt(event.target);
    if (event.key === ' ' && settings.holdToTalk && !busy.typing && !busy.onControl) event.preventDefault();
    const deed = deedOf(event, busy, settings);
    if (deed === 'microphone') void media.setMicrophone(!microphone);
    if (deed === 'camera') void media.setCamera(!camera);
    if (deed !== 'talk') return;
    talking = true;
    void media.setMicrophone(true);
  };
  const letGo = (): void => {
    if (!talking) return;
    talking = false;
    void media.setMicrophone(false);
  };
  const release = (event: KeyboardEvent): void => {
    if (event.key === ' ') letGo();
  };
  addEventListener('keydown', press);
  addEventListener('keyup', release);
  addEventListener('blur', letGo);
  return () => {
    letGo();
    removeEventListener('keydown', press);
    removeEventListener('keyup', release);
    removeEventListener('blur', letGo);
  };
}

export const useMediaKeys = (media: MediaStore): void => useEffect(() => listenToKeys(media), [media]);

import { firstSettings } from './kept.ts';
import type { MediaStore } from './store.ts';
import { firstView, type MediaView } from './view.ts';

/** Sound and picture that stand still, for specs of what a screen shows of them. */
export function stillMedia(changes: Partial<MediaView> = {}): MediaStore {
  const view = { ...firstView(firstSettings), ...changes };
  const nothing = (): void => undefined;
  const later = async (): Promise<void> => undefined;
  return {
    view: () => view,
    subscribe: () => nothing,
    resume: nothing,
    join: nothing,
    leave: nothing,
    setMicrophone: later,
    setCamera: later,
    change: later,
    unblock: nothing,
    dismiss: nothing,
    say: nothing,
    frame: null as unknown as HTMLElement,
    place: () => nothing,
  };
}

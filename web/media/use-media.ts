import { createContext, useContext, useSyncExternalStore } from 'react';
import type { MediaSay } from './say.ts';
import type { MediaStore } from './store.ts';
import type { MediaView } from './view.ts';

export interface MediaSurroundings {
  readonly media: MediaStore;
  readonly say: MediaSay;
  /** The help number as people read it; empty where there is none. */
  readonly help: string;
}

const Context = createContext<MediaSurroundings | null>(null);
export const MediaProvider = Context.Provider;

export function useMedia(): MediaSurroundings & { readonly view: MediaView } {
  const surroundings = useContext(Context);
  if (!surroundings) throw new Error('useMedia stands outside its provider');
  const { subscribe, view } = surroundings.media;
  return { ...surroundings, view: useSyncExternalStore(subscribe, view, view) };
}

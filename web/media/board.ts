import type { MediaView } from './view.ts';

/** The view, and who looks at it. */
export class Board {
  readonly #listeners = new Set<() => void>();
  #view: MediaView;

  constructor(first: MediaView) {
    this.#view = first;
  }

  view = (): MediaView => this.#view;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  show(changes: Partial<MediaView>): void {
    this.#view = { ...this.#view, ...changes };
    for (const listener of this.#listeners) listener();
  }
}

/** Where on this page others can be seen: each tile that shows a picture, or would. */
export class Places {
  readonly #places = new Set<Element>();
  readonly #listeners = new Set<() => void>();
  #watch: ResizeObserver | null = null;

  /** Gives back how to take it away again; made to be the `ref` of an element. */
  add = (place: Element | null): (() => void) | undefined => {
    if (!place) return undefined;
    this.#watch ??= new ResizeObserver(() => this.#changed());
    this.#places.add(place);
    this.#watch.observe(place);
    return () => {
      this.#places.delete(place);
      this.#watch?.unobserve(place);
      this.#changed();
    };
  };

  /** Height of the tallest, CSS pixels; 0 when there is none, or all are folded away. */
  get tallest(): number {
    return Math.max(0, ...[...this.#places].map(({ clientHeight }) => clientHeight));
  }

  subscribe(listener: () => void): void {
    this.#listeners.add(listener);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Where a live screen renders while the server's page is still in view. */
export interface LiveRoot {
  readonly element: HTMLElement;
  /** Takes the page over: what the server wrote goes, the live screen stands in its place. Nothing reloads. */
  show(): void;
}

/** React draws a moment after it is told. */
const rendering = 100;

export function liveRoot(page: Document): LiveRoot {
  const element = page.createElement('div');
  element.id = 'app';
  return {
    element,
    show() {
      if (element.isConnected) return;
      page.dispatchEvent(new Event('polder:live'));
      page.body.replaceChildren(element);
      scrollTo(0, 0);
      setTimeout(() => element.querySelector<HTMLElement>('main')?.focus({ preventScroll: true }), rendering);
    },
  };
}

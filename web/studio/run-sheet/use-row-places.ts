import { type RefObject, useLayoutEffect, useState } from 'react';

export interface RowPlace {
  readonly top: number;
  readonly height: number;
}

export interface RowPlaces {
  readonly rows: ReadonlyMap<string, RowPlace>;
  readonly height: number;
}

const none: RowPlaces = { rows: new Map(), height: 0 };

const measure = (list: HTMLElement): RowPlaces => {
  const origin = list.getBoundingClientRect().top;
  const rows = new Map<string, RowPlace>();
  for (const row of list.querySelectorAll<HTMLElement>('[data-item]')) {
    const { top, height } = row.getBoundingClientRect();
    rows.set(row.dataset.item ?? '', { top: top - origin, height });
  }
  return { rows, height: list.offsetHeight };
};

const same = (a: RowPlaces, b: RowPlaces): boolean =>
  a.height === b.height &&
  a.rows.size === b.rows.size &&
  [...a.rows].every(([id, { top, height }]) => {
    const other = b.rows.get(id);
    return other?.top === top && other.height === height;
  });

/** Where each row stands on the screen, so that time to scale can point at it. Measured after every drawing and every change of size. */
export function useRowPlaces(list: RefObject<HTMLElement | null>): RowPlaces {
  const [places, setPlaces] = useState(none);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const look = (): void =>
      setPlaces((known) => {
        const found = measure(element);
        return same(known, found) ? known : found;
      });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    for (const row of element.querySelectorAll('[data-item]')) observer.observe(row);
    return () => observer.disconnect();
  });
  return places;
}

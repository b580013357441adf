import { createHash } from 'node:crypto';

/**
 * The two style sheets that React Aria writes into a page itself, letter for letter. The policy lets in exactly
 * these by their hash, so that it stays closed to every other inline style.
 */
export const libraryStyles: readonly string[] = [
  `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`,
  `@layer {
  * {
    overscroll-behavior: contain;
  }
}`,
];

export const libraryStyleSources: string = libraryStyles
  .map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  .join(' ');

const paths = {
  grip: 'M6 4h.01M6 8h.01M6 12h.01M10 4h.01M10 8h.01M10 12h.01',
  undo: 'M3 6h6.5a3.5 3.5 0 0 1 0 7H6M3 6l3-3M3 6l3 3',
  redo: 'M13 6H6.5a3.5 3.5 0 0 0 0 7H10M13 6l-3-3M13 6l-3 3',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  play: 'M5 3.2 12.5 8 5 12.8z',
  tip: 'M8 2a4.3 4.3 0 0 0-2.5 7.8v1.7h5V9.800A4.300 4.300 0 0 0 8 2zM6 14h4',
  check: 'm3 8.5 3.200 3.200L13 4.800',
  down: 'm4 6 4 4 4-4',
  right: 'm6 4 4 4-4 4',
  left: 'm10 4-4 4 4 4',
  close: 'm4 4 8 8M12 4l-8 8',
  more: 'M3.500 8h.01M8 8h.01M12.500 8h.01',
  mail: 'M2.500 4h11v8.500h-11zM2.500 4.500 8 9l5.500-4.500',
  letter: 'M4 2.500h5.500L12.500 5.500v8h-8.500zM9 2.500v3.500h3.500M6 9h4M6 11.200h4',
  phone:
    'M3 3.500c0 5 4.500 9.500 9.500 9.500l1-2.800-2.800-1.400-1.300 1.300C7.700 9.300 6.700 8.300 5.900 6.600l1.300-1.300L5.800 2.500z',
  screen: 'M2.500 3.500h11v7.500h-11zM6 13.500h4M8 11v2.500',
  book: 'M8 4.200C6.500 3 4.500 2.800 2 3v9.500c2.500-.2 4.500 0 6 1.200 1.500-1.200 3.500-1.400 6-1.200V3c-2.500-.2-4.500 0-6 1.200zm0 0v9.300',
  out: 'M9 3h4v4M13 3 7.500 8.500M11 9.500V13H3V5h3.500',
  upload: 'M8 10V2.500M5 5.500l3-3 3 3M3 9.500v4h10v-4',
  download: 'M8 2.500v7.500M5 7l3 3 3-3M3 9.500v4h10v-4',
  trash: 'M3 4.500h10M6.500 4.500V3h3v1.500M4.500 4.500 5 13h6l.5-8.500',
  search: 'M7 2.500a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9zM10.300 10.300 13.500 13.500',
  calendar: 'M2.500 4h11v9.500h-11zM2.500 7h11M5.500 2.500v3M10.500 2.500v3',
  copy: 'M5.500 5.500h8v8h-8zM3 10.500h-.5v-8h8V3',
  lock: 'M3.500 7h9v6.500h-9zM5.500 7V5a2.500 2.500 0 0 1 5 0v2',
  quote: 'M3 11c2 0 3-1.500 3-4V4.500H3V8h2M9.500 11c2 0 3-1.500 3-4V4.500h-3V8h2',
} as const;

export type IconName = keyof typeof paths;

/** Drawn on a 16 × 16 grid, in the colour of the text. Always beside a word, or inside a control that has one. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

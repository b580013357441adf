import { html } from 'hono/html';
import type { Html } from '../html.ts';

const shapes = {
  phone:
    'M5.5 3.500h3l1.600 4.200-2 1.600a12.400 12.400 0 0 0 6.600 6.600l1.600-2 4.200 1.600v3a2 2 0 0 1-2.200 2A17 17 0 0 1 3.500 5.700a2 2 0 0 1 2-2.200z',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  book: 'M12 6.500C10 5 7 4.500 4 5v13c3-.5 6 0 8 1.500 2-1.500 5-2 8-1.500V5c-3-.5-6 0-8 1.500zM12 6.500v13',
  screen:
    'M4.500 4.500h15a1.500 1.500 0 0 1 1.500 1.500v9a1.500 1.500 0 0 1-1.500 1.500h-15A1.500 1.500 0 0 1 3 15V6a1.500 1.500 0 0 1 1.500-1.500zM12 16.500V20M8 20h8',
} as const;

/** Always beside a word. */
export const joinIcon = (name: keyof typeof shapes): Html =>
  html`<svg class="ic" viewBox="0 0 24 24" aria-hidden="true"><path d="${shapes[name]}"/></svg>`;

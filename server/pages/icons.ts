import { html } from 'hono/html';
import type { Html } from './html.ts';

/** Drawn for Polder: 24 × 24, stroked in the text's colour. Never without a word beside it. */
export type Icon =
  | 'done'
  | 'half'
  | 'open'
  | 'late'
  | 'refused'
  | 'table'
  | 'hidden'
  | 'changed'
  | 'letter'
  | 'undecided';

export const icon = (name: Icon): Html =>
  html`<svg class="icon icon-${name}" viewBox="0 0 24 24" aria-hidden="true"><use href="#icon-${name}"/></svg>`;

/** Stands once in every page; `icon` refers to it. */
export const iconSprite: Html = html`<svg class="sprite" width="0" height="0" aria-hidden="true"><defs>
<symbol id="icon-done" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9.500"/><path d="m7.500 12.500 3 3 6-6.500"/></symbol>
<symbol id="icon-half" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9.500"/><path d="M12 6a6 6 0 0 1 0 12z" fill="currentColor" stroke="none"/></symbol>
<symbol id="icon-open" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9.500" stroke-dasharray="3.500 3"/></symbol>
<symbol id="icon-late" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9.500"/><path d="M12 6.500V12l3.500 3.500"/></symbol>
<symbol id="icon-refused" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9.500"/><path d="M5.500 5.500l13 13"/></symbol>
<symbol id="icon-table" viewBox="0 0 24 24"><circle cx="12" cy="12" r="5.500"/><path d="M12 2.500h.01M20.200 7.300h.01M20.200 16.700h.01M12 21.500h.01M3.800 16.700h.01M3.800 7.300h.01"/></symbol>
<symbol id="icon-hidden" viewBox="0 0 24 24"><path d="M4 4l16 16M9.900 5.300A9.600 9.600 0 0 1 12 5c5 0 8.500 4.500 9.500 7a14 14 0 0 1-2.700 3.900M6.500 7.300A14 14 0 0 0 2.500 12c1 2.500 4.500 7 9.500 7a9 9 0 0 0 4.400-1.100"/></symbol>
<symbol id="icon-changed" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9.500"/><path d="M8 15.500l.6-2.600 5.600-5.600 2 2-5.600 5.600z"/></symbol>
<symbol id="icon-letter" viewBox="0 0 24 24"><path d="M3.500 6h17v12.500h-17zM3.500 7l8.500 6.500L20.500 7"/></symbol>
<symbol id="icon-undecided" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9.500"/><path d="M8 12h.01M12 12h.01M16 12h.01"/></symbol>
</defs></svg>`;

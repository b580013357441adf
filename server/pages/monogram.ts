import { html } from 'hono/html';
import { type Html, nothing } from './html.ts';

/** The first letters of at most two words of an organisation's name; nothing before it has one. */
export const monogram = (organisation: string): Html =>
  organisation ? html`<span class="monogram" aria-hidden="true">${initials(organisation)}</span>` : nothing;

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');

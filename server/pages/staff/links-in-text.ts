import { html } from 'hono/html';
import type { Html } from '../html.ts';

const address = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/;

/** Plain text as paragraphs, with its web addresses to click on. Anything else stays text. */
export const linked = (text: string): Html =>
  html`${text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => html`<p>${paragraph.split(address).map(piece)}</p>`)}`;

const piece = (part: string, index: number): Html =>
  index % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`;

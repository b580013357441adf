import { html } from 'hono/html';

/** What `html` gives: text that is safe to send. Pages hold no promises, so `String(page)` is the page. */
export type Html = ReturnType<typeof html>;

export const nothing: Html = html``;

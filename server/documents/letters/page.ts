import { html } from 'hono/html';
import type { Language } from '#wording/say.ts';

export type Html = ReturnType<typeof html>;

export const nothing: Html = html``;

export interface PrintedPage {
  readonly language: Language;
  readonly title: string;
  /** Addresses of the style sheets, from the manifest entry `web/ui/letters.css`. */
  readonly css: readonly string[];
  readonly body: Html;
}

/** A page to be printed: no script, no inline style, nothing fetched but its style sheets. */
export const printedPage = ({ language, title, css, body }: PrintedPage): string =>
  String(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${css.map((href) => html`<link rel="stylesheet" href="${href}">`)}
</head>
<body class="printed">
${body}
</body>
</html>
`);

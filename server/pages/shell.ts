import { html, raw } from 'hono/html';
import { asJson } from './as-json.ts';
import { faviconPath } from './favicon.ts';
import type { Html } from './html.ts';
import { frameSay, type Language } from './say.ts';

export interface AppShell {
  readonly language: Language;
  readonly title: string;
  readonly assets: {
    readonly css: readonly string[];
    readonly js: readonly string[];
    readonly ahead: readonly string[];
  };
  /** What `web/ui/boot.ts` reads. */
  readonly boot: Readonly<Record<string, unknown>>;
}

/** The page that an app of staff starts in: nothing of its own but a sentence for who has no JavaScript. */
export const appShell = ({ language, title, assets, boot }: AppShell): Html => html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" type="image/svg+xml" href="${faviconPath}">
<title>${title}</title>
<meta name="robots" content="noindex">
${assets.css.map((href) => html`<link rel="stylesheet" href="${href}">`)}
${assets.ahead.map((href) => html`<link rel="modulepreload" href="${href}">`)}
${assets.js.map((src) => html`<script type="module" src="${src}"></script>`)}
</head>
<body>
<div id="app"></div>
<noscript><p>${frameSay(language)('pages-public.frame.needsScript')}</p></noscript>
<script type="application/json" id="boot">${raw(asJson(boot))}</script>
</body>
</html>`;

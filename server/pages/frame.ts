import { html, raw } from 'hono/html';
import { asJson } from './as-json.ts';
import { faviconPath } from './favicon.ts';
import type { Html } from './html.ts';
import { nothing } from './html.ts';
import { iconSprite } from './icons.ts';
import { monogram } from './monogram.ts';
import type { Language, PublicSay } from './say.ts';
import { frameSay } from './say.ts';

export interface PageLink {
  readonly href: string;
  readonly text: string;
  /** The page itself, or (`true`) the part that the page is in. */
  readonly current?: 'page' | 'true';
}

export interface PageFrame {
  readonly language: Language;
  /** Without the organisation's name: the frame adds it. */
  readonly title: string;
  /** Empty before the organisation has a name. */
  readonly organisation: string;
  /** Telephone number that is in view on every page; empty where there is none. */
  readonly help: string;
  readonly assets: { readonly css: readonly string[]; readonly js: readonly string[] };
  readonly body: Html;
  /** What the page's script starts with; written as JSON, never as code. */
  readonly boot?: unknown;
  /** For a page that is somebody's own: search engines stay out and the address is told to nobody. */
  readonly noindex?: boolean;
  readonly links?: readonly PageLink[];
  /** Stands in the place of the usual header, for pages where one number must stay in view. */
  readonly header?: Html;
  /** Seconds after which the page loads itself again where no script runs. */
  readonly refreshWithoutScript?: number;
}

/** A whole page, complete without JavaScript and without inline styles. */
export function pageFrame(page: PageFrame): Html {
  const say = frameSay(page.language);
  return html`<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" type="image/svg+xml" href="${faviconPath}">
<title>${page.organisation ? `${page.title} · ${page.organisation}` : page.title}</title>
${page.noindex ? html`<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">` : nothing}
${page.refreshWithoutScript ? html`<noscript><meta http-equiv="refresh" content="${page.refreshWithoutScript}"></noscript>` : nothing}
${page.assets.css.map((href) => html`<link rel="stylesheet" href="${href}">`)}
${page.assets.js.map((src) => html`<script type="module" src="${src}"></script>`)}
</head>
<body>
<a class="skip" href="#content">${say('pages-public.frame.skip')}</a>
${iconSprite}
${page.header ?? usualHeader(page, say)}
<main class="wrap" id="content" tabindex="-1">${page.body}</main>
${page.boot === undefined ? nothing : html`<script type="application/json" id="boot">${raw(asJson(page.boot))}</script>`}
</body>
</html>`;
}

const usualHeader = (page: PageFrame, say: PublicSay): Html => html`<header class="top wrap">
${monogram(page.organisation)}
<b class="top-name">${page.organisation}</b>
<nav class="top-nav" aria-label="${say('pages-public.frame.menu')}">
${(page.links ?? []).map(link)}
${page.help ? html`<a class="top-help" href="tel:${telephone(page.help)}">${say('pages-public.frame.help', { number: page.help })}</a>` : nothing}
</nav>
</header>`;

const link = ({ href, text, current }: PageLink): Html =>
  html`<a href="${href}"${current ? html` aria-current="${current}"` : nothing}>${text}</a>`;

const telephone = (number: string): string => number.replace(/[^\d+]/g, '');

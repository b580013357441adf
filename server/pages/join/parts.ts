import { html } from 'hono/html';
import type { Piece } from '#wording/say.ts';
import type { PageFrame } from '../frame.ts';
import { pageFrame } from '../frame.ts';
import type { Html } from '../html.ts';
import { nothing } from '../html.ts';
import { monogram } from '../monogram.ts';
import { joinIcon } from './icons.ts';
import type { JoinPage } from './page.ts';
import { joinSay } from './say.ts';

/** A sentence with its strong words marked. */
export const rich = (pieces: readonly Piece[]): Html =>
  html`${pieces.map((piece) => (typeof piece === 'string' ? piece : html`<b>${piece.strong}</b>`))}`;

export const telephone = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`;

/** A number that stays on one line. */
export const unbroken = (number: string): string => number.replaceAll(' ', '\u00a0');

/** Whose evening this is, and the help number, which never leaves. */
const header = (page: JoinPage): Html => html`<header class="join-top">
${monogram(page.organisation)}
<p class="whose"><b>${page.projectTitle || page.organisation}</b>${page.projectTitle ? page.organisation : nothing}</p>
${page.help ? html`<a class="btn help" href="${telephone(page.help)}">${joinIcon('phone')}<span>${joinSay(page.language)('join.help')}<b>${page.help}</b></span></a>` : nothing}
</header>`;

/** A whole page on a person's own link: nobody else's, so never indexed and never told as a referrer. */
export const joinFrame = (
  page: JoinPage,
  title: string,
  body: Html,
  more: Pick<PageFrame, 'boot' | 'refreshWithoutScript'> = {},
): Html =>
  pageFrame({
    language: page.language,
    title: page.projectTitle ? `${title}: ${page.projectTitle}` : title,
    organisation: page.organisation,
    help: page.help,
    assets: page.assets,
    body: html`<div class="join">${body}</div>`,
    noindex: true,
    header: header(page),
    ...more,
  });

/** The other language, before anything else on the page. A choice that stays, so it is posted; `here` is where one comes back. */
export const otherLanguage = (page: JoinPage, here: 'erase' | null = null): Html => {
  const other = page.language === 'nl' ? 'en' : 'nl';
  return html`<form class="join-language" method="post" action="${page.path}/language">${here ? html`<input type="hidden" name="here" value="${here}">` : nothing}<button name="language" value="${other}" lang="${other}">${joinSay(page.language)('join.otherLanguage')}</button></form>`;
};

import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { nothing } from '../html.ts';
import type { JoinPage } from './page.ts';
import { joinFrame, otherLanguage, telephone, unbroken } from './parts.ts';
import { type JoinSay, joinSay } from './say.ts';

export interface ErasePage extends JoinPage {
  /** False for who works on the evening: the organisation ends that by itself. */
  readonly mayErase: boolean;
}

/** What erasing means, before it is done. Posts `words` (`stay` or `go`) to `/erase`; reading it changes nothing. */
export function erasePage(page: ErasePage): Html {
  const say = joinSay(page.language);
  return joinFrame(
    page,
    say('join.erase.title'),
    html`${otherLanguage(page, 'erase')}
<h1>${say('join.erase.title')}</h1>
${page.mayErase ? form(page, say) : html`<p class="intro">${say('join.erase.team')}</p>`}
${page.help ? html`<p class="join-call"><a href="${telephone(page.help)}">${say('join.erase.call', { number: unbroken(page.help) })}</a></p>` : nothing}
<p><a href="${page.path}">${say('join.erase.back')}</a></p>`,
  );
}

const form = (page: JoinPage, say: JoinSay): Html => html`<p class="intro">${say('join.erase.intro')}</p>
<dl class="notice">
<div><dt>${say('join.erase.goes')}</dt><dd>${say('join.erase.goesText')}</dd></div>
<div><dt>${say('join.erase.stays')}</dt><dd>${say('join.erase.staysText')}</dd></div>
<div><dt>${say('join.erase.then')}</dt><dd>${say('join.erase.thenText')}</dd></div>
</dl>
<form class="join-name" method="post" action="${page.path}/erase">
<fieldset class="erase-words"><legend>${say('join.erase.words')}</legend>
${choice('stay', say('join.erase.wordsStay'), say('join.erase.wordsStayText'), true)}
${choice('go', say('join.erase.wordsGo'), say('join.erase.wordsGoText'), false)}
</fieldset>
<button class="btn btn-main"><span>${say('join.erase.do')}<small>${say('join.erase.final')}</small></span></button>
</form>`;

const choice = (value: 'stay' | 'go', title: string, text: string, chosen: boolean): Html =>
  html`<label class="erase-choice"><input type="radio" name="words" value="${value}"${chosen ? html` checked` : nothing}><span><b>${title}</b> ${text}</span></label>`;

/** Answers the erasing; the link that led here opens nothing any more. */
export function erasedPage(page: JoinPage, { wordsToo }: { readonly wordsToo: boolean }): Html {
  const say = joinSay(page.language);
  return joinFrame(
    page,
    say('join.erased.title'),
    html`<h1>${say('join.erased.title')}</h1>
<p class="intro">${say(wordsToo ? 'join.erased.textWords' : 'join.erased.text')}</p>
<p class="hint">${say('join.erased.close')}</p>`,
  );
}

/** The way to this page, small and at the end of others. */
export const eraseLink = (page: JoinPage): Html =>
  html`<p class="join-erase"><a href="${page.path}/erase">${joinSay(page.language)('join.erase.link')}</a></p>`;

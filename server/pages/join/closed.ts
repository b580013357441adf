import { html } from 'hono/html';
import type { Moment } from '#domain/kernel/moments.ts';
import type { Contribution } from '#domain/session/state.ts';
import { times } from '#wording/times.ts';
import type { Html } from '../html.ts';
import { nothing } from '../html.ts';
import { eraseLink } from './erase.ts';
import type { JoinPage } from './page.ts';
import { joinFrame, otherLanguage, telephone, unbroken } from './parts.ts';
import type { JoinSay } from './say.ts';
import { joinSay } from './say.ts';

/** Why a link opens no door. */
export type ClosedLink =
  | { readonly is: 'unknown' }
  | { readonly is: 'revoked' }
  | { readonly is: 'erased' }
  | { readonly is: 'expired'; readonly until: Moment; readonly zone: string };

/** A link that is unknown, revoked, past its date, or of somebody whose data were erased. */
export function closedLinkPage(page: JoinPage, why: ClosedLink): Html {
  const say = joinSay(page.language);
  const text =
    why.is === 'expired'
      ? say('join.closed.expired.text', { date: times(page.language, why.zone).date(why.until) })
      : say(`join.closed.${why.is}.text`);
  return plain(page, say(`join.closed.${why.is}.title`), text, nothing);
}

interface EveningOver extends JoinPage {
  readonly firstName: string;
  /** What they said this evening, taken away or not. */
  readonly said: readonly Pick<Contribution, 'redacted'>[];
}

/** The evening is over: what is kept of one's words, and the way to what happens with them. */
export function eveningOverPage(page: EveningOver): Html {
  const say = joinSay(page.language);
  const title = page.firstName
    ? say('join.closed.over.title', { name: page.firstName })
    : say('join.closed.over.titleUnnamed');
  const isKept = page.said.some(({ redacted }) => redacted === null);
  const text = isKept ? say('join.closed.over.text') : say('join.closed.over.none');
  const words = html`<a class="btn btn-main" href="${page.path}/words">${say('join.closed.over.words')}</a>`;
  return plain(
    page,
    title,
    text,
    html`${page.said.length > 0 ? words : nothing}${otherLanguage(page)}${eraseLink(page)}`,
  );
}

/** Asks once more before a device forgets somebody. Posts `sure`; works without a script. */
export function askWipePage(page: JoinPage): Html {
  const say = joinSay(page.language);
  const ways = html`<div class="yn"><form method="post" action="${page.path}/wipe" id="wipe"><input type="hidden" name="sure" value="yes"><button class="btn">${say('join.wipe.sure')}</button></form>
<a class="btn" href="${page.path}">${say('join.wipe.back')}</a></div>`;
  return plain(page, say('join.wipe.ask'), say('join.wipe.askText'), ways);
}

/** Answers the wiping of a device; the server sends `Clear-Site-Data` with it. */
export function wipedPage(page: JoinPage): Html {
  const say = joinSay(page.language);
  return plain(page, say('join.wiped.title'), say('join.wiped.text'), nothing);
}

const plain = (page: JoinPage, title: string, text: string, way: Html): Html =>
  joinFrame(
    page,
    title,
    html`<h1>${title}</h1>
<p class="intro">${text}</p>
${way}
${page.help ? callUs(page, joinSay(page.language)) : nothing}`,
  );

const callUs = (page: JoinPage, say: JoinSay): Html =>
  html`<p class="join-call"><a href="${telephone(page.help)}">${say('join.closed.call', { number: unbroken(page.help) })}</a></p>`;

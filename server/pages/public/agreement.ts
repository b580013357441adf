import { html } from 'hono/html';
import { shownFate } from '#domain/answer/reading.ts';
import type { PublicAgreement } from '#server/views/public.ts';
import { inSentence } from '#wording/in-sentence.ts';
import { type Html, nothing } from '../html.ts';
import { icon } from '../icons.ts';
import { actionMark, fateHeading } from './fate.ts';
import { lineageSection } from './lineage.ts';
import {
  agreementPath,
  agreementsPath,
  atHead,
  type PageContext,
  paragraphs,
  publicPage,
  strong,
  type Teller,
  teller,
} from './parts.ts';
import { plainList } from './plain-list.ts';

/** `/p/:slug/agreements/:n`: one agreement, back to what was said and on to what was done. */
export function agreementPage(data: PublicAgreement, page: PageContext): string {
  const tell = teller(page.language, data.zone);
  const { agreement, place } = data;
  const { say } = tell;
  const body = html`
<nav class="crumb" aria-label="${say('pages-public.agreement.crumb')}"><a href="${agreementsPath(place)}">${say('pages-public.agreement.all', { count: place.agreements })}</a> › ${say('pages-public.agreement.number', { number: agreement.number })}</nav>
<div class="hero">
<div><h1>${agreement.title}</h1>
<div class="full">${wording(data, tell)}</div>
<p class="jump"><a class="btn" href="#lineage">${say('pages-public.agreement.how-made')}</a><a class="btn" href="#plain">${say('pages-public.agreement.as-list')}</a></p></div>
${status(data, tell)}
</div>
<div class="two">${doing(data, tell)}${decision(data, tell)}</div>
${lineageSection(data, tell)}
${plainList(data, tell)}
<footer class="end">${data.next === null ? nothing : html`<a class="btn" href="${agreementPath(place, data.next)}">${say('pages-public.agreement.next', { number: data.next })}</a>`}<span class="meta">${say('pages-public.agreement.updated', { date: tell.dateText(agreement.publishedAt) })}</span></footer>`;
  return publicPage(place, page, {
    title: `${agreement.number}. ${agreement.title}`,
    body,
    here: 'agreement',
  });
}

function wording({ agreement }: PublicAgreement, { say }: Teller): Html {
  const { text, adoption } = agreement;
  if (adoption?.decision !== 'adopted-changed') return paragraphs(text);
  const by = say('pages-public.agreement.added-by', { by: inSentence(adoption.by) });
  return html`${paragraphs(text)}<p><ins>${adoption.added}</ins> <span class="tag">${by}</span></p>`;
}

function status(data: PublicAgreement, { say, date, dateText }: Teller): Html {
  const { agreement, agreedAt } = data;
  const { adoption, fate, fateSince } = agreement;
  const made = agreedAt
    ? html`<li><b>${say('pages-public.agreement.made')}</b><span class="meta">${say('pages-public.agreement.made-where', { session: agreedAt.title, date: dateText(agreedAt.at) })}</span></li>`
    : nothing;
  const published = html`<li><b>${say('pages-public.agreement.published')}</b><span class="meta">${date(agreement.publishedAt)}</span></li>`;
  const decided = adoption
    ? html`<li><b>${say('pages-public.agreement.decided', { by: inSentence(adoption.by) })}</b><span class="meta">${date(adoption.at)}</span></li>`
    : nothing;
  const now = html`<li class="now" aria-current="step"><b>${say(`pages-public.fate.${shownFate(agreement)}`)}</b><span class="meta">${say('pages-public.agreement.since', { date: dateText(fateSince) })}</span></li>`;
  return html`<section class="status" aria-labelledby="fate">${fateHeading(agreement, say)}
<ol class="track">${made}${published}${decided}${fate === 'published' ? nothing : now}</ol>
${deed(data, say)}</section>`;
}

function deed({ agreement }: PublicAgreement, say: Teller['say']): Html {
  const fields = (['who', 'when', 'how'] as const).filter((field) => agreement[field] !== '');
  if (fields.length === 0) return nothing;
  return html`<dl class="owner">${fields.map(
    (field) => html`<dt>${say(`pages-public.agreement.${field}`)}</dt><dd>${atHead(agreement[field])}</dd>`,
  )}</dl>`;
}

/** Each action a dot: filled when done, ringed when it is late. */
function doing({ agreement }: PublicAgreement, { say }: Teller): Html {
  const { actions, fate, fateReason } = agreement;
  const done = actions.filter((action) => action.status === 'done').length;
  const none = fate === 'rejected' ? 'no-actions-rejected' : 'no-actions';
  const count =
    actions.length === 0
      ? html`<p>${say(`pages-public.agreement.${none}`)}</p>`
      : html`<p>${strong(say.pieces('pages-public.agreement.actions-done', { done, all: actions.length }))}</p>
<p class="dots" aria-hidden="true">${actions.map((action) => html`<i class="dot-${action.status}"></i>`)}</p>
<p class="key">${actions.map((action) => html`<span>${actionMark(action, say)} ${action.what}</span>`)}</p>`;
  const late = actions.filter((action) => action.reason !== '');
  return html`<section class="card"><h2>${say('pages-public.agreement.doing')}</h2>${count}
${fateReason ? html`<p class="reason">${fateReason}</p>` : nothing}
${late.map((action) => html`<p class="meta"><b>${action.what}:</b> ${action.reason}</p>`)}</section>`;
}

function decision({ agreement }: PublicAgreement, { say, dateText }: Teller): Html {
  const { adoption } = agreement;
  const title = say('pages-public.agreement.decision');
  if (!adoption) {
    return html`<section class="card"><h2>${title}</h2><p>${say('pages-public.lineage.undecided')}</p></section>`;
  }
  const fate = {
    fate: adoption.decision === 'rejected' ? ('rejected' as const) : ('adopted' as const),
    adoption,
  };
  const shown = shownFate(fate);
  const mark = { adopted: 'done', changed: 'changed', rejected: 'refused' } as const;
  const by = say('pages-public.agreement.decided-by', {
    by: atHead(adoption.by),
    date: dateText(adoption.at),
  });
  return html`<section class="card"><h2>${title}</h2>
<p class="vote fate-${shown}">${icon(mark[shown as keyof typeof mark])}${say(`pages-public.agreement.decision-${adoption.decision}`)}</p>
${adoption.reason ? html`<blockquote class="reason">${paragraphs(adoption.reason)}</blockquote>` : nothing}
<p class="meta">${by}</p></section>`;
}

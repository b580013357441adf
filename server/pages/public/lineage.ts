import { html } from 'hono/html';
import { tooFewToTell } from '#domain/kernel/few-answers.ts';
import type { Quote, Thread } from '#server/views/lineage.ts';
import type { PublicAgreement } from '#server/views/public.ts';
import { ownTableName } from '#wording/table-called.ts';
import { type Html, nothing } from '../html.ts';
import { actionMark } from './fate.ts';
import { atHead, badge, type Teller } from './parts.ts';
import { bundle, gathering, rail, railDot, spreading } from './thread-drawings.ts';
import { gather, measures, quoteColumns } from './threads.ts';
import { type Run, wordDiff } from './word-diff.ts';

/** "Van tafel tot daad": the threads are drawn, the words stand in a list in the same order. */
export function lineageSection(data: PublicAgreement, tell: Teller): Html {
  const { say } = tell;
  const cards = cardsOf(data);
  const quiet = data.lineage.threads.filter(({ table }) => !cards.some((card) => card.table === table));
  const drawing = gather(
    cards.map(({ table }) => table),
    quiet.map(({ table }) => table),
  );
  const { lanes } = drawing;
  const order = [...cards, ...quiet].map(({ table }) => table);
  const line = html`${rail(order)}${bundle(lanes)}`;
  return html`<section class="line" aria-labelledby="lineage"><h2 id="lineage" tabindex="-1">${say('pages-public.lineage.title')}</h2><p>${say('pages-public.lineage.lead')}</p>
<ol class="steps">
<li>${said(data, tell)}
<ul class="quotes of-${quoteColumns(cards.length)}">${cards.map((card) => quoteCard(card, order, tell))}${quiet.map((thread) => quietTable(thread, order, say))}</ul>
${gathering(drawing)}</li>
<li>${gathered(data, tell)}${line}</li>
${proposed(data, tell, line)}
<li>${agreed(data, tell)}${line}</li>
<li>${decided(data, tell)}${rail(order)}${spreading(lanes, data.agreement.actions.length)}</li>
<li>${done(data, tell)}${data.agreement.actions.length > 0 ? rail(order) : nothing}</li>
</ol></section>`;
}

/** One quote of a table, four tables at most; one that its speaker stands by goes first. */
function cardsOf({ lineage }: PublicAgreement): readonly Quote[] {
  return lineage.threads
    .flatMap(({ table }) => {
      const own = lineage.quotes.filter((quote) => quote.table === table);
      return own.find(({ meant }) => meant === null) ?? own[0] ?? [];
    })
    .slice(0, measures.quote.most);
}

const heading = (title: string, under: string | Html, more: Html = nothing): Html =>
  html`<div class="when"><h3>${title}</h3><p>${under}</p>${more}</div>`;

function said({ lineage, agreement }: PublicAgreement, { say, dateText }: Teller): Html {
  const [first, ...later] = lineage.sessions;
  const when = first
    ? say('pages-public.lineage.said-when', { session: first.sessionTitle, date: dateText(first.startsAt) })
    : '';
  const more = later.length > 0 ? say('pages-public.lineage.said-more', { count: later.length }) : '';
  const count = lineage.quotes.length;
  const all = agreement.contributions.length;
  const counted =
    count === all
      ? say('pages-public.lineage.count-all', { said: all })
      : say('pages-public.lineage.count', { said: all, open: count });
  const link =
    count > 0 ? html`<a href="#plain">${say('pages-public.lineage.said-all', { count })}</a>` : nothing;
  return heading(say('pages-public.lineage.said'), html`${when} ${more}<br>${counted}`, link);
}

function tableName({ table: number, tableName }: Thread | Quote, say: Teller['say']): string {
  const name = ownTableName({ number, name: tableName });
  return name
    ? say('pages-public.lineage.table-named', { number, name })
    : say('pages-public.lineage.table', { number });
}

const quoteCard = (quote: Quote, order: readonly number[], { say, date }: Teller): Html =>
  html`<li>${rail(order, quote.table)}${railDot(order, quote.table)}<figure class="q"><blockquote>${say('pages-public.lineage.quote', { text: quote.text })}</blockquote><figcaption>${badge(quote.table)}<span><b>${tableName(quote, say)}</b>${date(quote.startsAt)}</span></figcaption></figure></li>`;

/** On a phone a table without a card still joins the line; on a wide screen it is a dot in the drawing. */
const quietTable = (thread: Thread, order: readonly number[], say: Teller['say']): Html =>
  html`<li class="quiet">${rail(order, thread.table)}${railDot(order, thread.table)}<p class="meta">${tableName(thread, say)}</p></li>`;

function gathered({ agreement, lineage }: PublicAgreement, { say }: Teller): Html {
  const { theme } = agreement;
  const name = theme ? say('pages-public.lineage.theme', { theme }) : say('pages-public.lineage.no-theme');
  const count = { said: lineage.said, tables: lineage.threads.length };
  const under = say(theme ? 'pages-public.lineage.gathered-when' : 'pages-public.lineage.gathered-all');
  const hasQuiet = lineage.threads.length > cardsOf({ agreement, lineage } as PublicAgreement).length;
  return html`${heading(say('pages-public.lineage.gathered'), under)}<div class="content"><div class="node"><p class="say">${name}</p><p class="meta">${say('pages-public.lineage.gathered-count', count)}</p></div>${hasQuiet ? html`<p class="aside meta wide">${say('pages-public.lineage.rest')}</p>` : nothing}</div>`;
}

/** Each earlier wording, with what changed after it. */
function proposed({ agreement }: PublicAgreement, { say, date }: Teller, line: Html): Html {
  const { earlier, title } = agreement;
  return html`${earlier.map((old, index) => {
    const runs = wordDiff(old.title, earlier[index + 1]?.title ?? title);
    return html`<li>${heading(say('pages-public.lineage.proposed'), date(old.until))}<div class="content"><div class="node"><p class="say">${runs.map(changed)}</p><p class="meta">${say('pages-public.lineage.first-wording', old)}</p></div><p class="aside"><b>${say('pages-public.lineage.why')}</b> ${old.why}</p></div>${line}</li>`;
  })}`;
}

const changed = ({ kind, text }: Run): Html =>
  kind === 'same' ? html`${text} ` : kind === 'gone' ? html`<del>${text}</del> ` : html`<ins>${text}</ins> `;

function agreed(data: PublicAgreement, tell: Teller): Html {
  const { agreement, agreedAt } = data;
  const { say, date, dateText } = tell;
  const when = agreedAt
    ? say('pages-public.lineage.agreed-when', { session: agreedAt.title, date: dateText(agreedAt.at) })
    : date(agreement.publishedAt);
  return html`${heading(say('pages-public.lineage.agreed'), when)}<div class="content"><div class="node pact"><p class="say">${agreement.title}</p><p class="meta">${supportSentence(data, say)}</p></div>${minority(data, say)}</div>`;
}

export function supportSentence({ agreement }: PublicAgreement, say: Teller['say']): string {
  const { support } = agreement;
  if (!support) return say('pages-public.lineage.not-asked');
  return tooFewToTell(support)
    ? say('pages-public.lineage.support-few')
    : say('pages-public.lineage.support', support);
}

/** Who thought otherwise is heard as well: a no first, then a reservation; the rest stands in the list. */
function minority({ agreement }: PublicAgreement, say: Teller['say']): Html {
  const [voice] = [...agreement.voices].sort((a, b) => a.stance.localeCompare(b.stance));
  const count = agreement.support?.noSupport ?? 0;
  if (!voice && count === 0) return nothing;
  const words = voice
    ? html`<blockquote>${say('pages-public.lineage.quote', { text: voice.words })}</blockquote>`
    : nothing;
  return html`<div class="aside minor"><h4>${say('pages-public.lineage.against', { count })}</h4>${words}</div>`;
}

function decided({ agreement }: PublicAgreement, { say, date }: Teller): Html {
  const { adoption } = agreement;
  const title = say('pages-public.lineage.decided');
  if (!adoption) {
    const undecided = say('pages-public.lineage.undecided');
    return html`${heading(title, '')}<div class="content"><div class="node open"><p class="say">${undecided}</p></div></div>`;
  }
  const sentence = say(`pages-public.lineage.decided-${adoption.decision}`, { by: atHead(adoption.by) });
  const added =
    adoption.decision === 'adopted-changed' ? html`<p class="meta">${adoption.added}</p>` : nothing;
  return html`${heading(title, date(adoption.at))}<div class="content"><div class="node"><p class="say">${sentence}</p>${added}</div></div>`;
}

function done({ agreement }: PublicAgreement, { say }: Teller): Html {
  const { actions, fate } = agreement;
  const under = say('pages-public.lineage.done-count', { count: actions.length });
  const none = fate === 'rejected' ? 'no-actions-rejected' : 'no-actions';
  const list =
    actions.length > 0
      ? html`<ul class="acts">${actions.map(
          (action) =>
            html`<li class="act">${actionMark(action, say)}<h4>${action.what}</h4><p class="meta">${atHead(action.who)}<br>${action.when}</p></li>`,
        )}</ul>`
      : html`<div class="content"><div class="node open"><p>${say(`pages-public.agreement.${none}`)}</p></div></div>`;
  return html`${heading(say('pages-public.lineage.done'), under)}${list}`;
}

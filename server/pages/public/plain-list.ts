import { html } from 'hono/html';
import type { Occurrence, Quote, Tombstone } from '#server/views/lineage.ts';
import type { PublicAgreement } from '#server/views/public.ts';
import { ownTableName } from '#wording/table-called.ts';
import { type Html, nothing } from '../html.ts';
import { supportSentence } from './lineage.ts';
import { atHead, type Teller } from './parts.ts';

/** The lineage once more, as a plain ordered list: every public quote and every step, nothing but words. */
export function plainList(data: PublicAgreement, tell: Teller): Html {
  const { agreement, lineage } = data;
  const { say } = tell;
  const { theme, earlier, title } = agreement;
  const open = lineage.quotes.length;
  const hidden = lineage.said - open - lineage.removed.length;
  return html`<section class="plain" aria-labelledby="plain"><h2 id="plain" tabindex="-1">${say('pages-public.lineage.plain')}</h2>
<ol>
<li>${lineage.said > open ? say('pages-public.lineage.plain-said', { said: lineage.said, open }) : say('pages-public.lineage.plain-said-all', { said: lineage.said })}
<ul>${lineage.quotes.map((quote) => html`<li>${spoken(quote, tell)}</li>`)}${lineage.removed.map((gone) => html`<li class="removed">${removed(gone, tell)}</li>`)}</ul>
${hidden > 0 ? html`<p>${say('pages-public.lineage.plain-hidden', { count: hidden })}</p>` : nothing}</li>
${theme ? html`<li>${say('pages-public.lineage.plain-theme', { theme })}</li>` : nothing}
${earlier.map((old) => html`<li>${say('pages-public.lineage.plain-earlier', old)}</li>`)}
<li>${say('pages-public.lineage.plain-agreed', { title })} ${supportSentence(data, say)}${voices(data, tell)}</li>
<li>${decisionSentence(data, tell)}</li>
${agreement.actions.map(
  ({ status, what, who, when }) =>
    html`<li>${say('pages-public.lineage.plain-action', { status: say(`pages-public.action.${status}`), what, who, when })}</li>`,
)}
</ol></section>`;
}

const where = ({ table: number, tableName, startsAt }: Occurrence, { say, dateText }: Teller): Html => {
  const name = ownTableName({ number, name: tableName });
  const table = name
    ? say('pages-public.lineage.table-named', { number, name })
    : say('pages-public.lineage.table', { number });
  return html`<b>${table}, ${dateText(startsAt)}:</b>`;
};

const removed = (gone: Tombstone, tell: Teller): Html =>
  html`${where(gone, tell)} ${tell.say('pages-public.lineage.removed', { reason: gone.reason })}`;

function spoken(quote: Quote, tell: Teller): Html {
  const { say } = tell;
  const { text, meant } = quote;
  const later = meant === null ? '' : say('pages-public.lineage.meant', { text: meant });
  return html`${where(quote, tell)} ${say('pages-public.lineage.quote', { text })} ${later}`;
}

/** The words that came with a reservation, right under how many had one; then those of who did not go along. */
function voices({ agreement }: PublicAgreement, { say }: Teller): Html {
  const of = (stance: 'reservation' | 'no-support'): Html => {
    const found = agreement.voices.filter((voice) => voice.stance === stance);
    return found.length === 0
      ? nothing
      : html`<ul>${found.map(({ words }) => html`<li>${say('pages-public.lineage.quote', { text: words })}</li>`)}</ul>`;
  };
  const count = agreement.support?.noSupport ?? 0;
  const against = html`<p>${say('pages-public.lineage.against', { count })}</p>${of('no-support')}`;
  return html`${of('reservation')}${count > 0 ? against : nothing}`;
}

function decisionSentence({ agreement }: PublicAgreement, { say, dateText }: Teller): string {
  const { adoption } = agreement;
  if (!adoption) return say('pages-public.lineage.undecided');
  const decided = say(`pages-public.lineage.decided-${adoption.decision}`, { by: atHead(adoption.by) });
  const added = adoption.decision === 'adopted-changed' ? adoption.added : '';
  return [decided, added, adoption.reason, `(${dateText(adoption.at)})`].filter(Boolean).join(' ');
}

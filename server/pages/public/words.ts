import { html } from 'hono/html';
import type { PersonalWords } from '#server/views/public.ts';
import type { OwnWords, Step } from '#server/views/words-of.ts';
import { type Html, nothing } from '../html.ts';
import { icon } from '../icons.ts';
import { agreementPath, atHead, type PageContext, publicPage, type Teller, teller } from './parts.ts';

/** `/m/:secret/words`: what happened with one person's words; for that person alone. */
export function wordsPage(data: PersonalWords, page: PageContext): string {
  const tell = teller(page.language, data.zone);
  const { say } = tell;
  const { place, firstName, words } = data;
  const title = firstName
    ? say('pages-public.words.title-named', { name: firstName })
    : say('pages-public.words.title');
  const lead =
    words.length === 0
      ? say('pages-public.words.none', { project: place.title })
      : say('pages-public.words.lead', { count: words.length, project: place.title });
  const body = html`
<h1>${title}</h1>
<p class="lead">${lead}</p>
<p class="only">${icon('hidden')}${say('pages-public.words.only-you')}</p>
${words.map((one) => ownWords(one, data, tell))}
${place.help ? html`<p class="jump"><a class="btn" href="tel:${place.help.replace(/[^\d+]/g, '')}">${say('pages-public.words.wrong', { number: place.help })}</a></p>` : nothing}`;
  return publicPage(place, page, { title, body, here: null, own: true });
}

function ownWords(one: OwnWords, data: PersonalWords, tell: Teller): Html {
  const { say, dateText } = tell;
  const said = say('pages-public.words.said', { date: dateText(one.startsAt), table: one.table });
  const words =
    one.redacted === null
      ? html`<p class="yours">${say('pages-public.lineage.quote', { text: one.text })}</p>`
      : nothing;
  return html`<section class="mine"><div>${words}
<p class="meta">${[said, ...howKept(one, data, tell)].join(' ')}</p></div>
<ol class="trail">${one.steps.map((step) => trail(step, data, tell))}${waiting(one, say)}</ol></section>`;
}

function howKept(one: OwnWords, { writers }: PersonalWords, { say }: Teller): readonly string[] {
  if (one.redacted !== null) return [say('pages-public.words.redacted', { reason: one.redacted })];
  const name = one.recordedBy === null ? undefined : writers[one.recordedBy];
  const written = name ? say('pages-public.words.written-by', { name }) : say('pages-public.words.written');
  return [
    ...(one.recordedBy === null ? [] : [written]),
    ...(one.confirmed === null ? [] : [say(`pages-public.words.confirmed-${one.confirmed}`)]),
    ...(one.meant === null ? [] : [say('pages-public.words.meant', { text: one.meant })]),
  ];
}

/** Says what will come where nothing but the keeping has happened yet. */
const waiting = ({ steps }: OwnWords, say: Teller['say']): Html =>
  steps.length === 1
    ? html`<li class="to-come">${icon('open')}<span><b>${say('pages-public.words.not-yet')}</b>${say('pages-public.words.not-yet-why')}</span></li>`
    : nothing;

const line = (mark: Parameters<typeof icon>[0], title: string, text: string | Html): Html =>
  html`<li>${icon(mark)}<span><b>${title}</b>${text}</span></li>`;

function trail(step: Step, { place }: PersonalWords, { say, dateText }: Teller): Html {
  switch (step.step) {
    case 'kept':
      return line('done', say('pages-public.words.kept'), say(`pages-public.words.kept-${step.shown}`));
    case 'themed':
      return line(
        'done',
        say('pages-public.words.themed', { others: step.others }),
        say('pages-public.words.themed-in', { theme: step.theme }),
      );
    case 'agreed': {
      const name = say('pages-public.words.agreed-in', { number: step.number, title: step.title });
      const link = html`<a href="${agreementPath(place, step.number)}">${name}</a>`;
      return line('done', say('pages-public.words.agreed'), link);
    }
    case 'decided': {
      const { adoption } = step;
      const { decision, by, at, reason } = adoption;
      const told = [
        say('pages-public.words.decided-on', { date: dateText(at) }),
        ...(adoption.decision === 'adopted-changed'
          ? [say('pages-public.words.decided-added', { added: adoption.added })]
          : []),
        ...(reason ? [say('pages-public.words.decided-reason', { reason })] : []),
      ];
      const title = say(`pages-public.words.decided-${decision}`, { by: atHead(by) });
      return line(decision === 'rejected' ? 'refused' : 'done', title, told.join(' '));
    }
    case 'done': {
      const mark = { 'in-progress': 'half', kept: 'done', 'not-kept': 'late' } as const;
      const name = say('pages-public.agreement.number', { number: step.number });
      const link = html`<a href="${agreementPath(place, step.number)}">${name}</a>`;
      return line(mark[step.fate], say(`pages-public.words.done-${step.fate}`), link);
    }
    default:
      return step satisfies never;
  }
}

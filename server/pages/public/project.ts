import { html } from 'hono/html';
import type { ParticipationLevel } from '#domain/process/events.ts';
import type { PublicProject, PublicSession } from '#server/views/public.ts';
import { inSentence } from '#wording/in-sentence.ts';
import { type Html, nothing } from '../html.ts';
import { frameSay, type PublicSay } from '../say.ts';
import { agreementList } from './agreements.ts';
import { agreementsPath, atHead, type PageContext, paragraphs, publicPage, strong, teller } from './parts.ts';

/** `/p/:slug`: what is asked, how far one's say reaches, what was promised, and what came of it. */
export function projectPage(data: PublicProject, page: PageContext): string {
  const say = frameSay(page.language);
  const { frame, place } = data;
  const body = html`
<div class="hero">
<div><p class="meta">${say('pages-public.project.question')}</p><h1>${frame.question || frame.title}</h1>
${promise(data, say)}</div>
${reach(data, say)}
</div>
<div class="two three">
${told(say('pages-public.project.open'), frame.open)}
${told(say('pages-public.project.fixed'), frame.fixed)}
${told(say('pages-public.project.use'), frame.useOfInput)}
</div>
<section class="part" aria-labelledby="sessions"><h2 id="sessions">${say('pages-public.project.sessions')}</h2>
${sessions(data, page)}
</section>
<section class="part" aria-labelledby="agreements"><h2 id="agreements">${say('pages-public.project.agreements')}</h2>
${data.agreements.length === 0 ? html`<p class="lead">${say('pages-public.project.no-agreements')}</p>` : agreementList(data, say)}
${
  data.agreements.length === 0
    ? nothing
    : html`<p class="jump"><a class="btn" href="${agreementsPath(place)}">${say('pages-public.project.all-agreements', { count: data.agreements.length })}</a></p>`
}
</section>`;
  return publicPage(place, page, { title: frame.title, body, here: 'project' });
}

function promise({ frame }: PublicProject, say: PublicSay): Html {
  if (!frame.promise) return nothing;
  return html`<div class="promise"><h2>${say('pages-public.project.promise')}</h2><blockquote class="reason">${paragraphs(frame.promise)}</blockquote>
${frame.deciders ? html`<p class="meta">${say('pages-public.project.promised-by', { deciders: inSentence(frame.deciders) })}</p>` : nothing}</div>`;
}

/** How far one's say reaches: the step on the ladder, and what that means. */
function reach({ frame }: PublicProject, say: PublicSay): Html {
  if (!frame.level) return nothing;
  const deciders = atHead(frame.deciders || say('pages-public.level.deciders'));
  const step = levels.indexOf(frame.level) + 1;
  return html`<section class="status"><h2>${say('pages-public.project.level')}</h2>
<p class="ladder" aria-hidden="true">${levels.map((_, index) => html`<i class="${index + 1 === step ? 'here' : index + 1 < step ? 'under' : ''}"></i>`)}</p>
<p>${strong(say.pieces(`pages-public.level.${frame.level}`, { deciders }))}</p>
<p class="meta">${say('pages-public.project.step', { step, of: levels.length })}</p></section>`;
}

const levels: readonly ParticipationLevel[] = ['INFORM', 'CONSULT', 'ADVISE', 'COPRODUCE', 'CO_DECIDE'];

const told = (title: string, text: string): Html =>
  text ? html`<section class="card"><h2>${title}</h2>${paragraphs(text)}</section>` : nothing;

function sessions({ sessions }: PublicProject, page: PageContext): Html {
  const say = frameSay(page.language);
  if (sessions.length === 0) return html`<p class="lead">${say('pages-public.project.no-sessions')}</p>`;
  return html`<ol class="rows">${sessions.map(
    (session) =>
      html`<li class="row"><b>${session.title}</b><span class="meta">${when(session, page)}</span></li>`,
  )}</ol>`;
}

function when(session: PublicSession, page: PageContext): string {
  const { say, dateText, hourText } = teller(page.language, session.zone);
  const { startsAt, contributions, tables } = session;
  const date = dateText(startsAt);
  switch (session.status) {
    case 'planned':
      return say('pages-public.project.session-planned', { date, hour: hourText(startsAt) });
    case 'now':
      return say('pages-public.project.session-now');
    case 'held':
      return say('pages-public.project.session-held', { date, contributions, tables });
    default:
      return session.status satisfies never;
  }
}

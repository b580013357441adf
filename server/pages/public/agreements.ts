import { html } from 'hono/html';
import type { PublicProject } from '#server/views/public.ts';
import type { Html } from '../html.ts';
import { frameSay, type PublicSay } from '../say.ts';
import { fateMark } from './fate.ts';
import { agreementPath, type PageContext, projectPath, publicPage } from './parts.ts';

/** `/p/:slug/agreements`: every agreement with how it is going. */
export function agreementsPage(data: PublicProject, page: PageContext): string {
  const say = frameSay(page.language);
  const { place, agreements } = data;
  const count = agreements.length;
  const lead =
    count === 0 ? say('pages-public.project.no-agreements') : say('pages-public.list.lead', { count });
  const body = html`
<p class="crumb"><a href="${projectPath(place)}">${say('pages-public.list.back', { project: place.title })}</a></p>
<h1>${say('pages-public.list.title')}</h1>
<p class="lead">${lead}</p>
${agreementList(data, say)}`;
  return publicPage(place, page, { title: say('pages-public.list.title'), body, here: 'agreements' });
}

export const agreementList = ({ agreements, place }: PublicProject, say: PublicSay): Html =>
  html`<ol class="rows agreements">${agreements.map(
    (agreement) => html`<li class="row"><span class="number" aria-hidden="true">${agreement.number}</span>
<a href="${agreementPath(place, agreement.number)}"><span class="sr">${say('pages-public.agreement.number', { number: agreement.number })}: </span>${agreement.title}</a>
${fateMark(agreement, say)}</li>`,
  )}</ol>`;

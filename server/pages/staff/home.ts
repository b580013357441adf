import { html } from 'hono/html';
import type { ProjectSummary } from '#protocol/http.ts';
import { times } from '#wording/times.ts';
import { type Html, nothing } from '../html.ts';
import { type StaffPage, staffFrame } from './parts.ts';
import { type StaffSay, staffSay } from './say.ts';

export interface Home {
  readonly projects: readonly ProjectSummary[];
}

/** `/`: what there is to take part in and to read. A project shows once it has a session or an agreement, not before. */
export function homePage({ projects }: Home, page: StaffPage): string {
  const say = staffSay(page.language);
  const shown = projects.filter(({ sessions, published }) => sessions.length > 0 || published > 0);
  const body = html`
<h1>${say('staff.home.title')}</h1>
<p class="staff-lead">${say('staff.home.lead', { organisation: page.organisation })}</p>
${shown.length === 0 ? html`<p>${say('staff.home.empty')}</p>` : nothing}
<ul class="staff-projects">${shown.map((project) => line(project, say))}</ul>
<footer class="staff-end"><p>${say('staff.home.link')}</p><a href="/sign-in">${say('staff.home.staff')}</a></footer>`;
  return staffFrame(page, say('staff.home.title'), body, 'for search engines too');
}

const line = (
  { slug, title, question, example, sessions, published }: ProjectSummary,
  say: StaffSay,
): Html => html`
<li>
<h2><a href="/p/${slug}">${title}</a>${example ? html` <span class="staff-mark">${say('staff.home.example')}</span>` : nothing}</h2>
<p>${question}</p>
<p class="hint">${sessions.map((session, index) => html`${index > 0 ? ' · ' : ''}${when(session, say)}`)}</p>
${published > 0 ? html`<p><a href="/p/${slug}/agreements">${say('staff.home.agreements', { count: published })}</a></p>` : nothing}
</li>`;

const when = ({ title, startsAt, zone, status }: ProjectSummary['sessions'][number], say: StaffSay): string =>
  say(`staff.home.session.${status}`, { title, day: times(say.language, zone).day(startsAt) });

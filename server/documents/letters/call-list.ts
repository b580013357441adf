import { html } from 'hono/html';
import type { Means, SupportNeed } from '#domain/people/events.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import type { Language } from '#wording/say.ts';
import { times } from '#wording/times.ts';
import { type Html, nothing, printedPage } from './page.ts';
import { type LetterSay, letterSay } from './say.ts';

export interface Call {
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string | null;
  readonly means: Means;
  readonly needs: readonly SupportNeed[];
  readonly called: boolean;
}

export interface CallListRequest {
  readonly language: Language;
  readonly projectTitle: string;
  readonly session: Pick<PlannedSession, 'title' | 'startsAt' | 'zone'>;
  readonly helpNumber: string;
  readonly calls: readonly Call[];
  readonly css: readonly string[];
}

/** Who must be rung before the session, to print or to keep beside the phone. Who was called already stands last. */
export function callListPage(request: CallListRequest): string {
  const { language, projectTitle, session, calls, css } = request;
  const say = letterSay(language);
  const time = times(language, session.zone);
  const title = say('letters.calls.title', { title: projectTitle });
  const ordered = [...calls.filter(({ called }) => !called), ...calls.filter(({ called }) => called)];
  const body = html`<main class="calls">
<h1>${title}</h1>
<p>${session.title}, ${time.day(session.startsAt)}, ${time.hour(session.startsAt)}</p>
<p>${say('letters.calls.what')}</p>
<table>
<thead><tr>
<th scope="col">${say('letters.calls.name')}</th>
<th scope="col">${say('letters.calls.phone')}</th>
<th scope="col">${say('letters.calls.help')}</th>
<th scope="col">${say('letters.calls.done')}</th>
</tr></thead>
<tbody>${ordered.map((call) => row(call, say))}</tbody>
</table>
${request.helpNumber ? html`<p>${say('letters.calls.number', { number: request.helpNumber })}</p>` : nothing}
</main>`;
  return printedPage({ language, title, css, body });
}

function row({ firstName, lastName, phone, means, needs, called }: Call, say: LetterSay): Html {
  const helps = [say(`letters.means.${means}`), ...needs.map((need) => say(`letters.need.${need}`))];
  return html`<tr>
<th scope="row">${`${firstName} ${lastName}`.trim()}</th>
<td class="calls-number">${phone ?? say('letters.calls.noPhone')}</td>
<td>${helps.join(', ')}</td>
<td>${called ? say('letters.calls.called') : html`<span class="calls-box" aria-hidden="true"></span>${say('letters.calls.notCalled')}`}</td>
</tr>`;
}

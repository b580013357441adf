import { html } from 'hono/html';
import type { Moment } from '#domain/kernel/moments.ts';
import { recordingTold } from '#wording/recording-told.ts';
import { times } from '#wording/times.ts';
import type { Html } from '../html.ts';
import { nothing } from '../html.ts';
import type { EveningRecording, EveningTimes, JoinPage } from './page.ts';
import { joinFrame, otherLanguage, rich, unbroken } from './parts.ts';
import type { JoinSay } from './say.ts';
import { joinSay } from './say.ts';

/** What was wrong with the name that was sent. */
export type NameProblem = 'first-name-missing' | 'first-name-too-long' | 'first-name-hidden-characters';

export interface NoticePage extends JoinPage, EveningTimes, EveningRecording {
  readonly question: string;
  /** What happens with what people say; empty where nobody filled it in. */
  readonly useOfInput: string;
  /** After this day personal data go; null when nobody filled it in. */
  readonly retentionUntil: Moment | null;
  /** As it was invited, or as it was typed. */
  readonly firstName: string;
  readonly problem: NameProblem | null;
}

/** The first visit: what is kept and why, in plain words, with the one thing that is asked. Posts `firstName`. */
export function noticePage(page: NoticePage): Html {
  const say = joinSay(page.language);
  const time = times(page.language, page.zone);
  const lead = say.pieces('join.notice.lead', {
    organisation: page.organisation,
    title: page.projectTitle,
    day: time.day(page.startsAt),
    hour: time.hour(page.startsAt),
  });
  return joinFrame(
    page,
    say('join.title.notice'),
    html`${otherLanguage(page)}
<h1>${say('join.notice.hello')}</h1>
<p class="intro">${rich(lead)}</p>
${points(page, say)}
${nameForm(page, say)}`,
  );
}

const points = (page: NoticePage, say: JoinSay): Html => {
  const until = page.retentionUntil
    ? say('join.notice.untilText', { date: times(page.language, page.zone).date(page.retentionUntil) })
    : say('join.notice.untilUnknown');
  const recorded = recordingTold(page.language, page.recording, say('join.notice.keptNothing'));
  return html`<dl class="notice">
<div><dt>${say('join.notice.who')}</dt><dd>${say('join.notice.whoText', { organisation: page.organisation, question: page.question })}</dd></div>
<div><dt>${say('join.notice.why')}</dt><dd>${say('join.notice.whyText')}</dd></div>
${page.useOfInput.trim() ? html`<div><dt>${say('join.notice.use')}</dt><dd>${page.useOfInput}</dd></div>` : nothing}
<div><dt>${say('join.notice.kept')}</dt><dd><ul><li>${say('join.notice.keptName')}</li><li>${say('join.notice.keptWords')}</li></ul>${recorded}</dd></div>
<div><dt>${say('join.notice.until')}</dt><dd>${until}</dd></div>
<div><dt>${say('join.notice.rights')}</dt><dd>${say('join.notice.rightsText')} ${page.help ? say('join.notice.rightsCall', { number: unbroken(page.help) }) : nothing} <a href="${page.path}/erase">${say('join.erase.link')}</a><p>${say('join.notice.complaint')}</p></dd></div>
</dl>`;
};

const nameForm = (page: NoticePage, say: JoinSay): Html => {
  const invalid = page.problem
    ? html` aria-invalid="true" aria-describedby="name-hint name-problem" autofocus`
    : html` aria-describedby="name-hint"`;
  return html`<form class="join-name" method="post" action="${page.path}" novalidate>
<label for="name">${say('join.notice.name')}</label>
<p class="hint" id="name-hint">${say('join.notice.nameHint')}</p>
<input class="field" id="name" name="firstName" value="${page.firstName}" autocomplete="given-name" required maxlength="60"${invalid}>
${page.problem ? html`<p class="problem" id="name-problem" role="alert">${say(`join.problem.${page.problem}`)}</p>` : nothing}
<button class="btn btn-main"><span>${say('join.notice.go')}<small>${say('join.notice.goHint')}</small></span></button>
</form>`;
};

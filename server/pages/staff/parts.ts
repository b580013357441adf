import { html } from 'hono/html';
import { refusalSentence } from '#wording/refusals.ts';
import type { Language } from '#wording/say.ts';
import { pageFrame } from '../frame.ts';
import { type Html, nothing } from '../html.ts';
import type { StaffSay } from './say.ts';

/** What every page for staff is given besides its own facts. */
export interface StaffPage {
  readonly language: Language;
  /** Empty before the organisation has a name. */
  readonly organisation: string;
  /** Addresses of the built style sheets. */
  readonly css: readonly string[];
}

/** Why a form came back, at the field it is about; without a field it is about the form as a whole. */
export interface FormProblem {
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly field?: string;
}

/** None of these pages needs JavaScript; search engines stay out unless it is said otherwise. */
export const staffFrame = (
  page: StaffPage,
  title: string,
  body: Html,
  found: 'by hand only' | 'for search engines too' = 'by hand only',
): string =>
  String(
    pageFrame({
      language: page.language,
      title,
      organisation: page.organisation,
      help: '',
      assets: { css: page.css, js: [] },
      body: html`<div class="staff-page">${body}</div>`,
      noindex: found === 'by hand only',
    }),
  );

export const problemSentence = (say: StaffSay, problem: FormProblem): string =>
  say.lookUp(`staff.problem.${problem.code}`, problem.values) ?? refusalSentence(say, problem);

interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly type: 'text' | 'email';
  readonly autocomplete: string;
  readonly problem: FormProblem | undefined;
}

/** A labelled field; what is wrong with it stands right under it and is read out with it. */
export function field({ name, label, hint, value, type, autocomplete, problem }: Field, say: StaffSay): Html {
  const wrong = problem?.field === name ? problem : undefined;
  return html`<div class="staff-field">
<label for="${name}">${label}</label>
<input class="field" id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" aria-describedby="${name}-hint"${wrong ? html` aria-invalid="true" autofocus` : nothing}>
<p class="hint" id="${name}-hint">${wrong ? html`<span class="problem">${problemSentence(say, wrong)}</span> ` : nothing}${hint}</p>
</div>`;
}

/** A problem of the form as a whole. */
export const formProblem = (problem: FormProblem | undefined, say: StaffSay): Html =>
  problem && problem.field === undefined
    ? html`<p class="problem staff-problem" role="alert">${problemSentence(say, problem)}</p>`
    : nothing;

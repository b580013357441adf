import { html } from 'hono/html';
import en from '#wording/en/problem.json' with { type: 'json' };
import nl from '#wording/nl/problem.json' with { type: 'json' };
import { type Language, type Say, sayer } from '#wording/say.ts';
import { pageFrame } from './frame.ts';

const said: Record<Language, Say<keyof typeof nl & string>> = {
  nl: sayer('nl', [nl]),
  en: sayer('en', [en]),
};

/** What went wrong, for whoever looks at it in a browser. */
export interface ProblemPage {
  readonly language: Language;
  readonly organisation: string;
  readonly css: readonly string[];
  /** The HTTP status: it decides what is told. */
  readonly status: number;
}

const kinds = {
  401: 'sign-in',
  403: 'rights',
  404: 'missing',
  410: 'gone',
  413: 'large',
  429: 'fast',
  500: 'failed',
} as const;

/** A calm page in plain words: what is the matter, and where one can go from here. */
export function problemPage({ language, organisation, css, status }: ProblemPage): string {
  const say = said[language];
  const kind = kinds[status as keyof typeof kinds] ?? 'unclear';
  const title = say(`problem.${kind}.title`);
  const way =
    kind === 'sign-in'
      ? html`<a class="btn btn-main" href="/sign-in">${say('problem.sign-in.way')}</a>`
      : html`<a class="btn" href="/">${say('problem.way')}</a>`;
  return String(
    pageFrame({
      language,
      title,
      organisation,
      help: '',
      assets: { css, js: [] },
      noindex: true,
      body: html`<div class="staff-page"><h1>${title}</h1>
<p class="intro">${say(`problem.${kind}.text`)}</p>
<p>${way}</p></div>`,
    }),
  );
}

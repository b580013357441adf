import { html } from 'hono/html';
import { type FormProblem, field, formProblem, type StaffPage, staffFrame } from './parts.ts';
import { staffSay } from './say.ts';

export interface SetUp {
  /** What was filled in before the form came back. */
  readonly filled: {
    readonly code: string;
    readonly organisation: string;
    readonly name: string;
    readonly email: string;
  };
  readonly problem?: FormProblem;
}

/**
 * `/` of an empty installation. Posts to `/setup`: `code`, and `do` is `found` (with `organisation`, `name` and `email`)
 * or `example`. The code is printed where Polder was started, so that nobody takes over an empty installation.
 */
export function setUpPage({ filled, problem }: SetUp, page: StaffPage): string {
  const say = staffSay(page.language);
  const body = html`
<h1>${say('staff.setUp.title')}</h1>
<p class="staff-lead">${say('staff.setUp.lead')}</p>
<form method="post" action="/setup" class="staff-form">
${formProblem(problem, say)}
<div class="staff-code">${field(
    {
      name: 'code',
      label: say('staff.setUp.code'),
      hint: say('staff.setUp.code.hint'),
      value: filled.code,
      type: 'text',
      autocomplete: 'one-time-code',
      problem,
    },
    say,
  )}</div>
<div class="staff-two">
<section aria-labelledby="own">
<h2 id="own">${say('staff.setUp.own')}</h2>
${field(
  {
    name: 'organisation',
    label: say('staff.setUp.organisation'),
    hint: say('staff.setUp.organisation.hint'),
    value: filled.organisation,
    type: 'text',
    autocomplete: 'organization',
    problem,
  },
  say,
)}
${field(
  {
    name: 'name',
    label: say('staff.setUp.name'),
    hint: say('staff.setUp.name.hint'),
    value: filled.name,
    type: 'text',
    autocomplete: 'name',
    problem,
  },
  say,
)}
${field(
  {
    name: 'email',
    label: say('staff.setUp.email'),
    hint: say('staff.setUp.email.hint'),
    value: filled.email,
    type: 'email',
    autocomplete: 'email',
    problem,
  },
  say,
)}
<button class="btn btn-main" name="do" value="found"><span>${say('staff.setUp.start')}</span></button>
</section>
<section aria-labelledby="example">
<h2 id="example">${say('staff.setUp.example')}</h2>
<p>${say('staff.setUp.example.what')}</p>
<p class="hint">${say('staff.setUp.example.hint')}</p>
<button class="btn" name="do" value="example">${say('staff.setUp.open')}</button>
</section>
</div>
</form>`;
  return staffFrame(page, say('staff.setUp.title'), body);
}

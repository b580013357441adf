import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { nothing } from '../html.ts';
import { type FormProblem, field, formProblem, type StaffPage, staffFrame } from './parts.ts';
import { type StaffSay, staffSay } from './say.ts';

export interface SignIn {
  readonly email: string;
  /** The page that was asked for, and that the mailed link leads to. */
  readonly to?: string;
  readonly problem?: FormProblem;
}

/** `/sign-in`. Posts `email` to `/sign-in`. */
export function signInPage(data: SignIn, page: StaffPage): string {
  const say = staffSay(page.language);
  const body = html`
<h1>${say('staff.signIn.title')}</h1>
<p class="staff-lead">${say('staff.signIn.lead')}</p>
${emailForm(data, say)}`;
  return staffFrame(page, say('staff.signIn.title'), body);
}

const emailForm = ({ email, to, problem }: SignIn, say: StaffSay): Html => html`
<form method="post" action="/sign-in" class="staff-form">
${formProblem(problem, say)}
${to ? html`<input type="hidden" name="to" value="${to}">` : nothing}
${field(
  {
    name: 'email',
    label: say('staff.signIn.email'),
    hint: say('staff.signIn.email.hint'),
    value: email,
    type: 'email',
    autocomplete: 'email',
    problem,
  },
  say,
)}
<button class="btn btn-main"><span>${say('staff.signIn.send')}</span></button>
</form>`;

export interface MailSent {
  readonly email: string;
  /** Where the mail can be read when no mail server is set, else null. */
  readonly mailbox: string | null;
  /** Where another mail is asked for. */
  readonly again: string;
  /** The organisation that was founded just now, whose first mail is there for certain. */
  readonly founded?: string;
}

/** After asking for a link. It says the same whether or not the address is known, so that nobody can try out addresses. */
export function checkMailPage({ email, mailbox, again, founded }: MailSent, page: StaffPage): string {
  const say = staffSay(page.language);
  const body = html`
<h1>${say('staff.mailSent.title')}</h1>
<p class="staff-lead">${founded ? say('staff.mailSent.founded', { organisation: founded, email }) : say('staff.mailSent.lead', { email })}</p>
<p>${say('staff.mailSent.nothing')} <a href="${again}">${say('staff.mailSent.again')}</a></p>
${mailbox ? html`<div class="staff-note"><p>${say('staff.mailSent.mailbox')}</p><a class="btn" href="${mailbox}">${say('staff.mailSent.open')}</a></div>` : nothing}`;
  return staffFrame(page, say('staff.mailSent.title'), body);
}

/** `GET /sign-in/:secret`: mail scanners open links too, so only the button (POST to the same address) signs in. */
export function signInButtonPage({ action }: { readonly action: string }, page: StaffPage): string {
  const say = staffSay(page.language);
  const body = html`
<h1>${say('staff.button.title')}</h1>
<p class="staff-lead">${say('staff.button.lead')}</p>
<form method="post" action="${action}" class="staff-form"><button class="btn btn-main"><span>${say('staff.button.do')}</span></button></form>`;
  return staffFrame(page, say('staff.button.title'), body);
}

/** The link was used, is too old, or was never given; the way on is a new one. */
export function linkUsedPage(
  { why, to }: { readonly why: 'used' | 'expired' | 'unknown'; readonly to?: string },
  page: StaffPage,
): string {
  const say = staffSay(page.language);
  const body = html`
<h1>${say(`staff.link.${why}`)}</h1>
<p class="staff-lead">${say('staff.link.lead')}</p>
${emailForm(to ? { email: '', to } : { email: '' }, say)}`;
  return staffFrame(page, say(`staff.link.${why}`), body);
}

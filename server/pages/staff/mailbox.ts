import { html } from 'hono/html';
import type { Moment } from '#domain/kernel/moments.ts';
import { times } from '#wording/times.ts';
import { type Html, nothing } from '../html.ts';
import { linked } from './links-in-text.ts';
import { type StaffPage, staffFrame } from './parts.ts';
import { type StaffSay, staffSay } from './say.ts';

export interface BoxedMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  /** The plain text of the mail. */
  readonly text: string;
  readonly at: Moment;
  readonly attachments: readonly { readonly filename: string; readonly href: string }[];
}

export interface Mailbox {
  /** Newest first. */
  readonly mails: readonly BoxedMail[];
  /** More were sent than are shown here. */
  readonly older: number;
  readonly zone: string;
}

/** `/mailbox/:secret`: the mails that would have been sent, for an installation without a mail server. */
export function mailboxPage({ mails, older, zone }: Mailbox, page: StaffPage): string {
  const say = staffSay(page.language);
  const body = html`
<h1>${say('staff.mailbox.title')}</h1>
<p class="staff-lead">${say('staff.mailbox.lead')}</p>
${
  mails.length === 0
    ? html`<p>${say('staff.mailbox.empty')}</p>`
    : html`<ol class="staff-mails">${mails.map((mail, index) => letter(mail, index === 0, zone, say))}</ol>`
}
${older > 0 ? html`<p class="hint">${say('staff.mailbox.older', { count: older })}</p>` : nothing}`;
  return staffFrame(page, say('staff.mailbox.title'), body);
}

function letter(mail: BoxedMail, open: boolean, zone: string, say: StaffSay): Html {
  const told = times(say.language, zone);
  return html`<li><details${open ? html` open` : nothing}>
<summary><b>${mail.subject}</b><span>${say('staff.mailbox.to', { to: mail.to })}</span><time datetime="${told.machine(mail.at)}">${told.day(mail.at)}, ${told.hour(mail.at)}</time></summary>
<div class="staff-mail-text">${linked(mail.text)}</div>
${mail.attachments.length > 0 ? html`<p class="staff-attachments">${say('staff.mailbox.attached')} ${mail.attachments.map(({ filename, href }) => html`<a href="${href}" download>${filename}</a> `)}</p>` : nothing}
</details></li>`;
}

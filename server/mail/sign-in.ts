import { greeting } from '#wording/greeting.ts';
import type { Language } from '#wording/say.ts';
import type { Mail } from '../ports/mailer.ts';
import { paragraph } from './blocks.ts';
import { compose } from './compose.ts';
import { mailSay } from './say.ts';

export interface SignInRequest {
  readonly language: Language;
  readonly organisation: string;
  readonly person: { readonly firstName: string; readonly email: string };
  /** The link that works once, whole. */
  readonly link: string;
  readonly validMinutes: number;
}

export function signInMail({ language, organisation, person, link, validMinutes }: SignInRequest): Mail {
  const say = mailSay(language);
  return compose(language, person.email, say('mail.signIn.subject', { organisation }), [
    paragraph(greeting(person.firstName, say)),
    paragraph(say('mail.signIn.why', { organisation })),
    { is: 'link', text: say('mail.signIn.open'), url: link },
    { is: 'small', text: say('mail.signIn.once', { minutes: validMinutes }) },
    { is: 'small', text: say('mail.signIn.notYou') },
  ]);
}

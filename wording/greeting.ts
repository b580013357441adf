import { calledName } from '#domain/people/initials.ts';
import type { Say } from './say.ts';

/** How a mail or a letter begins; nobody is greeted by their initials. */
export function greeting(
  firstName: string,
  say: Say<'mail.greeting.named' | 'mail.greeting.nameless'>,
): string {
  const name = calledName(firstName);
  return name === '' ? say('mail.greeting.nameless') : say('mail.greeting.named', { name });
}

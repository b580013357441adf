import type { Language } from '#wording/say.ts';
import type { Mail, MailAttachment } from '../ports/mailer.ts';
import { asHtml, asText, type Block } from './blocks.ts';

/** A mail from its blocks. A subject is one line, whatever somebody typed as a title. */
export function compose(
  language: Language,
  to: string,
  subject: string,
  blocks: readonly Block[],
  attachments: readonly MailAttachment[] = [],
): Mail {
  const line = subject.replace(/\s+/g, ' ').trim();
  return { to, subject: line, text: asText(blocks), html: asHtml(language, line, blocks), attachments };
}

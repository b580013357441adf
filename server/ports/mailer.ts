export interface MailAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: string;
}

/** A mail to one person. `text` and `html` say the same. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailAttachment[];
}

/**
 * Hands mails to the post. `send` resolves once the other side has taken the mail over, and throws when it has not.
 * `id` stays the same when a mail is tried again, so that a mail which went out twice can be shown once.
 */
export interface Mailer {
  send(id: string, mail: Mail): Promise<void>;
  /** Keeps what it sends where it can be read (the mailbox page); otherwise a sent mail is wiped from the outbox. */
  readonly keeps: boolean;
  close(): void;
}

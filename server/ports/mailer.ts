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

/** The other side did not take a mail over. `code` holds no address and no words of the mail, so it may be logged. */
export class MailNotTaken extends Error {
  readonly code: string;
  /** Trying again is of no use: the address does not exist, or the mail is refused as it is. */
  readonly forGood: boolean;

  constructor(code: string, forGood: boolean) {
    super(`mail not taken: ${code}`);
    this.code = code;
    this.forGood = forGood;
  }
}

/**
 * Hands mails to the post. `send` resolves once the other side has taken the mail over, and throws `MailNotTaken`
 * when it has not. `id` stays the same when a mail is tried again, so that a mail which went out twice can be
 * shown once.
 */
export interface Mailer {
  send(id: string, mail: Mail): Promise<void>;
  /** Keeps what it sends where it can be read (the mailbox page); otherwise a sent mail is wiped from the outbox. */
  readonly keeps: boolean;
  close(): void;
}

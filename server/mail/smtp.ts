import { createTransport } from 'nodemailer';
import { type Mail, type Mailer, MailNotTaken } from '../ports/mailer.ts';
import { addressOf } from './address.ts';

export interface SmtpSettings {
  /** `smtp://user:password@host:587` or `smtps://…:465`; options of nodemailer may follow as a query. */
  readonly url: string;
  /** The sender as people see it: a name and an address, `Samen aan tafel <samen@rietvoorde.nl>`. */
  readonly from: string;
}

const seconds = (count: number): number => count * 1_000;

/** Sends through the mail server of the organisation. */
export function smtpMailer({ url, from }: SmtpSettings): Mailer {
  const transport = createTransport(
    {
      url,
      pool: true,
      maxConnections: 3,
      connectionTimeout: seconds(15),
      greetingTimeout: seconds(15),
      socketTimeout: seconds(60),
      // Nothing in a mail may make this server read a file or fetch an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    keeps: false,
    send: async (id, mail) => {
      await transport.sendMail(message(id, from, mail)).catch((error: unknown) => {
        throw notTaken(error);
      });
    },
    close: () => transport.close(),
  };
}

const message = (id: string, from: string, mail: Mail) => ({
  messageId: `<${id}@${domainOf(from)}>`,
  to: { name: '', address: mail.to },
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  attachments: mail.attachments.map(({ filename, contentType, content }) => ({
    filename,
    contentType,
    content,
  })),
  // Holiday answers to a mail that a machine sent help nobody.
  headers: { 'Auto-Submitted': 'auto-generated' },
});

const domainOf = (from: string): string => addressOf(from).split('@').at(-1) ?? '';

interface SmtpFailure {
  readonly code?: string;
  readonly responseCode?: number;
}

/** 5xx from the server is for good, save where it is our account that was refused: that can be put right. */
function notTaken(error: unknown): MailNotTaken {
  const { code = 'EUNKNOWN', responseCode = 0 } = error as SmtpFailure;
  const ours = code === 'EAUTH' || code === 'ENOAUTH' || code === 'ETLS';
  return new MailNotTaken(
    responseCode === 0 ? code : `${code} ${responseCode}`,
    responseCode >= 500 && !ours,
  );
}

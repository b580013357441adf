import * as z from 'zod/mini';
import type { Moment } from '#domain/kernel/moments.ts';
import type { Mail } from '../ports/mailer.ts';
import type { RegisterChange, RegisterRow, Storage } from '../ports/storage.ts';

const body = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  attachments: z.array(z.object({ filename: z.string(), contentType: z.string(), content: z.string() })),
  state: z.enum(['waiting', 'sent', 'failed']),
  tries: z.int(),
  /** Waiting: not to be sent before. Sent or failed: when that was. */
  at: z.number(),
});

export type QueuedMail = z.infer<typeof body> & { readonly id: string };

/** Puts a mail in the outbox, in the same transaction as whatever it is about. `id` makes it go out once. */
export const queueMail = (id: string, mail: Mail, now: Moment): RegisterChange =>
  put({ ...mail, attachments: [...mail.attachments], id, state: 'waiting', tries: 0, at: now });

/** The mails of one state, or all of them: newest first. */
export async function listMails(
  storage: Storage,
  state?: QueuedMail['state'],
): Promise<readonly QueuedMail[]> {
  const rows = await storage.list('outbox', state);
  return rows.map(fromRow).sort((a, b) => b.at - a.at);
}

export async function findMail(storage: Storage, id: string): Promise<QueuedMail | null> {
  const row = await storage.find('outbox', id);
  return row ? fromRow(row) : null;
}

/** Takes every mail to an address out of the outbox: for a person who is erased. */
export async function withoutMailsTo(storage: Storage, address: string): Promise<readonly RegisterChange[]> {
  const wanted = address.toLowerCase();
  const mails = await listMails(storage);
  return mails
    .filter(({ to }) => to.toLowerCase() === wanted)
    .map(({ id }) => ({ change: 'remove', collection: 'outbox', key: id }));
}

/** Sent. Words, link and address go, unless the mailbox page is the only place where they can be read. */
export const sent = (mail: QueuedMail, keep: boolean, now: Moment): RegisterChange =>
  put({ ...mail, ...(keep ? {} : nothing), state: 'sent', tries: mail.tries + 1, at: now });

const nothing = { to: '', text: '', html: '', attachments: [] };

/** Half a day of trying: after 1, 2, 4 … minutes, then every hour. */
const mostTries = 16;
const minute = 60_000;
const waitAfter = (tries: number): number => Math.min(2 ** (tries - 1), 60) * minute;

/** Not sent: to be tried again later, or given up. A mail that is given up keeps its address, so that somebody can ring. */
export function notSent(mail: QueuedMail, forGood: boolean, now: Moment): RegisterChange {
  const tries = mail.tries + 1;
  return forGood || tries >= mostTries
    ? put({ ...mail, state: 'failed', tries, at: now })
    : put({ ...mail, state: 'waiting', tries, at: now + waitAfter(tries) });
}

/** The group is the state, so that what waits is found without reading what was sent. */
const put = ({ id, ...mail }: QueuedMail): RegisterChange => ({
  change: 'put',
  collection: 'outbox',
  key: id,
  group: mail.state,
  body: mail,
});

const fromRow = (row: RegisterRow): QueuedMail => ({ ...body.parse(row.body), id: row.key });

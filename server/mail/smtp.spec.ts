import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { type Mail, MailNotTaken } from '../ports/mailer.ts';
import { smtpMailer } from './smtp.ts';

const mail: Mail = {
  to: 'anna@rietvoorde.nl',
  subject: 'Uitnodiging: Samen aan tafel — café',
  text: 'Beste Zoë,\n\n.een regel met een punt\n',
  html: '<p>Beste Zoë</p>',
  attachments: [
    {
      filename: 'uitnodiging.ics',
      contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
      content: 'BEGIN:VCALENDAR\r\n',
    },
  ],
};

interface Letter {
  readonly to: readonly string[];
  readonly from: string;
  readonly raw: string;
}

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

/** A mail server on this machine that takes what it gets. */
async function postOffice(options: SMTPServerOptions = {}) {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        letters.push({
          to: envelope.rcptTo.map(({ address }) => address),
          from,
          raw: Buffer.concat(parts).toString(),
        });
        done();
      });
    },
    ...options,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mailer = smtpMailer({
    url: `smtp://127.0.0.1:${port}`,
    from: 'Samen aan tafel <samen@rietvoorde.nl>',
  });
  close = async () => {
    mailer.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { mailer, letters, port };
}

const refusal = async (sending: Promise<void>): Promise<MailNotTaken> =>
  sending.then(
    () => Promise.reject(new Error('was taken')),
    (error: unknown) => error as MailNotTaken,
  );

describe('mail over SMTP', () => {
  it('arrives with its sender, subject, text, HTML and calendar file', async () => {
    const { mailer, letters } = await postOffice();
    await mailer.send('mailaaaaaa', mail);
    expect(letters).toHaveLength(1);
    const { to, from, raw } = letters[0] as Letter;
    expect(to).toEqual(['anna@rietvoorde.nl']);
    expect(from).toBe('samen@rietvoorde.nl');
    expect(raw).toContain('From: Samen aan tafel <samen@rietvoorde.nl>');
    expect(raw).toContain('Content-Type: text/plain');
    expect(raw).toContain('Content-Type: text/html');
    expect(raw).toMatch(/Content-Type: text\/calendar;[\s\S]*method=PUBLISH/i);
    expect(raw).toContain('filename=uitnodiging.ics');
    expect(raw).toContain('Auto-Submitted: auto-generated');
  });

  it('carries the same Message-ID when it is tried again', async () => {
    const { mailer, letters } = await postOffice();
    await mailer.send('mailaaaaaa', mail);
    await mailer.send('mailaaaaaa', mail);
    expect(letters.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1])).toEqual([
      '<mailaaaaaa@rietvoorde.nl>',
      '<mailaaaaaa@rietvoorde.nl>',
    ]);
  });

  it('goes to one address only, whatever stands in it', async () => {
    const { mailer, letters } = await postOffice();
    await mailer.send('mailaaaaaa', { ...mail, subject: 'x\r\nBcc: all@x.nl', to: 'a@x.nl' });
    expect(letters[0]?.to).toEqual(['a@x.nl']);
    expect(letters[0]?.raw).not.toMatch(/^Bcc:/im);
    await mailer.send('mailbbbbbb', { ...mail, to: 'a@x.nl, b@x.nl' }).catch(() => undefined);
    expect(letters.slice(1).flatMap(({ to }) => to)).not.toContain('b@x.nl');
  });

  it('is refused for good by an address that does not exist', async () => {
    const unknown = Object.assign(new Error('no such user anna@rietvoorde.nl'), { responseCode: 550 });
    const { mailer } = await postOffice({ onRcptTo: (_to, _session, done) => done(unknown) });
    const error = await refusal(mailer.send('mailaaaaaa', mail));
    expect(error).toBeInstanceOf(MailNotTaken);
    expect(error).toMatchObject({ forGood: true, code: 'EENVELOPE 550' });
    expect(error.message).not.toContain('anna');
  });

  it('is worth another try when the other side is full', async () => {
    const full = Object.assign(new Error('try later'), { responseCode: 452 });
    const { mailer } = await postOffice({ onRcptTo: (_to, _session, done) => done(full) });
    expect(await refusal(mailer.send('mailaaaaaa', mail))).toMatchObject({ forGood: false });
  });

  it('is worth another try when nobody is there, or when our account is refused', async () => {
    const { mailer, port } = await postOffice({
      onAuth: (_auth, _session, done) => done(new Error('wrong')),
    });
    const refused = smtpMailer({ url: `smtp://me:secret@127.0.0.1:${port}`, from: 'a@x.nl' });
    const account = await refusal(refused.send('mailaaaaaa', mail));
    expect(account).toMatchObject({ forGood: false });
    expect(account.message).not.toContain('secret');
    refused.close();
    await close();
    close = async () => mailer.close();
    const nobody = await refusal(mailer.send('mailaaaaaa', mail));
    expect(nobody.forGood).toBe(false);
  });
});

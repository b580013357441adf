import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { findLink, markUsed } from '../../access/links.ts';
import { findStaff } from '../../access/people.ts';
import { hashOf, sameSecret } from '../../access/secrets.ts';
import { cookieFrom, signIn, signOut, whoSignedIn } from '../../access/sign-ins.ts';
import { Pace } from '../../live/pace.ts';
import { findMail, listMails } from '../../mail/outbox.ts';
import { mailboxPage } from '../../pages/staff/mailbox.ts';
import { checkMailPage, linkUsedPage, signInButtonPage, signInPage } from '../../pages/staff/sign-in.ts';
import type { Server } from '../context.ts';
import { dropSignInCookie, setSignInCookie } from '../cookie.ts';
import { Problem } from '../problems.ts';
import { mailSignInLink } from '../sign-in-mail.ts';
import { staffPage } from '../staff-page.ts';
import { signInPath, wayOn } from '../way-on.ts';

const email = z.email();
const shownMails = 100;
const homeZone = 'Europe/Amsterdam';

/** Staff sign in with a mailed link: opening it shows a button, and only the button uses it up. */
export function signInRoutes(app: Hono, server: Server): void {
  const asking = new Pace(1 / 60, 5);
  /** Links that are being used right now: pressed twice, they still work once. */
  const inHand = new Set<string>();
  const mailbox = server.mailboxSecret === null ? null : `/mailbox/${server.mailboxSecret}`;

  app.get('/sign-in', async (c) =>
    c.html(signInPage({ email: '', to: wayOn(c.req.query('to')) }, await staffPage(server, c))),
  );

  app.post('/sign-in', async (c) => {
    const body = await c.req.parseBody();
    const given = String(body.email ?? '').trim();
    const to = wayOn(body.to);
    const page = await staffPage(server, c);
    if (!email.safeParse(given).success) {
      return c.html(
        signInPage({ email: given, to, problem: { code: 'email-invalid', field: 'email' } }, page),
        400,
      );
    }
    // counted for every address, known or not: the answer tells nobody who works here
    asking.sweep(server.clock.now());
    if (!asking.take(given.toLowerCase(), server.clock.now())) {
      return c.html(
        signInPage({ email: given, to, problem: { code: 'too-many-tries', field: 'email' } }, page),
        429,
      );
    }
    const person = await findStaff(server.storage, given);
    if (person && (await server.dispatch.rolesOf(person.id)).length > 0)
      await mailSignInLink(server, person, to);
    return c.html(checkMailPage({ email: given, mailbox, again: signInPath(to) }, page));
  });

  app.get('/sign-in/:secret', async (c) => {
    const secret = c.req.param('secret');
    const to = wayOn(c.req.query('to'));
    const found = await findLink(server.storage, secret, server.clock.now());
    const page = await staffPage(server, c);
    c.header('Cache-Control', 'no-store');
    if ('problem' in found || found.link.kind !== 'sign-in')
      return c.html(linkUsedPage({ why: whyNot(found), to }, page), 410);
    return c.html(signInButtonPage({ action: signInPath(to, secret) }, page));
  });

  app.post('/sign-in/:secret', async (c) => {
    const secret = c.req.param('secret');
    const to = wayOn(c.req.query('to'));
    const used = async (why: ReturnType<typeof whyNot>) =>
      c.html(linkUsedPage({ why, to }, await staffPage(server, c)), 410);
    if (inHand.has(secret)) return used('used');
    inHand.add(secret);
    try {
      const now = server.clock.now();
      const found = await findLink(server.storage, secret, now);
      if ('problem' in found || found.link.kind !== 'sign-in' || found.link.person === null)
        return used(whyNot(found));
      const { value, change } = signIn(found.link.person, now, server.chance);
      await server.storage.change([markUsed(found.link, secret, now), change]);
      setSignInCookie(c, server, value);
      return c.redirect(to, 303);
    } finally {
      inHand.delete(secret);
    }
  });

  app.post('/sign-out', async (c) => {
    const value = cookieFrom(c.req.header('cookie'));
    const person = value ? await whoSignedIn(server.storage, value, server.clock.now()) : null;
    if (value) await server.storage.change([signOut(value)]);
    if (person) server.live.rooms.identifyAgain(person);
    dropSignInCookie(c, server);
    return c.redirect('/sign-in', 303);
  });

  app.get('/mailbox/:secret', async (c) => {
    mustKnow(server, c.req.param('secret'));
    const mails = await listMails(server.storage);
    const shown = mails.slice(0, shownMails).map(({ id, to, subject, text, at, attachments }) => ({
      id,
      to,
      subject,
      text,
      at,
      attachments: attachments.map(({ filename }, index) => ({
        filename,
        href: `${mailbox}/${id}/${index}`,
      })),
    }));
    c.header('Cache-Control', 'no-store');
    const older = Math.max(0, mails.length - shownMails);
    return c.html(mailboxPage({ mails: shown, older, zone: homeZone }, await staffPage(server, c)));
  });

  app.get('/mailbox/:secret/:mail/:attachment', async (c) => {
    mustKnow(server, c.req.param('secret'));
    const mail = await findMail(server.storage, c.req.param('mail'));
    const attachment = mail?.attachments[Number(c.req.param('attachment'))];
    if (!attachment) throw new Problem(404, 'no-such-page');
    return c.body(attachment.content, 200, { 'content-type': attachment.contentType });
  });
}

function mustKnow(server: Server, secret: string): void {
  if (server.mailboxSecret === null || !sameSecret(secret, hashOf(server.mailboxSecret)))
    throw new Problem(404, 'no-such-page');
}

const whyNot = (found: Awaited<ReturnType<typeof findLink>>): 'used' | 'expired' | 'unknown' => {
  if (!('problem' in found)) return 'unknown';
  if (found.problem === 'link-used') return 'used';
  return found.problem === 'link-expired' ? 'expired' : 'unknown';
};

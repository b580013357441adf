import type { Hono } from 'hono';
import { invite } from '#protocol/http.ts';
import { bodyOf } from '../asking.ts';
import type { Server } from '../context.ts';
import { findSession } from '../finding.ts';
import { mailTo, whoToInvite } from '../inviting.ts';
import { Problem } from '../problems.ts';
import { mustBe } from '../who.ts';

/** Before inviting: who would get what, and the mail as it will look. Nothing is written, and no link is made. */
export function invitationPreviewRoutes(app: Hono, server: Server): void {
  const base = '/v1/projects/:project/sessions/:session/invitations/preview';

  app.post(base, async (c) => {
    await mustBe(server, c, 'organiser');
    const { project, session } = await findSession(server, c.req.param('project'), c.req.param('session'));
    const { people } = await bodyOf(c, invite);
    const { wanted, skipped } = await whoToInvite(server, project, session, people);
    const reached = (by: 'mail' | 'letter') => wanted.filter((one) => one.by === by).map(({ row }) => row.id);
    return c.json({ mailed: reached('mail'), letters: reached('letter'), skipped });
  });

  app.get(`${base}/:person`, async (c) => {
    await mustBe(server, c, 'organiser');
    const { project, session } = await findSession(server, c.req.param('project'), c.req.param('session'));
    const { wanted } = await whoToInvite(server, project, session, [c.req.param('person')]);
    const [one] = wanted;
    if (one?.by !== 'mail' || one.row.email === null) throw new Problem(404, 'person-unknown');
    const organisation = await server.dispatch.organisationName();
    const link = `${server.publicUrl}/m/…`;
    const { to, subject, html, attachments } = mailTo(one, one.row.email, {
      server,
      project,
      session,
      organisation,
      link,
    });
    return c.json({
      to,
      subject,
      html: inert(html),
      attachments: attachments.map(({ filename }) => filename),
    });
  });
}

/**
 * The body of a mail for a page whose policy lets in no inline style and that no link may lead away from: styles and
 * addresses are kept beside, as data. What people typed is escaped, so these are the mail's own attributes.
 */
const inert = (html: string): string =>
  (/<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '').replace(/ (style|href)="/g, ' data-$1="');

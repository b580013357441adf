import type { Hono } from 'hono';
import type { DomainCommand } from '#domain/kernel/decider.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import { gateOpen } from '#domain/process/gates.ts';
import type { Preparing } from '#domain/process/state.ts';
import { invite, inviteTeam } from '#protocol/http.ts';
import { newId } from '../../access/secrets.ts';
import { calendarEntry } from '../../mail/calendar/entry.ts';
import { queueMail } from '../../mail/outbox.ts';
import type { RegisterChange } from '../../ports/storage.ts';
import { ask, bodyOf } from '../asking.ts';
import type { Server } from '../context.ts';
import { findSession } from '../finding.ts';
import { mailTo, type Wanted, whoToInvite } from '../inviting.ts';
import { teamMails } from '../inviting-team.ts';
import { personalLinks } from '../personal-links.ts';
import { Problem } from '../problems.ts';
import { mustBe } from '../who.ts';

/** Invitations: a mail with a personal link and a calendar file, or a place among the letters and on the call list. */
export function invitationRoutes(app: Hono, server: Server): void {
  const base = '/v1/projects/:project/sessions/:session';

  app.post(`${base}/invitations`, async (c) => {
    const staff = await mustBe(server, c, 'organiser');
    const found = await findSession(server, c.req.param('project'), c.req.param('session'));
    const { project, session } = found;
    const { people } = await bodyOf(c, invite);
    const { wanted, skipped } = await whoToInvite(server, project, session, people);
    const command = {
      type: 'invite',
      session: session.id,
      people: wanted.map(({ row, by }) => ({ person: row.id, by })),
      sequence: session.calendarSequence,
      gateOpen: gateOpen('R1', project, session.id),
    };
    const mailed = wanted.filter(({ by }) => by === 'mail');
    const register = await mailsFor(server, project, session, mailed);
    if (wanted.length > 0)
      await ask(server, `people:${project.id}`, staff, command as DomainCommand, register);
    void server.postman.knock();
    return c.json({ mailed: mailed.length, letters: wanted.length - mailed.length, skipped });
  });

  app.post(`${base}/team-invitations`, async (c) => {
    await mustBe(server, c, 'organiser');
    const { project, session } = await findSession(server, c.req.param('project'), c.req.param('session'));
    const { people } = await bodyOf(c, inviteTeam);
    const { changes, mailed, skipped } = await teamMails(server, project, session, people);
    await server.storage.change([...changes]);
    void server.postman.knock();
    return c.json({ mailed, letters: 0, skipped });
  });

  app.get(`${base}/invitation.ics`, async (c) => {
    await mustBe(server, c);
    const { project, session } = await findSession(server, c.req.param('project'), c.req.param('session'));
    const entry = calendarEntry({
      language: 'nl',
      session,
      projectTitle: project.frame.title,
      organisation: await server.dispatch.organisationName(),
      from: server.mailFrom,
      helpNumber: project.frame.helpNumber,
      person: null,
      link: null,
      now: server.clock.now(),
    });
    return c.body(entry, 200, { 'content-type': 'text/calendar; charset=utf-8' });
  });
}

/** Each mail with the link that stands in it. Example data never send mail. */
async function mailsFor(
  server: Server,
  project: Preparing,
  session: PlannedSession,
  wanted: readonly Wanted[],
): Promise<RegisterChange[]> {
  if (project.example && wanted.length > 0) throw new Problem(409, 'example-sends-no-mail');
  const organisation = await server.dispatch.organisationName();
  const links = personalLinks(
    server,
    project,
    session,
    wanted.map(({ row }) => row.id),
  );
  return wanted.flatMap((one, index) => {
    const { row } = one;
    const link = links[index];
    if (!link || row.email === null) return [];
    const mail = mailTo(one, row.email, { server, project, session, organisation, link: link.url });
    return [link.change, queueMail(newId(server.chance), mail, server.clock.now())];
  });
}

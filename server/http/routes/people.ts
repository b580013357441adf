import type { Hono } from 'hono';
import * as z from 'zod/mini';
import type { DomainCommand } from '#domain/kernel/decider.ts';
import { newPerson } from '#protocol/http.ts';
import { listResidents, putResident } from '../../access/people.ts';
import { newId } from '../../access/secrets.ts';
import { ask, bodyOf } from '../asking.ts';
import type { Server } from '../context.ts';
import { findSession } from '../finding.ts';
import { personalLinks } from '../personal-links.ts';
import { mustBe } from '../who.ts';

const linkWish = z.strictObject({ people: z.array(z.string()).check(z.maxLength(5_000)) });

/** Who takes part: names and addresses with the enrolment, in one transaction. */
export function peopleRoutes(app: Hono, server: Server): void {
  app.get('/v1/projects/:project/people', async (c) => {
    await mustBe(server, c, 'organiser');
    const rows = await listResidents(server.storage, c.req.param('project'));
    const people = rows.map(({ id, firstName, lastName, email, phone, language, erasedAt }) => ({
      id,
      firstName,
      lastName,
      email,
      phone,
      language,
      erased: erasedAt !== null,
    }));
    return c.json({ people });
  });

  app.post('/v1/projects/:project/sessions/:session/people', async (c) => {
    const staff = await mustBe(server, c, 'organiser');
    const { project, session } = await findSession(server, c.req.param('project'), c.req.param('session'));
    const { means, reachedBy, needs, ...details } = await bodyOf(c, newPerson);
    const person = newId(server.chance);
    const command = { type: 'enrol', session: session.id, people: [{ person, means, reachedBy, needs }] };
    await ask(server, `people:${project.id}`, staff, command as DomainCommand, [
      putResident(person, project.id, { ...details, erasedAt: null }),
    ]);
    await server.reactions.reconcile(project.id);
    return c.json({ person }, 201);
  });

  /** Personal links of chosen people, for whoever hands them out in another way (cards in a hall, a helper who calls). */
  app.post('/v1/projects/:project/sessions/:session/links', async (c) => {
    await mustBe(server, c, 'organiser');
    const { project, session } = await findSession(server, c.req.param('project'), c.req.param('session'));
    const { people } = await bodyOf(c, linkWish);
    const made = personalLinks(server, project, session, people);
    await server.storage.change(made.map(({ change }) => change));
    return c.json({ links: made.map(({ person, url }) => ({ person, url })) });
  });
}

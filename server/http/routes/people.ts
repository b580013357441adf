import type { Hono } from 'hono';
import type { DomainCommand } from '#domain/kernel/decider.ts';
import type { PersonId, ProjectId } from '#domain/kernel/ids.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import { linkWish, newPerson } from '#protocol/http.ts';
import { listResidents, putResident } from '../../access/people.ts';
import { newId } from '../../access/secrets.ts';
import { qrPath } from '../../documents/letters/qr-code.ts';
import { ask, bodyOf } from '../asking.ts';
import type { Server } from '../context.ts';
import { findSession } from '../finding.ts';
import { personalLinks } from '../personal-links.ts';
import { Problem } from '../problems.ts';
import { mustBe, mustRun, type Staff } from '../who.ts';

/** Who takes part: names and addresses with the enrolment, in one transaction. */
export function peopleRoutes(app: Hono, server: Server): void {
  app.get('/v1/projects/:project/people', async (c) => {
    await mustBe(server, c, 'organiser');
    const rows = await listResidents(server.storage, c.req.param('project'));
    const people = rows.map(({ id, firstName, lastName, email, phone, address, language, erasedAt }) => ({
      id,
      firstName,
      lastName,
      email,
      phone,
      address,
      language,
      erased: erasedAt !== null,
    }));
    return c.json({ people });
  });

  app.post('/v1/projects/:project/sessions/:session/people', async (c) => {
    const { project, session } = await findSession(server, c.req.param('project'), c.req.param('session'));
    const staff = await mustRun(server, c, session);
    const { means, reachedBy, needs, address, ...details } = await bodyOf(c, newPerson);
    const person = newId(server.chance);
    const command = { type: 'enrol', session: session.id, people: [{ person, means, reachedBy, needs }] };
    await ask(server, `people:${project.id}`, staff, command as DomainCommand, [
      putResident(person, project.id, { ...details, address: address || null, erasedAt: null }),
    ]);
    await server.reactions.reconcile(project.id);
    return c.json({ person }, 201);
  });

  /** Personal links of chosen people, for whoever hands them out in another way (cards in a hall, a helper who calls). */
  app.post('/v1/projects/:project/sessions/:session/links', async (c) => {
    const { project, session } = await findSession(server, c.req.param('project'), c.req.param('session'));
    const staff = await mustRun(server, c, session);
    const { people, code } = await bodyOf(c, linkWish);
    const expected = await expectedAt(server, project.id, session, staff);
    if (people.some((person) => !expected.has(person))) throw new Problem(404, 'person-unknown');
    const made = personalLinks(server, project, session, people);
    await server.storage.change(made.map(({ change }) => change));
    return c.json({
      links: made.map(({ person, url }) => ({ person, url, ...(code ? { code: qrPath(url) } : {}) })),
    });
  });
}

/** Whose links somebody may make: an organiser of everybody who comes, who runs the evening of its participants. */
async function expectedAt(
  server: Server,
  project: ProjectId,
  session: PlannedSession,
  staff: Staff,
): Promise<ReadonlySet<PersonId | null>> {
  const { state } = await server.dispatch.look('people', project);
  const enrolled = state.enrolments.filter((one) => one.session === session.id).map(({ person }) => person);
  if (!staff.roles.includes('organiser')) return new Set(enrolled);
  const tables = session.tables.flatMap(({ facilitator, noteTaker }) => [facilitator, noteTaker]);
  return new Set([...enrolled, ...tables, ...Object.values(session.team).flat()]);
}

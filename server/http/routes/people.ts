import type { Hono } from 'hono';
import type { DomainCommand } from '#domain/kernel/decider.ts';
import type { PersonId, ProjectId, SessionId } from '#domain/kernel/ids.ts';
import type { Means } from '#domain/people/events.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import { seatOf } from '#domain/session/find.ts';
import { linkWish, type NewPerson, newPerson } from '#protocol/http.ts';
import { findPerson, listResidents, putAgain, putResident, residentGroup } from '../../access/people.ts';
import { newId } from '../../access/secrets.ts';
import { isEmail } from '../../documents/import/email.ts';
import { qrPath } from '../../documents/letters/qr-code.ts';
import { ask, bodyOf } from '../asking.ts';
import type { Server } from '../context.ts';
import { findSession } from '../finding.ts';
import { firstNameProblem } from '../first-name.ts';
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
    const { means, reachedBy, needs, ...details } = checked(await bodyOf(c, newPerson));
    const person = newId(server.chance);
    const command = { type: 'enrol', session: session.id, people: [{ person, means, reachedBy, needs }] };
    await ask(server, `people:${project.id}`, staff, command as DomainCommand, [
      putResident(person, project.id, { ...details, erasedAt: null }),
    ]);
    await server.reactions.reconcile(project.id);
    return c.json({ person }, 201);
  });

  app.post('/v1/projects/:project/sessions/:session/people/:person', async (c) => {
    const organiser = await mustBe(server, c, 'organiser');
    const { project, session } = await findSession(server, c.req.param('project'), c.req.param('session'));
    const row = await findPerson(server.storage, c.req.param('person'));
    if (!row || row.group !== residentGroup(project.id)) throw new Problem(404, 'person-unknown');
    if (row.erasedAt !== null) throw new Problem(409, 'person-erased', { values: { count: 1 } });
    const { means, reachedBy, needs, ...details } = checked(await bodyOf(c, newPerson));
    const person = { person: row.id, means, reachedBy, needs };
    const command = { type: 'correct-enrolment', session: session.id, person } as DomainCommand;
    await ask(server, `people:${project.id}`, organiser, command, [putAgain(row, details)]);
    await server.reactions.reconcile(project.id);
    await tellEvening(server, organiser, session.id, row.id, means);
    await server.live.rooms.renamed(row.id);
    return c.json({});
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

/** Where somebody told the evening how this person comes, that stands against the plan: a correction is told to it too. */
async function tellEvening(
  server: Server,
  organiser: Staff,
  session: SessionId,
  person: PersonId,
  means: Means,
): Promise<void> {
  const { state } = await server.dispatch.look('session', session);
  if (state.status !== 'lobby' && state.status !== 'live') return;
  if (!seatOf(state, person)?.seat.meansStands) return;
  const command = { type: 'set-means', person, means } as DomainCommand;
  await ask(server, `session:${session}`, organiser, command);
}

/** What was typed, without what surrounds it. A name and a mail address must be what they say they are. */
function checked(typed: NewPerson) {
  const [firstName, lastName] = [typed.firstName.trim(), typed.lastName.trim()];
  if (!firstName && !lastName) throw new Problem(400, 'name-missing', { field: 'firstName' });
  const wrong = [firstName, lastName].map((name) => name && firstNameProblem(name)).find(Boolean);
  if (wrong) throw new Problem(400, wrong, { field: 'firstName' });
  const email = typed.email?.trim() || null;
  if (email !== null && !isEmail(email)) throw new Problem(400, 'email-invalid', { field: 'email' });
  const [phone, address] = [typed.phone?.trim() || null, typed.address?.trim() || null];
  return { ...typed, firstName, lastName, email, phone, address };
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

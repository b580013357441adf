import type { Hono } from 'hono';
import type { DomainCommand, StaffRole } from '#domain/kernel/decider.ts';
import { newStaff, ownName } from '#protocol/http.ts';
import { findPerson, findStaff, listStaff, newcomer, putAgain, putStaff } from '../../access/people.ts';
import { newId } from '../../access/secrets.ts';
import { ask, bodyOf } from '../asking.ts';
import type { Server } from '../context.ts';
import { findProject } from '../finding.ts';
import { firstNameProblem } from '../first-name.ts';
import { Problem } from '../problems.ts';
import { mustBe } from '../who.ts';

/** Who works here. */
export function staffRoutes(app: Hono, server: Server): void {
  app.get('/v1/me', async (c) => {
    const { person, roles } = await mustBe(server, c);
    const row = await findPerson(server.storage, person);
    return c.json({
      person,
      firstName: row?.firstName ?? '',
      lastName: row?.lastName ?? '',
      email: row?.email ?? null,
      language: row?.language ?? 'nl',
      roles,
      organisation: await server.dispatch.organisationName(),
      mailbox: server.mailboxSecret === null ? null : `/mailbox/${server.mailboxSecret}`,
      mails: server.sendsMail ? 'sent' : server.mailboxSecret === null ? 'waiting' : 'kept',
      example: await server.projects.hasExample(),
    });
  });

  app.post('/v1/me/name', async (c) => {
    const { person } = await mustBe(server, c);
    const asked = await bodyOf(c, ownName);
    const [firstName, lastName] = [asked.firstName.trim(), asked.lastName.trim()];
    const problem = firstNameProblem(firstName) ?? (lastName ? firstNameProblem(lastName) : null);
    if (problem) throw new Problem(400, problem, { field: 'firstName' });
    const row = await findPerson(server.storage, person);
    if (row) await server.storage.change([putAgain(row, { firstName, lastName })]);
    await server.live.rooms.renamed(person);
    return c.json({});
  });

  app.get('/v1/staff', async (c) => {
    await mustBe(server, c);
    const rows = await listStaff(server.storage);
    const staff = await Promise.all(
      rows
        .filter(({ erasedAt }) => erasedAt === null)
        .map(async ({ id, firstName, lastName, email }) => ({
          id,
          firstName,
          lastName,
          email,
          roles: await server.dispatch.rolesOf(id),
        })),
    );
    return c.json({ staff });
  });

  app.post('/v1/projects/:project/staff', async (c) => {
    const organiser = await mustBe(server, c, 'organiser');
    await findProject(server, c.req.param('project'));
    const { name, email, roles } = await bodyOf(c, newStaff);
    const known = await findStaff(server.storage, email);
    const person = known?.id ?? newId(server.chance);
    const register = known ? [] : [putStaff(person, email, newcomer(name))];
    const all = [...new Set<StaffRole>([...(await server.dispatch.rolesOf(person)), ...roles])];
    if (all.length === 0) await server.storage.change(register);
    else
      await ask(
        server,
        'organisation',
        organiser,
        { type: 'appoint-staff', person, roles: all } as DomainCommand,
        register,
      );
    return c.json({ person }, 201);
  });
}

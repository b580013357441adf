import type { Hono } from 'hono';
import type { DomainCommand, StaffRole } from '#domain/kernel/decider.ts';
import { newStaff } from '#protocol/http.ts';
import { findPerson, findStaff, listStaff, putStaff } from '../../access/people.ts';
import { newId } from '../../access/secrets.ts';
import { ask, bodyOf } from '../asking.ts';
import type { Server } from '../context.ts';
import { findProject } from '../finding.ts';
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
      example: await server.projects.hasExample(),
    });
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
    const [firstName = '', ...rest] = name.trim().split(/\s+/);
    const details = {
      firstName,
      lastName: rest.join(' '),
      phone: null,
      language: 'nl' as const,
      erasedAt: null,
    };
    const register = known ? [] : [putStaff(person, email, details)];
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

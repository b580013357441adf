import type { Hono } from 'hono';
import type { ProjectId } from '#domain/kernel/ids.ts';
import { erasePerson as erasureWish } from '#protocol/http.ts';
import { findPerson, residentGroup } from '../../access/people.ts';
import { erasePerson } from '../../operations/erase-person.ts';
import { forgetProject } from '../../operations/forget-project.ts';
import { bodyOf } from '../asking.ts';
import type { Server } from '../context.ts';
import { findProject } from '../finding.ts';
import { operationTools } from '../operation-tools.ts';
import { Problem, refusedProblem } from '../problems.ts';
import { mustBe } from '../who.ts';

/** Taking away: a person's data on request, and whole projects that are examples or rehearsals. */
export function erasureRoutes(app: Hono, server: Server): void {
  app.post('/v1/projects/:project/people/:person/erase', async (c) => {
    await mustBe(server, c, 'organiser');
    const project = await findProject(server, c.req.param('project'));
    const person = c.req.param('person');
    const row = await findPerson(server.storage, person);
    if (row?.group !== residentGroup(project.id)) throw new Problem(404, 'person-unknown');
    const { wordsToo } = await bodyOf(c, erasureWish);
    const erased = await erasePerson(operationTools(server), { person, wordsToo });
    if (!erased.ok) throw refusedProblem(erased.refusal);
    await server.live.rooms.erased(person);
    await server.reactions.reconcile(project.id);
    return c.json({});
  });

  app.delete('/v1/projects/:project', async (c) => {
    await mustBe(server, c, 'organiser');
    const project = await findProject(server, c.req.param('project'));
    if (!project.example) throw new Problem(409, 'not-an-example');
    await forget(server, project.id);
    return c.json({});
  });
}

/** Whoever follows the project is told that it is gone. */
export async function forget(server: Server, project: ProjectId): Promise<void> {
  const streams = await forgetProject(operationTools(server), project);
  server.live.rooms.end(streams);
  server.dispatch.letGo(streams);
  server.projects.readAgain();
}

import type { Hono } from 'hono';
import { publishable } from '#domain/harvest/agreements/decide.ts';
import type { DomainCommand } from '#domain/kernel/decider.ts';
import { exportContributions } from '../../operations/export-contributions.ts';
import { publicationOf } from '../../views/publication.ts';
import { ask } from '../asking.ts';
import type { Server } from '../context.ts';
import { findProject } from '../finding.ts';
import { operationTools } from '../operation-tools.ts';
import { refusedProblem } from '../problems.ts';
import { mustBe } from '../who.ts';

/** Publishing an agreement, and everything that was said as data. */
export function harvestRoutes(app: Hono, server: Server): void {
  app.post('/v1/projects/:project/agreements/:agreement/publish', async (c) => {
    const staff = await mustBe(server, c, 'organiser', 'rapporteur');
    const project = await findProject(server, c.req.param('project'));
    const { state: harvest } = await server.dispatch.look('harvest', project.id);
    const found = publishable(harvest, c.req.param('agreement'));
    if (!found.ok) throw refusedProblem(found.refusal);
    const agreement = found.value;
    const content = publicationOf(agreement, harvest);
    const command = { type: 'publish-agreement', agreement: agreement.id, content } as DomainCommand;
    await ask(server, `answer:${project.id}`, staff, command);
    await server.reactions.reconcile(project.id);
    return c.json({});
  });

  app.get('/v1/projects/:project/export', async (c) => {
    await mustBe(server, c, 'organiser', 'rapporteur');
    const project = await findProject(server, c.req.param('project'));
    const exported = await exportContributions(operationTools(server), { project: project.id });
    if (!exported.ok) throw refusedProblem(exported.refusal);
    return c.json(exported.value);
  });
}

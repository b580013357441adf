import type { Context, Hono } from 'hono';
import { publishable } from '#domain/harvest/agreements/decide.ts';
import { mayExport } from '#domain/harvest/rights.ts';
import type { DomainCommand } from '#domain/kernel/decider.ts';
import { contributionsCsv, exportFileName } from '../../documents/export/contributions-csv.ts';
import { exportContributions } from '../../operations/export-contributions.ts';
import { publicationOf } from '../../views/publication.ts';
import { ask } from '../asking.ts';
import type { Server } from '../context.ts';
import { findProject } from '../finding.ts';
import { languageOf } from '../language.ts';
import { operationTools } from '../operation-tools.ts';
import { Problem, refusedProblem } from '../problems.ts';
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

  const exported = async (c: Context) => {
    if (!mayExport(await mustBe(server, c))) throw new Problem(403, 'not-allowed');
    const project = await findProject(server, c.req.param('project') ?? '');
    const result = await exportContributions(operationTools(server), { project: project.id });
    if (!result.ok) throw refusedProblem(result.refusal);
    return { value: result.value, slug: project.slug };
  };

  app.get('/v1/projects/:project/export', async (c) => c.json((await exported(c)).value));

  app.get('/v1/projects/:project/export.csv', async (c) => {
    const { value, slug } = await exported(c);
    const name = exportFileName(slug, languageOf(c));
    return c.body(contributionsCsv(value.projects, languageOf(c)), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    });
  });
}

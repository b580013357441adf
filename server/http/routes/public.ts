import type { Context, Hono } from 'hono';
import { agreementPage } from '../../pages/public/agreement.ts';
import { agreementsPage } from '../../pages/public/agreements.ts';
import type { PageContext } from '../../pages/public/parts.ts';
import { projectPage } from '../../pages/public/project.ts';
import { publicAgreement, publicProject } from '../../views/public.ts';
import type { Server } from '../context.ts';
import { languageOf } from '../language.ts';
import { Problem } from '../problems.ts';
import { projectSources } from '../project-sources.ts';

/** What anybody may read: no cookie, no script. */
export function publicRoutes(app: Hono, server: Server): void {
  const sources = async (c: Context) => {
    const project = await server.projects.bySlug(c.req.param('slug') ?? '');
    if (project === null) throw new Problem(404, 'no-such-page');
    return projectSources(server, project);
  };
  const context = (c: Context): PageContext => ({
    language: languageOf(c),
    assets: { css: server.assets.entry('web/ui/page.css').css, js: [] },
  });
  const page = (c: Context, text: string | null) => {
    if (text === null) throw new Problem(404, 'no-such-page');
    return c.html(text, 200, { 'Cache-Control': 'public, max-age=60', Vary: 'Accept-Language' });
  };

  app.get('/p/:slug', async (c) => {
    const data = publicProject(await sources(c));
    return page(c, data && projectPage(data, context(c)));
  });

  app.get('/p/:slug/agreements', async (c) => {
    const data = publicProject(await sources(c));
    return page(c, data && agreementsPage(data, context(c)));
  });

  app.get('/p/:slug/agreements/:number', async (c) => {
    const data = publicAgreement(await sources(c), Number(c.req.param('number')));
    return page(c, data && agreementPage(data, context(c)));
  });
}

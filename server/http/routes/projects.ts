import type { Hono } from 'hono';
import * as z from 'zod/mini';
import type { DomainCommand } from '#domain/kernel/decider.ts';
import { commandSchemas } from '#protocol/commands.ts';
import { newProject } from '#protocol/http.ts';
import { stream } from '#protocol/up.ts';
import { newId } from '../../access/secrets.ts';
import { kindOf } from '../../dispatch/streams.ts';
import { ask, bodyOf } from '../asking.ts';
import type { Server } from '../context.ts';
import { Problem } from '../problems.ts';
import { slugFor } from '../slug.ts';
import { mustBe } from '../who.ts';

const single = z.strictObject({
  stream,
  id: z.string().check(z.regex(/^[a-z0-9]{10,32}$/)),
  command: z.looseObject({ type: z.string() }),
});

/** Projects, and single commands for programs. */
export function projectRoutes(app: Hono, server: Server): void {
  app.get('/v1/projects', async (c) => {
    await mustBe(server, c);
    return c.json({ projects: await server.projects.list() });
  });

  app.post('/v1/projects', async (c) => {
    const staff = await mustBe(server, c, 'organiser');
    const { frame, example = false } = await bodyOf(c, newProject);
    const project = newId(server.chance);
    const slug = await slugFor(server, frame.title);
    await ask(
      server,
      `process:${project}`,
      staff,
      { type: 'start-project', id: project, slug, example, frame } as DomainCommand,
      [
        {
          change: 'put',
          collection: 'settings',
          key: `slug:${slug}`,
          unique: `slug:${slug}`,
          body: { project },
        },
      ],
    );
    return c.json({ project, slug }, 201);
  });

  app.post('/v1/commands', async (c) => {
    const staff = await mustBe(server, c);
    const { stream, id, command } = await bodyOf(c, single);
    const kind = kindOf(stream);
    const parsed = kind ? commandSchemas[kind].safeParse(command) : null;
    if (!parsed?.success) throw new Problem(400, 'unreadable');
    return c.json({ version: await ask(server, stream, staff, parsed.data, [], id) });
  });
}

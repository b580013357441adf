import type { Hono } from 'hono';
import { deleteExample } from '../../example/delete.ts';
import { loadExample } from '../../example/load.ts';
import type { Server } from '../context.ts';
import { mustBe } from '../who.ts';

/** The invented projects: there with one request, gone with another. */
export function exampleRoutes(app: Hono, server: Server): void {
  app.post('/v1/example', async (c) => {
    await mustBe(server, c, 'organiser');
    const { projects } = await loadExample(server.storage, server.clock.now(), server.chance);
    server.projects.readAgain();
    await Promise.all(projects.map((project) => server.reactions.reconcile(project)));
    return c.json({ projects });
  });

  app.delete('/v1/example', async (c) => {
    await mustBe(server, c, 'organiser');
    const { streams } = await deleteExample(server.storage);
    server.live.rooms.end(streams);
    server.dispatch.letGo(streams);
    server.projects.readAgain();
    return c.json({});
  });
}

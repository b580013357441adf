import type { Hono } from 'hono';
import type { Server } from '../context.ts';
import { Problem } from '../problems.ts';

/** What somebody says who came in by a stream, because something on the way lets no WebSocket through. */
export function livePostRoutes(app: Hono, { live }: Server): void {
  app.post('/live/stream/:way', async (c) => {
    if (!live.post(c.req.param('way'), await c.req.text())) throw new Problem(410, 'line-gone');
    return c.body(null, 204);
  });
}

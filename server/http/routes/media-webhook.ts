import type { Hono } from 'hono';
import { MediaRefusal } from '../../ports/media.ts';
import type { Server } from '../context.ts';
import { Problem } from '../problems.ts';

/** Where a LiveKit server tells who came and went; it signs what it sends. */
export function mediaWebhookRoutes(app: Hono, server: Server): void {
  app.post('/api/media/webhook/livekit', async (c) => {
    const { media } = server;
    if (!media?.webhook) throw new Problem(404, 'no-such-page');
    // the signature is over the bytes as they came
    const body = await c.req.text();
    try {
      await media.webhook('livekit', body, c.req.header());
    } catch (error) {
      if (!(error instanceof MediaRefusal)) throw error;
      throw error.code === 'media-signature'
        ? new Problem(401, error.code)
        : new Problem(404, 'no-such-page');
    }
    return c.body(null, 204);
  });
}

import type { Hono } from 'hono';
import type { MediaKind } from '#domain/process/events.ts';
import type { MediaFacts } from '#protocol/http.ts';
import type { Server } from '../context.ts';
import { mustBe } from '../who.ts';

/** Needs nothing of the operator. */
const always: readonly MediaKind[] = ['link', 'none'];

/** What an organiser can choose from for sound and picture. */
export function mediaFactRoutes(app: Hono, server: Server): void {
  app.get('/v1/media', async (c) => {
    await mustBe(server, c);
    const { media } = server;
    const facts: MediaFacts = {
      available: [...new Set([...(media?.available() ?? []), ...always])],
      mostPeople: media?.mostPeople?.() ?? {},
      captions: media?.captions?.() ?? false,
    };
    return c.json(facts);
  });
}

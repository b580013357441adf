import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type AskedOf, askedThrough } from '../access/proxies.ts';
import type { Server } from './context.ts';
import { answerProblem } from './problem-answer.ts';
import { Problem } from './problems.ts';
import { adminRoutes } from './routes/admin.ts';
import { appRoutes } from './routes/apps.ts';
import { erasureRoutes } from './routes/erasure.ts';
import { exampleRoutes } from './routes/example.ts';
import { guestRoutes } from './routes/guests.ts';
import { harvestRoutes } from './routes/harvest.ts';
import { iconRoutes } from './routes/icons.ts';
import { importRoutes } from './routes/import.ts';
import { invitationPreviewRoutes } from './routes/invitation-previews.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { letterRoutes } from './routes/letters.ts';
import { livePostRoutes } from './routes/live-posts.ts';
import { mediaFactRoutes } from './routes/media-facts.ts';
import { mediaWebhookRoutes } from './routes/media-webhook.ts';
import { numberRoutes } from './routes/numbers.ts';
import { peopleRoutes } from './routes/people.ts';
import { projectRoutes } from './routes/projects.ts';
import { publicRoutes } from './routes/public.ts';
import { recordingRoutes } from './routes/recordings.ts';
import { setUpRoutes } from './routes/set-up.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { staffRoutes } from './routes/staff.ts';
import { lookWhereAsked, ownPagesOnly, securityHeaders } from './safety.ts';
import { staticRoutes } from './static.ts';

const megabyte = 1_024 * 1_024;

/** Everything that is asked over HTTP. */
export function httpApp(server: Server, askedOf: AskedOf = askedThrough([])): Hono {
  const app = new Hono();
  app.use(lookWhereAsked(askedOf));
  app.use(securityHeaders(server.publicUrl, server.media?.pageNeeds?.()));
  app.use(ownPagesOnly(server.publicUrl));
  const tooLarge = bodyLimit({
    maxSize: megabyte,
    onError: (c) => {
      // what was not read must not be taken for the next request
      c.header('Connection', 'close');
      return answerProblem(server, c, new Problem(413, 'too-large'));
    },
  });
  // a list of people may be larger, and has a limit of its own
  app.use((c, next) => (c.req.path.endsWith('/import/preview') ? next() : tooLarge(c, next)));
  app.use('/v1/*', async (c, next) => {
    c.header('API-Version', '1.0.0');
    c.header('Cache-Control', 'no-store');
    await next();
  });
  app.get('/health', async (c) => {
    const media = (await server.media?.health?.()) ?? [];
    return c.json({ status: 'ok', connections: server.live.connections, media });
  });
  iconRoutes(app);
  projectRoutes(app, server);
  peopleRoutes(app, server);
  numberRoutes(app, server);
  setUpRoutes(app, server);
  signInRoutes(app, server);
  letterRoutes(app, server);
  erasureRoutes(app, server);
  exampleRoutes(app, server);
  importRoutes(app, server);
  invitationPreviewRoutes(app, server);
  invitationRoutes(app, server);
  adminRoutes(app, server);
  harvestRoutes(app, server);
  livePostRoutes(app, server);
  mediaFactRoutes(app, server);
  mediaWebhookRoutes(app, server);
  appRoutes(app, server);
  publicRoutes(app, server);
  recordingRoutes(app, server);
  guestRoutes(app, server);
  staffRoutes(app, server);
  staticRoutes(app, server);
  app.notFound((c) => answerProblem(server, c, new Problem(404, 'no-such-page')));
  app.onError((error, c) => {
    if (error instanceof Problem) return answerProblem(server, c, error);
    server.log(`http: ${c.req.method} ${routeOf(c.req.path)} failed: ${String(error)}`);
    return answerProblem(server, c, new Problem(500, 'server-failed'));
  });
  return app;
}

/** The path without anything that could be a secret. */
const routeOf = (path: string): string => path.replace(/[a-z0-9]{20,}/g, '…');

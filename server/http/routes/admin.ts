import type { Hono } from 'hono';
import { answerAdmin } from '../../operations/admin-door.ts';
import type { Server } from '../context.ts';
import { operationTools } from '../operation-tools.ts';
import { Problem, problemJson } from '../problems.ts';

/** For `npm run admin` on this machine, while the server runs. */
export function adminRoutes(app: Hono, server: Server): void {
  app.post('/v1/admin/:name', async (c) => {
    const answer = await answerAdmin(operationTools(server), server.adminSecret, {
      name: c.req.param('name'),
      authorization: c.req.header('authorization'),
      input: await c.req.json().catch(() => undefined),
    });
    if (answer.status === 200) return c.json(answer.body as object);
    const { code, values } = answer.refusal;
    return problemJson(c, new Problem(answer.status, code, values ? { values } : {}));
  });
}

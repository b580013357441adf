import type { Hono } from 'hono';
import { mayReadNumber } from '#domain/session/rights.ts';
import type { NumberToCall } from '#protocol/http.ts';
import { findPerson } from '../../access/people.ts';
import type { Server } from '../context.ts';
import { findSession } from '../finding.ts';
import { Problem } from '../problems.ts';
import { mustBe } from '../who.ts';

/** The telephone number of who asks to be called, for who runs the evening. */
export function numberRoutes(app: Hono, server: Server): void {
  app.get('/v1/projects/:project/sessions/:session/help/:help/number', async (c) => {
    const staff = await mustBe(server, c);
    const { session } = await findSession(server, c.req.param('project'), c.req.param('session'));
    const { state } = await server.dispatch.look('session', session.id);
    const asked =
      state.status === 'empty' ? undefined : state.help.find(({ id }) => id === c.req.param('help'));
    if (state.status === 'empty' || !asked) throw new Problem(404, 'no-such-help');
    if (!mayReadNumber(state, asked, staff)) throw new Problem(403, 'not-allowed');
    const person = await findPerson(server.storage, asked.person);
    return c.json({ phone: person?.phone || null } satisfies NumberToCall);
  });
}

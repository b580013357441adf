import type { Hono } from 'hono';
import { ownLanguage } from '#protocol/http.ts';
import { putAgain } from '../../access/people.ts';
import { bodyOf } from '../asking.ts';
import type { Server } from '../context.ts';
import { Problem } from '../problems.ts';
import { withGuest } from '../with-guest.ts';

function chosenOn({ language }: Record<string, unknown>) {
  const chosen = ownLanguage.safeParse({ language });
  if (!chosen.success) throw new Problem(400, 'unreadable', { field: 'language' });
  return chosen.data;
}

/** The language somebody chose, on a page or on the live screen, is the one that every page and mail speaks to them in. */
export function ownLanguageRoutes(app: Hono, server: Server): void {
  app.post(
    '/m/:secret/language',
    withGuest(server, async (c, { person, page }) => {
      const fromPage = !c.req.header('content-type')?.startsWith('application/json');
      const form = fromPage ? await c.req.parseBody() : {};
      const { language } = fromPage ? chosenOn(form) : await bodyOf(c, ownLanguage);
      if (language !== person.language) await server.storage.change([putAgain(person, { language })]);
      if (!fromPage) return c.json({});
      return c.redirect(form.here === 'erase' ? `${page.path}/erase` : page.path, 303);
    }),
  );
}

import type { Hono } from 'hono';
import { ownLanguage } from '#protocol/http.ts';
import { putAgain } from '../../access/people.ts';
import { bodyOf } from '../asking.ts';
import type { Server } from '../context.ts';
import { withGuest } from '../with-guest.ts';

/** The language somebody chose on their screen is also the one that mails and letters speak to them in. */
export function ownLanguageRoutes(app: Hono, server: Server): void {
  app.post(
    '/m/:secret/language',
    withGuest(server, async (c, { person }) => {
      const { language } = await bodyOf(c, ownLanguage);
      if (language !== person.language) await server.storage.change([putAgain(person, { language })]);
      return c.json({});
    }),
  );
}

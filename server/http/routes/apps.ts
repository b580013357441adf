import type { Context, Hono } from 'hono';
import { day } from '#domain/kernel/moments.ts';
import { findLink, issueLink } from '../../access/links.ts';
import { findPerson } from '../../access/people.ts';
import { appShell } from '../../pages/shell.ts';
import type { Server } from '../context.ts';
import { languageOf } from '../language.ts';
import { Problem } from '../problems.ts';
import { signInPath, wayOn } from '../way-on.ts';
import { mustBe, staffOf } from '../who.ts';

const screenWorksFor = 7 * day;

/** The pages that the apps of staff and the big screen start in. */
export function appRoutes(app: Hono, server: Server): void {
  const bootFor = async (c: Context, person: string, session: string | null) => {
    const row = await findPerson(server.storage, person);
    const evening = session === null ? null : (await server.dispatch.look('session', session)).state;
    if (session !== null && (!evening || evening.status === 'empty'))
      throw new Problem(404, 'no-such-session');
    const occasion = evening && evening.status !== 'empty' ? evening.occasion : null;
    return {
      language: languageOf(c, row?.language),
      token: null,
      session,
      project: occasion?.project ?? null,
      person,
      help: occasion?.helpNumber ?? '',
      organisation: await server.dispatch.organisationName(),
    };
  };

  const forStaff = async (c: Context, entry: string, session: string | null) => {
    const staff = await staffOf(server, c);
    if (!staff) return c.redirect(signInPath(wayOn(c.req.path)), 303);
    const boot = await bootFor(c, staff.person, session);
    c.header('Cache-Control', 'no-store');
    const { language, organisation } = boot;
    return c.html(
      String(appShell({ language, title: organisation, assets: server.assets.entry(entry), boot })),
    );
  };

  app.get('/studio', (c) => forStaff(c, 'web/studio/main.tsx', null));
  app.get('/studio/*', (c) => forStaff(c, 'web/studio/main.tsx', null));
  app.get('/stage/:session', (c) => forStaff(c, 'web/stage/main.tsx', c.req.param('session')));

  app.get('/screen/:secret', async (c) => {
    const secret = c.req.param('secret');
    const found = await findLink(server.storage, secret, server.clock.now());
    if ('problem' in found) throw new Problem(410, found.problem);
    const { kind, session, project } = found.link;
    if (kind !== 'screen' || session === null) throw new Problem(404, 'no-such-page');
    const organisation = await server.dispatch.organisationName();
    const { state: evening } = await server.dispatch.look('session', session);
    const help = evening.status === 'empty' ? '' : evening.occasion.helpNumber;
    const language = languageOf(c, 'nl');
    const boot = { language, token: secret, session, project, person: null, help, organisation };
    c.header('Cache-Control', 'no-store');
    return c.html(
      String(
        appShell({
          language,
          title: organisation,
          assets: server.assets.entry('web/stage/screen.tsx'),
          boot,
        }),
      ),
    );
  });

  app.post('/v1/sessions/:session/screen-link', async (c) => {
    await mustBe(server, c);
    const session = c.req.param('session');
    const { state } = await server.dispatch.look('session', session);
    if (state.status === 'empty') throw new Problem(404, 'no-such-session');
    const expiresAt = server.clock.now() + screenWorksFor;
    const wish = {
      kind: 'screen',
      person: null,
      project: state.occasion.project,
      session,
      expiresAt,
    } as const;
    const { secret, change } = issueLink(wish, server.clock.now(), server.chance);
    await server.storage.change([change]);
    return c.json({ url: `${server.publicUrl}/screen/${secret}`, expiresAt });
  });
}

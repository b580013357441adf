import type { Context, Hono } from 'hono';
import type { DomainCommand } from '#domain/kernel/decider.ts';
import { calledName } from '#domain/people/initials.ts';
import { recordingAllowed } from '#domain/process/media.ts';
import { callBackOf } from '#domain/session/help/call-back.ts';
import { isRelieved, roleOf } from '#domain/session/roles.ts';
import { putAgain } from '../../access/people.ts';
import { newId } from '../../access/secrets.ts';
import { askWipePage, eveningOverPage, wipedPage } from '../../pages/join/closed.ts';
import { lobbyPage } from '../../pages/join/lobby.ts';
import { type NameProblem, noticePage } from '../../pages/join/notice.ts';
import { wordsPage } from '../../pages/public/words.ts';
import { appShell } from '../../pages/shell.ts';
import { personalWords } from '../../views/public.ts';
import { saidIn } from '../../views/words-of.ts';
import { ask } from '../asking.ts';
import type { Server } from '../context.ts';
import { firstNameProblem } from '../first-name.ts';
import type { Guest } from '../guest.ts';
import { lobbyCall, lobbyTable } from '../lobby-data.ts';
import { projectSources } from '../project-sources.ts';
import { turnAway, withGuest } from '../with-guest.ts';
import { ownErasureRoutes } from './own-erasure.ts';
import { ownLanguageRoutes } from './own-language.ts';

/** A person's own link: notice, lobby, live screen, and afterwards what happened with their words. */
export function guestRoutes(app: Hono, server: Server): void {
  const forGuest = (act: (c: Context, guest: Guest) => Promise<Response>) => withGuest(server, act);

  app.get(
    '/m/:secret',
    forGuest((c, guest) => show(server, c, guest)),
  );

  app.post(
    '/m/:secret',
    forGuest(async (c, guest) => {
      const typed = String((await c.req.parseBody()).firstName ?? '').trim();
      const problem = firstNameProblem(typed);
      if (problem) return c.html(String(notice(guest, typed, problem)), 400);
      const actor = { person: guest.person.id, roles: [] };
      const command = { type: 'inform', person: guest.person.id } as DomainCommand;
      const register = [putAgain(guest.person, { firstName: typed, language: guest.page.language })];
      await ask(server, `people:${guest.project.id}`, actor, command, register);
      await server.live.rooms.renamed(guest.person.id);
      return c.redirect(guest.page.path, 303);
    }),
  );

  app.post(
    '/m/:secret/help',
    forGuest(async (c, guest) => {
      const command = {
        type: 'ask-help',
        id: newId(server.chance),
        kind: 'call-back',
        words: '',
      } as DomainCommand;
      if (callBackOf(guest.state, guest.person.id) === null) {
        await ask(server, `session:${guest.session.id}`, { person: guest.person.id, roles: [] }, command);
      }
      return c.req.header('accept')?.includes('application/json')
        ? c.json({})
        : c.redirect(guest.page.path, 303);
    }),
  );

  app.post(
    '/m/:secret/wipe',
    forGuest(async (c, guest) => {
      if ((await c.req.parseBody()).sure !== 'yes') {
        const { js } = server.assets.entry('web/participant/lobby.ts');
        const { page } = guest;
        return c.html(String(askWipePage({ ...page, assets: { ...page.assets, js } })));
      }
      c.header('Clear-Site-Data', '"cookies", "storage"');
      return c.html(String(wipedPage(guest.page)));
    }),
  );

  app.get(
    '/m/:secret/words',
    forGuest(async (c, guest) => {
      const sources = await projectSources(server, guest.project.id);
      await server.live.names.load(writersIn(sources, guest.person.id));
      const names = server.live.names.of([guest.person.id, ...writersIn(sources, guest.person.id)]);
      const words = personalWords(sources, guest.person.id, {
        ...names,
        [guest.person.id]: guest.person.firstName,
      });
      if (!words) return turnAway(c, { turned: true, page: guest.page, why: { is: 'unknown' }, status: 404 });
      return c.html(wordsPage(words, { language: guest.page.language, assets: guest.page.assets }));
    }),
  );

  ownErasureRoutes(app, server);
  ownLanguageRoutes(app, server);
}

/** Who wrote this person's words down. */
function writersIn({ sessions }: Awaited<ReturnType<typeof projectSources>>, person: string): string[] {
  const writers = Object.values(sessions).flatMap((state) =>
    state.status === 'empty'
      ? []
      : state.tables.flatMap(({ contributions }) =>
          contributions.filter(({ author }) => author === person).map(({ recordedBy }) => recordedBy),
        ),
  );
  return [...new Set(writers.filter((writer) => writer !== null))];
}

async function show(server: Server, c: Context, guest: Guest): Promise<Response> {
  const { person, state, project, page } = guest;
  const part = roleOf(state, person.id);
  if (part && part.role !== 'participant') return c.html(String(tableApp(server, guest)));
  if (state.status === 'closed')
    return c.html(
      String(eveningOverPage({ ...page, firstName: person.firstName, said: saidIn(person.id, state) })),
    );
  const { state: people } = await server.dispatch.look('people', project.id);
  const received =
    isRelieved(state, person.id) || people.informed.some((informed) => informed.person === person.id);
  if (!received) {
    return c.html(String(notice(guest, calledName(person.firstName), null)));
  }
  return c.html(String(await lobby(server, guest)));
}

const notice = ({ page, project, session }: Guest, firstName: string, problem: NameProblem | null) =>
  noticePage({
    ...page,
    startsAt: session.startsAt,
    zone: session.zone,
    question: project.frame.question,
    useOfInput: project.frame.useOfInput,
    retentionUntil: project.frame.retentionUntil,
    recording: recordingAllowed(session),
    firstName,
    problem,
  });

const bootOf = ({ page, secret, session, project, person, state }: Guest) => ({
  language: page.language,
  token: secret,
  session: session.id,
  project: project.id,
  person: person.id,
  help: page.help,
  organisation: page.organisation,
  ...(person.phone ? {} : { noNumber: true }),
  ...(isRelieved(state, person.id) ? { relieved: true } : {}),
});

async function lobby(server: Server, guest: Guest) {
  const { page, person, session, project, state } = guest;
  const live = server.assets.entry('web/participant/main.tsx');
  return lobbyPage({
    ...page,
    assets: { ...page.assets, js: server.assets.entry('web/participant/lobby.ts').js },
    person: person.id,
    firstName: person.firstName,
    now: server.clock.now(),
    live: state.status === 'live',
    question: project.frame.question,
    open: project.frame.open,
    fixed: project.frame.fixed,
    startsAt: session.startsAt,
    zone: session.zone,
    items: session.items,
    table: await lobbyTable(server, state, person.id),
    recording: recordingAllowed(session),
    hasNumber: Boolean(person.phone),
    ...(await lobbyCall(server, state, person.id)),
    relieved: isRelieved(state, person.id),
    boot: bootOf(guest),
    liveAssets: { js: live.js[0] ?? '', preload: live.ahead, css: live.css },
  });
}

/** Table facilitators and note-takers work on a screen of their own; the team looks from the stage. */
function tableApp(server: Server, guest: Guest) {
  return appShell({
    language: guest.page.language,
    title: guest.project.frame.title,
    assets: server.assets.entry('web/table/main.tsx'),
    boot: bootOf(guest),
  });
}

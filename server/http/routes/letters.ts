import type { Hono } from 'hono';
import type { PersonId, ProjectId, SessionId } from '#domain/kernel/ids.ts';
import { hasLetterReady } from '#domain/people/enrolment/heard.ts';
import { listResidents } from '../../access/people.ts';
import { callListPage } from '../../documents/letters/call-list.ts';
import { lettersPage } from '../../documents/letters/letters.ts';
import type { Server } from '../context.ts';
import { findSession } from '../finding.ts';
import { languageOf } from '../language.ts';
import { personalLinks } from '../personal-links.ts';
import { mustBe } from '../who.ts';

/** Printable letters with each person's own link, and the list of who to call. */
export function letterRoutes(app: Hono, server: Server): void {
  const base = '/v1/projects/:project/sessions/:session';
  const css = () => server.assets.entry('web/ui/letters.css').css;

  app.get(`${base}/letters`, async (c) => {
    await mustBe(server, c, 'organiser');
    const { project, session } = await findSession(server, c.req.param('project'), c.req.param('session'));
    const people = await byLetter(server, project.id, session.id, {
      people: c.req.query('people')?.split(',') ?? null,
      onlyReady: c.req.query('only') === 'ready',
    });
    const links = personalLinks(
      server,
      project,
      session,
      people.map(({ row }) => row.id),
    );
    await server.storage.change(links.map(({ change }) => change));
    const letters = people.map(({ row, means }, index) => ({
      firstName: row.firstName,
      lastName: row.lastName,
      address: row.address,
      means,
      link: links[index]?.url ?? '',
    }));
    const organisation = await server.dispatch.organisationName();
    const language = languageOf(c, 'nl');
    return c.html(
      lettersPage({ language, organisation, frame: project.frame, session, letters, css: css() }),
    );
  });

  app.get(`${base}/call-list`, async (c) => {
    await mustBe(server, c, 'organiser');
    const { project, session } = await findSession(server, c.req.param('project'), c.req.param('session'));
    const people = await byLetter(server, project.id, session.id, { people: null, onlyReady: false });
    const calls = people.map(({ row, means, needs, called }) => ({
      firstName: row.firstName,
      lastName: row.lastName,
      phone: row.phone,
      means,
      needs,
      called,
    }));
    const { title: projectTitle, helpNumber } = project.frame;
    return c.html(
      callListPage({ language: languageOf(c, 'nl'), projectTitle, session, helpNumber, calls, css: css() }),
    );
  });
}

interface Asked {
  /** These people, however they are reached; null for everybody who is reached by letter. */
  readonly people: readonly PersonId[] | null;
  /** Those whose letter was made and is not away. */
  readonly onlyReady: boolean;
}

async function byLetter(
  server: Server,
  project: ProjectId,
  session: SessionId,
  { people, onlyReady }: Asked,
) {
  const { state } = await server.dispatch.look('people', project);
  const rows = new Map((await listResidents(server.storage, project)).map((row) => [row.id, row]));
  return state.enrolments
    .filter((enrolment) => enrolment.session === session)
    .filter(({ person, reachedBy }) => (people === null ? reachedBy === 'letter' : people.includes(person)))
    .filter((enrolment) => !onlyReady || hasLetterReady(enrolment))
    .flatMap(({ person, means, needs, called }) => {
      const row = rows.get(person);
      return row && row.erasedAt === null ? [{ row, means, needs, called }] : [];
    });
}

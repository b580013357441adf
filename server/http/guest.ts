import type { Context } from 'hono';
import type { PlannedSession } from '#domain/process/events.ts';
import type { Preparing } from '#domain/process/state.ts';
import type { SessionState } from '#domain/session/state.ts';
import type { Language } from '#wording/say.ts';
import { findLink, type Link, type LinkProblem } from '../access/links.ts';
import { findPerson, type PersonRow } from '../access/people.ts';
import type { ClosedLink } from '../pages/join/closed.ts';
import type { JoinPage } from '../pages/join/page.ts';
import type { Server } from './context.ts';
import { languageOf } from './language.ts';

/** Somebody who came by their own link, and the evening it is for. */
export interface Guest {
  readonly secret: string;
  readonly link: Link;
  readonly person: PersonRow;
  readonly project: Preparing;
  readonly session: PlannedSession;
  readonly state: SessionState;
  readonly page: JoinPage;
}

export type Turned = {
  readonly turned: true;
  readonly page: JoinPage;
  readonly why: ClosedLink;
  readonly status: 404 | 410;
};

/** Looks a personal link up without using it, or says why it opens nothing. */
export async function guestOf(server: Server, c: Context, secret: string): Promise<Guest | Turned> {
  const found = await findLink(server.storage, secret, server.clock.now());
  const { link } = found;
  const project = link?.project ? (await server.dispatch.look('process', link.project)).state : null;
  const known = project?.status === 'preparing' ? project : null;
  const session = known?.sessions.find(({ id }) => id === link?.session) ?? known?.sessions[0] ?? null;
  const person = link?.person ? await findPerson(server.storage, link.person) : null;
  const page = await pageOf(server, c, secret, known, person?.language);
  const away = (why: ClosedLink, status: 404 | 410): Turned => ({ turned: true, page, why, status });
  if (person && person.erasedAt !== null) return away({ is: 'erased' }, 410);
  if ('problem' in found) return away(closedBecause(found.problem, found.link, session), link ? 410 : 404);
  if (found.link.kind !== 'personal' || !known || !session || !person) return away({ is: 'unknown' }, 404);
  const { state } = await server.dispatch.look('session', session.id);
  return { secret, link: found.link, person, project: known, session, state, page };
}

function closedBecause(problem: LinkProblem, link: Link | null, session: PlannedSession | null): ClosedLink {
  if (problem === 'link-expired') {
    return { is: 'expired', until: link?.expiresAt ?? 0, zone: session?.zone ?? 'Europe/Amsterdam' };
  }
  return { is: problem === 'link-unknown' ? 'unknown' : 'revoked' };
}

async function pageOf(
  server: Server,
  c: Context,
  secret: string,
  project: Preparing | null,
  language: Language | undefined,
): Promise<JoinPage> {
  return {
    language: languageOf(c, language),
    organisation: await server.dispatch.organisationName(),
    projectTitle: project?.frame.title ?? '',
    help: project?.frame.helpNumber ?? '',
    path: `/m/${secret}`,
    assets: { css: server.assets.entry('web/ui/page.css').css, js: [] },
  };
}

import type * as z from 'zod/mini';
import * as http from '#protocol/http.ts';

/** Why a request came to nothing: the server's problem, or `unreachable` when there was no answer to read. */
export type Problem = Pick<http.Problem, 'code' | 'values' | 'field'>;
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

const unreachable: Problem = { code: 'unreachable' };

async function problemOf(response: Response): Promise<Problem> {
  const parsed = http.problem.safeParse(await response.json().catch(() => null));
  return parsed.success ? parsed.data : { code: response.status === 401 ? 'not-signed-in' : 'unexpected' };
}

async function call<Schema extends z.ZodMiniType>(
  schema: Schema,
  path: string,
  init: RequestInit = {},
): Promise<Answer<z.infer<Schema>>> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', ...init });
    if (!response.ok) return { ok: false, problem: await problemOf(response) };
    const parsed = schema.safeParse(response.status === 204 ? {} : await response.json());
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problem: { code: 'unexpected' } };
  } catch {
    return { ok: false, problem: unreachable };
  }
}

const post = <Schema extends z.ZodMiniType>(schema: Schema, path: string, body: unknown = {}) =>
  call(schema, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const evening = (project: string, session: string): string => `/v1/projects/${project}/sessions/${session}`;

function previewImport(project: string, session: string, file: File) {
  const body = new FormData();
  body.set('file', file);
  return call(http.importPreview, `${evening(project, session)}/import/preview`, { method: 'POST', body });
}

/** Everything the studio asks of the server besides the live connection; shapes in `protocol/http.ts`. */
export const api = {
  me: () => call(http.me, '/v1/me'),
  rename: (name: { firstName: string; lastName: string }) => post(http.done, '/v1/me/name', name),
  projects: () => call(http.projects, '/v1/projects'),
  startProject: (frame: http.NewProject['frame']) => post(http.newProjectMade, '/v1/projects', { frame }),
  people: (project: string) => call(http.people, `/v1/projects/${project}/people`),
  addPerson: (project: string, session: string, person: http.NewPerson) =>
    post(http.newPersonMade, `${evening(project, session)}/people`, person),
  correctPerson: (project: string, session: string, person: string, details: http.NewPerson) =>
    post(http.done, `${evening(project, session)}/people/${person}`, details),
  previewImport,
  takeImport: (project: string, session: string, preview: string) =>
    post(http.importDone, `${evening(project, session)}/import`, { preview }),
  invite: (project: string, session: string, people: readonly string[] | null) =>
    post(http.invited, `${evening(project, session)}/invitations`, { people }),
  previewInvitations: (project: string, session: string, people: readonly string[] | null) =>
    post(http.invitationPreview, `${evening(project, session)}/invitations/preview`, { people }),
  previewMail: (project: string, session: string, person: string) =>
    call(http.mailPreview, `${evening(project, session)}/invitations/preview/${person}`),
  inviteTeam: (project: string, session: string) =>
    post(http.invited, `${evening(project, session)}/team-invitations`, { people: null }),
  erase: (project: string, person: string, wordsToo: boolean) =>
    post(http.done, `/v1/projects/${project}/people/${person}/erase`, { wordsToo }),
  media: () => call(http.mediaFacts, '/v1/media'),
  staff: () => call(http.staff, '/v1/staff'),
  addStaff: (project: string, staff: http.NewStaff) =>
    post(http.newStaffMade, `/v1/projects/${project}/staff`, staff),
  screenLink: (session: string) => post(http.screenLink, `/v1/sessions/${session}/screen-link`),
  loadExample: () => post(http.exampleLoaded, '/v1/example'),
  removeExample: () => call(http.done, '/v1/example', { method: 'DELETE' }),
};

/** The letters that were made and are not away. */
export const readyLettersPath = (project: string, session: string): string =>
  `${evening(project, session)}/letters?only=ready`;

/** All contributions as a table. */
export const csvPath = (project: string, language: string): string =>
  `/v1/projects/${project}/export.csv?language=${language}`;

export const lettersPath = (project: string, session: string, people: readonly string[] = []): string =>
  `${evening(project, session)}/letters${people.length > 0 ? `?people=${people.join(',')}` : ''}`;

import type { ProjectId } from '#domain/kernel/ids.ts';
import type { ProjectSummary } from '#protocol/http.ts';
import type { Dispatch } from '../dispatch/dispatch.ts';
import { subjectOf } from '../dispatch/streams.ts';
import type { Storage } from '../ports/storage.ts';

/** Every project with where it stands, the one whose session comes last first. */
export async function listProjects(storage: Storage, dispatch: Dispatch): Promise<ProjectSummary[]> {
  const streams = await storage.streams('process:');
  const found = await Promise.all(streams.map((stream) => summaryOf(dispatch, subjectOf(stream))));
  const latest = (summary: ProjectSummary) =>
    Math.max(0, ...summary.sessions.map(({ startsAt }) => startsAt));
  return found.filter((summary) => summary !== null).sort((one, other) => latest(other) - latest(one));
}

async function summaryOf(dispatch: Dispatch, project: string): Promise<ProjectSummary | null> {
  const [{ state }, { state: people }, { state: answer }] = await Promise.all([
    dispatch.look('process', project),
    dispatch.look('people', project),
    dispatch.look('answer', project),
  ]);
  if (state.status === 'none') return null;
  const sessions = await Promise.all(
    state.sessions.map(async ({ id, title, startsAt, zone }) => {
      const { state: session } = await dispatch.look('session', id);
      const status = session.status === 'empty' ? ('planned' as const) : session.status;
      return { id, title, startsAt, zone, status };
    }),
  );
  const persons = new Set(people.enrolments.map(({ person }) => person));
  const invited = new Set(
    people.enrolments
      .filter(({ invitation }) => invitation.status !== 'not-invited')
      .map(({ person }) => person),
  );
  return {
    id: state.id,
    slug: state.slug,
    title: state.frame.title,
    question: state.frame.question,
    level: state.frame.level,
    example: state.example,
    sessions,
    people: persons.size,
    invited: invited.size,
    published: answer.published.length,
  };
}

/** The project at this public address, or null. */
export async function projectBySlug(
  storage: Storage,
  dispatch: Dispatch,
  slug: string,
): Promise<ProjectId | null> {
  for (const stream of await storage.streams('process:')) {
    const { state } = await dispatch.look('process', subjectOf(stream));
    if (state.status !== 'none' && state.slug === slug) return state.id;
  }
  return null;
}

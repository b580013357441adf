import type { ProjectId } from '#domain/kernel/ids.ts';
import { hasHeard } from '#domain/people/enrolment/heard.ts';
import type { ProjectSummary } from '#protocol/http.ts';
import type { Dispatch } from '../dispatch/dispatch.ts';

/** Where a project stands; null when it was never started. */
export async function summaryOf(dispatch: Dispatch, project: ProjectId): Promise<ProjectSummary | null> {
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
  const invited = new Set(people.enrolments.filter(hasHeard).map(({ person }) => person));
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

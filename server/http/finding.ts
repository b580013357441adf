import { idPattern, type ProjectId, type SessionId } from '#domain/kernel/ids.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import type { Preparing } from '#domain/process/state.ts';
import type { Server } from './context.ts';
import { Problem } from './problems.ts';

/** The project, or 404. */
export async function findProject(server: Server, project: ProjectId): Promise<Preparing> {
  const { state } = idPattern.test(project)
    ? await server.dispatch.look('process', project)
    : { state: { status: 'none' as const } };
  if (state.status === 'none') throw new Problem(404, 'no-such-project');
  return state;
}

/** The session in its project, or 404. */
export async function findSession(
  server: Server,
  projectId: ProjectId,
  sessionId: SessionId,
): Promise<{ project: Preparing; session: PlannedSession }> {
  const project = await findProject(server, projectId);
  const session = project.sessions.find(({ id }) => id === sessionId);
  if (!session) throw new Problem(404, 'no-such-session');
  return { project, session };
}

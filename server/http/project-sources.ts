import type { HarvestState } from '#domain/harvest/state.ts';
import type { ProjectId } from '#domain/kernel/ids.ts';
import type { SessionState } from '#domain/session/state.ts';
import type { ProjectSources } from '../views/public.ts';
import type { Server } from './context.ts';

/** Everything that is on disk of a project, for its pages. */
export async function projectSources(
  { dispatch }: Server,
  project: ProjectId,
): Promise<ProjectSources & { readonly harvest: HarvestState }> {
  const [organisation, process, answer, harvest] = await Promise.all([
    dispatch.look('organisation'),
    dispatch.look('process', project),
    dispatch.look('answer', project),
    dispatch.look('harvest', project),
  ]);
  const sessions: Record<string, SessionState> = {};
  for (const { id } of process.state.status === 'none' ? [] : process.state.sessions) {
    sessions[id] = (await dispatch.look('session', id)).state;
  }
  return {
    organisation: organisation.state,
    project: process.state,
    answer: answer.state,
    harvest: harvest.state,
    sessions,
  };
}

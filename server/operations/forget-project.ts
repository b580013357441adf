import type { ProjectId, StreamName } from '#domain/kernel/ids.ts';
import { residentGroup } from '../access/people.ts';
import type { RegisterChange } from '../ports/storage.ts';
import type { OperationTools } from './tools.ts';

/**
 * Removes a project whole: its streams, its residents, their links and its address. For examples and rehearsals
 * only; whoever asks has checked that. Gives back the streams that are gone.
 */
export async function forgetProject(
  { storage, dispatch }: OperationTools,
  project: ProjectId,
): Promise<readonly StreamName[]> {
  const { state } = await dispatch.look('process', project);
  const sessions = state.status === 'none' ? [] : state.sessions.map(({ id }) => `session:${id}`);
  const streams = [
    ...['process', 'people', 'harvest', 'answer'].map((kind) => `${kind}:${project}`),
    ...sessions,
  ];
  const residents = await storage.list('people', residentGroup(project));
  const links = (await storage.list('links')).filter(({ body }) => body.project === project);
  const changes: RegisterChange[] = [
    ...residents.map(({ key }) => ({ change: 'remove' as const, collection: 'people' as const, key })),
    ...links.map(({ key }) => ({ change: 'remove' as const, collection: 'links' as const, key })),
    ...(state.status === 'none'
      ? []
      : [{ change: 'remove' as const, collection: 'settings' as const, key: `slug:${state.slug}` }]),
  ];
  await storage.change(changes);
  await storage.forget(streams);
  return streams;
}

import { Outlet, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ProjectId } from '#domain/kernel/ids.ts';
import type { Connection } from '../../connection/connection.ts';
import { useView } from '../../connection/react.ts';
import { Bar } from '../shell/bar.tsx';
import { Wait } from '../shell/wait.tsx';
import { useConnection } from '../use-connection.ts';
import { type OpenProject, ProjectContext, type StartedProject } from './project.ts';
import { followSaving } from './saving.ts';

/** Keeps one live connection for as long as this project is on the screen. */
export function ProjectLayout() {
  const { project } = useParams({ from: '/p/$project' });
  return <ConnectedProject key={project} id={project} />;
}

function ConnectedProject({ id }: { readonly id: ProjectId }) {
  const connection = useConnection([`process:${id}`, `people:${id}`, `harvest:${id}`, `answer:${id}`]);
  return connection ? <LiveProject id={id} connection={connection} /> : <Wait />;
}

function LiveProject({ id, connection }: { readonly id: ProjectId; readonly connection: Connection }) {
  const view = useView(connection);
  if (view.process.status === 'none') return <Wait ended={view.endedBecause} status={view.status} />;
  return <Project id={id} connection={connection} view={view} state={view.process} />;
}

interface Shown extends Pick<OpenProject, 'id' | 'connection' | 'view'> {
  readonly state: StartedProject;
}

function Project({ id, connection, view, state }: Shown) {
  const project = useMemo<OpenProject>(
    () => ({
      id,
      state,
      view,
      connection,
      send: (slice, command) =>
        followSaving(connection.send(`${slice}:${id}`, command), () => connection.now()),
    }),
    [id, state, view, connection],
  );
  return (
    <ProjectContext value={project}>
      <Bar project={project} />
      <Outlet />
    </ProjectContext>
  );
}

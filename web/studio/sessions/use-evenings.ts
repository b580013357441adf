import { useMemo, useSyncExternalStore } from 'react';
import { mostStreams } from '#protocol/limits.ts';
import type { Connection } from '../../connection/connection.ts';
import { emptyView, type View } from '../../connection/view.ts';
import { useProject } from '../project/project.ts';
import { useConnection } from '../use-connection.ts';

/** Beside the project itself, its harvest and its answers. */
const mostSessions = mostStreams - 3;

/** A second connection that also follows the evenings themselves. Null while it is made. */
export function useEvenings(): Connection | null {
  const { state } = useProject();
  const streams = useMemo(
    () => [
      `process:${state.id}`,
      `harvest:${state.id}`,
      `answer:${state.id}`,
      ...state.sessions.slice(-mostSessions).map(({ id }) => `session:${id}`),
    ],
    [state.id, state.sessions],
  );
  return useConnection(streams);
}

const noListener = (): (() => void) => () => undefined;

/** What those evenings look like now; empty until they have been heard. */
export const useEveningsView = (connection: Connection | null): View =>
  useSyncExternalStore(connection?.subscribe ?? noListener, connection ? connection.view : () => emptyView);

import { useMemo, useSyncExternalStore } from 'react';
import type { Connection } from '../../connection/connection.ts';
import { emptyView, type View } from '../../connection/view.ts';
import { useProject } from '../project/project.ts';
import { useConnection } from '../use-connection.ts';

/** A connection follows at most this many streams, harvest and answer among them. */
const mostSessions = 5;

/** A second connection that also follows the evenings themselves, the latest ones when there are many. Null while it is made. */
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

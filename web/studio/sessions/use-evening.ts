import { useMemo, useSyncExternalStore } from 'react';
import type { ItemId, SessionId } from '#domain/kernel/ids.ts';
import { lastStarted } from '#domain/session/find.ts';
import type { SessionState } from '#domain/session/state.ts';
import { emptyView } from '../../connection/view.ts';
import { useConnection } from '../use-connection.ts';

const noListener = (): (() => void) => () => undefined;

/** How one evening stands now, for pages that plan it; empty until it has been heard. */
export function useEvening(session: SessionId): SessionState {
  const streams = useMemo(() => [`session:${session}` as const], [session]);
  const connection = useConnection(streams);
  const view = useSyncExternalStore(
    connection?.subscribe ?? noListener,
    connection ? connection.view : () => emptyView,
  );
  return view.session;
}

/** What began is history: the plan does not change it any more. */
export const begunIn = (state: SessionState): ReadonlySet<ItemId> =>
  new Set(state.status === 'empty' ? [] : state.items.slice(0, lastStarted(state) + 1).map(({ id }) => id));

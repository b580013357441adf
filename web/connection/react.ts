import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Moment } from '#domain/kernel/moments.ts';
import type { Connection } from './connection.ts';
import type { View } from './view.ts';

export const useView = (connection: Connection): View =>
  useSyncExternalStore(connection.subscribe, connection.view, connection.view);

/** The server's time, looked at anew every so many ms. */
export function useNow(connection: Connection, everyMs: number): Moment {
  const [now, setNow] = useState(() => connection.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(connection.now()), everyMs);
    return () => clearInterval(timer);
  }, [connection, everyMs]);
  return now;
}

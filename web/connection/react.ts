import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Moment } from '#domain/kernel/moments.ts';
import type { Connection } from './connection.ts';
import type { View } from './view.ts';

export const useView = (connection: Connection): View =>
  useSyncExternalStore(connection.subscribe, connection.view, connection.view);

/** The server's time, looked at anew every so many ms, and when it turns out that ours was wrong. */
export function useNow(connection: Connection, everyMs: number): Moment {
  const [now, setNow] = useState(() => connection.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(connection.now()), everyMs);
    const leave = connection.subscribe(() => {
      const told = connection.now();
      setNow((shown) => (Math.abs(told - shown) > everyMs ? told : shown));
    });
    return () => {
      clearInterval(timer);
      leave();
    };
  }, [connection, everyMs]);
  return now;
}

import { useEffect, useState } from 'react';
import type { StreamName } from '#domain/kernel/ids.ts';
import type { Connection } from '../connection/connection.ts';
import { useStudio } from './studio.ts';

/** A live connection that follows these streams for as long as the component is on the screen; null while it is being made. */
export function useConnection(streams: readonly StreamName[]): Connection | null {
  const { open } = useStudio();
  const [connection, setConnection] = useState<Connection | null>(null);
  const names = streams.join(' ');
  useEffect(() => {
    let left = false;
    let opened: Connection | null = null;
    void open(names.split(' ')).then((made) => {
      opened = made;
      if (left) made.close();
      else setConnection(made);
    });
    return () => {
      left = true;
      opened?.close();
      setConnection(null);
    };
  }, [open, names]);
  return connection;
}

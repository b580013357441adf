import { useEffect, useRef, useState } from 'react';
import { Icon } from './icons.tsx';

interface Props {
  offline: boolean;
  title: string;
  /** What stays true meanwhile. */
  hint: string;
  /** Said for a few seconds when the connection is back and nothing waits any more. */
  back: string;
  /** Nothing on this device still has to reach the server; taken as so where it is not told. */
  settled?: boolean;
}

const backFor = 5_000;

/** The amber bar while the connection is away, and a green one for a moment when it is back. */
export function OfflineBar({ offline, title, hint, back, settled = true }: Props) {
  const wasOffline = useRef(false);
  const [returned, setReturned] = useState(false);
  useEffect(() => {
    if (offline) {
      wasOffline.current = true;
      setReturned(false);
      return;
    }
    if (!(wasOffline.current && settled)) return;
    wasOffline.current = false;
    setReturned(true);
    const timer = setTimeout(() => setReturned(false), backFor);
    return () => clearTimeout(timer);
  }, [offline, settled]);
  return (
    <div role="status" className="offline-place">
      {offline && (
        <p className="offline">
          <Icon name="cut" />
          <span>
            <b>{title}</b>
            {hint}
          </span>
        </p>
      )}
      {returned && (
        <p className="offline offline-back">
          <Icon name="check" />
          <span>{back}</span>
        </p>
      )}
    </div>
  );
}

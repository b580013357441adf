import { type ReactNode, useLayoutEffect, useRef } from 'react';

/**
 * Its room stays when a problem is said no more: the problem goes when the field is left, which is while the button
 * below is being pressed, and a button that moves then is not pressed.
 */
export function KeptRoom({
  isFilled,
  children,
}: {
  readonly isFilled: boolean;
  readonly children: ReactNode;
}) {
  const room = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isFilled && room.current) room.current.style.minHeight = `${room.current.offsetHeight}px`;
  }, [isFilled]);
  return <div ref={room}>{children}</div>;
}

import { useRef, useState } from 'react';
import type { Moment } from '#domain/kernel/moments.ts';
import type { Need } from './needs.ts';
import { type Placement, settle } from './placement.ts';

interface Held {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** Where the tables stand now, and the handlers that hold them in place while a hand or the focus is among them. */
export function usePlacement(
  needs: readonly Need[],
  tables: readonly number[],
  now: Moment,
  over: boolean,
): readonly [Placement, Held] {
  const placement = useRef<Placement | null>(null);
  const [pointer, setPointer] = useState(false);
  const [focus, setFocus] = useState(false);
  placement.current = settle(placement.current, needs, tables, now, pointer || focus, over);
  return [
    placement.current,
    {
      onPointerEnter: () => setPointer(true),
      onPointerLeave: () => setPointer(false),
      onFocus: () => setFocus(true),
      onBlur: () => setFocus(false),
    },
  ];
}

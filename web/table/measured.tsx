import { createContext, type ReactNode, useContext, useRef } from 'react';
import { useMedia } from '#web/media/use-media.ts';
import type { Measured } from './balance.ts';
import { useDesk } from './desk.ts';

interface MeasuredTimes {
  readonly evening: Measured;
  /** Since this item began; empty where this page was opened in the midst of it, and so cannot know. */
  readonly item: Measured;
}

/** What had been measured when an item began, as far as this page saw it begin. */
export interface Mark {
  readonly item: number;
  readonly from: Measured | null;
}

export function markAt(before: Mark | null, item: number, spoke: Measured): Mark {
  if (before?.item === item) return before;
  return { item, from: before && spoke };
}

export function sinceMark({ from }: Mark, spoke: Measured): Measured {
  if (!from) return {};
  return Object.fromEntries(
    Object.entries(spoke).map(([person, ms]) => [person, Math.max(ms - (from[person] ?? 0), 0)]),
  );
}

export const MeasuredContext = createContext<MeasuredTimes>({ evening: {}, item: {} });
export const useMeasured = (): MeasuredTimes => useContext(MeasuredContext);

export function MeasuredHere({ children }: { children: ReactNode }) {
  const { state } = useDesk();
  const { spoke } = useMedia().view;
  const mark = useRef<Mark | null>(null);
  mark.current = markAt(mark.current, state.status === 'live' ? state.clock.item : -1, spoke);
  const measured = { evening: spoke, item: sinceMark(mark.current, spoke) };
  return <MeasuredContext value={measured}>{children}</MeasuredContext>;
}

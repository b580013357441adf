import type { SessionState } from '#domain/session/state.ts';
import { Icon } from '../parts/icon.tsx';
import { useSay } from '../studio.ts';

interface Note {
  readonly evening: SessionState;
  readonly part: 'run-sheet' | 'tables' | 'sound';
}

/** Once an evening has opened: which changes to its plan still take effect. */
export function EveningNote({ evening, part }: Note) {
  const say = useSay();
  if (evening.status !== 'live' && evening.status !== 'closed') return null;
  const sentence = (): string => {
    if (evening.status === 'closed') return say('studio.evening.closed');
    if (part !== 'run-sheet') return say(`studio.evening.${part}`);
    const { clock, items } = evening;
    const title = items[clock.item]?.title;
    if (title === undefined) return say('studio.evening.nothingBegun');
    return clock.item + 1 < items.length
      ? say('studio.evening.begun', { title })
      : say('studio.evening.lastBegun', { title });
  };
  return (
    <p className="evening-note" role="status">
      <Icon name="tip" />
      <span>{sentence()}</span>
    </p>
  );
}

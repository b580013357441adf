import { useLayoutEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { ItemId } from '#domain/kernel/ids.ts';
import type { PlannedSession, RunSheetItem } from '#domain/process/events.ts';
import { Icon } from '../parts/icon.tsx';
import { useSay } from '../studio.ts';
import type { Lifted } from './sheet-list.tsx';
import type { RowPlaces } from './use-row-places.ts';
import type { SheetWarning } from './warnings.ts';

interface Beside {
  readonly session: PlannedSession;
  readonly warnings: readonly SheetWarning[];
  readonly places: RowPlaces;
  readonly lifted: Lifted | null;
  readonly onWrite: (item: ItemId, field: 'prompt' | 'text') => void;
  readonly onChange: (item: ItemId, changes: Partial<Omit<RunSheetItem, 'id'>>) => void;
  readonly onKeep: (warning: SheetWarning) => void;
}

/** Beside the rows: what a move would do, and warnings with one way to fix them and one to keep it so. */
export function Notes({ session, warnings, places, lifted, onWrite, onChange, onKeep }: Beside) {
  const say = useSay();
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    if (list.current) spread(list.current, places);
  });
  const title = (item: ItemId): string => session.items.find(({ id }) => id === item)?.title ?? '';
  return (
    <aside className="notes" aria-label={say('studio-sheet.notes')}>
      <p className="notes-head">{say('studio-sheet.notes.count', { count: warnings.length })}</p>
      {lifted && (
        <MoveNote lifted={lifted} title={title} top={30 + (places.rows.get(lifted.item)?.top ?? 0)} />
      )}
      <ol ref={list} hidden={lifted !== null}>
        {warnings.map((warning) => (
          <li key={`${warning.code} ${warning.item}`} className="note" data-beside={warning.item}>
            <h2>
              <Icon name="tip" />
              {say(`studio-sheet.warn.${warning.code}`, { title: title(warning.item), ...figures(warning) })}
            </h2>
            <p>{say(`studio-sheet.warn.${warning.code}.effect`)}</p>
            <Button className="link" onPress={() => fix(warning, session, onWrite, onChange)}>
              {say(`studio-sheet.warn.${warning.code}.fix`, {
                longest: warning.code === 'runs-late' ? title(warning.longest) : '',
                ...figures(warning),
              })}
            </Button>
            <Button className="link" onPress={() => onKeep(warning)}>
              {say('studio-sheet.warn.keep')}
            </Button>
          </li>
        ))}
      </ol>
    </aside>
  );
}

const figures = (warning: SheetWarning): { late: number; steps: number; minutes: number } => ({
  late: warning.code === 'runs-late' ? warning.late : 0,
  steps: warning.code === 'steps-differ' ? warning.steps : 0,
  minutes: warning.code === 'steps-differ' ? warning.minutes : 0,
});

function fix(
  warning: SheetWarning,
  session: PlannedSession,
  onWrite: Beside['onWrite'],
  onChange: Beside['onChange'],
): void {
  switch (warning.code) {
    case 'no-prompt':
    case 'example-question':
      onWrite(warning.item, 'prompt');
      break;
    case 'no-text':
      onWrite(warning.item, 'text');
      break;
    case 'steps-differ':
      onChange(warning.item, { minutes: warning.steps });
      break;
    case 'runs-late': {
      const longest = session.items.find(({ id }) => id === warning.longest);
      if (longest) onChange(longest.id, { minutes: Math.max(1, longest.minutes - warning.late) });
    }
  }
}

/** Each note beside its row, below the one before it. */
function spread(list: HTMLElement, places: RowPlaces): void {
  let free = 30;
  for (const note of list.querySelectorAll<HTMLElement>('.note')) {
    const top = Math.max(places.rows.get(note.dataset.beside ?? '')?.top ?? 0, free);
    note.style.setProperty('--top', `${top}px`);
    free = top + note.offsetHeight + 14;
  }
}

interface Moving {
  readonly lifted: Lifted;
  readonly title: (item: ItemId) => string;
  readonly top: number;
}

function MoveNote({ lifted: { item, consequence }, title, top }: Moving) {
  const say = useSay();
  const { others, byMinutes, sameFrom } = consequence;
  return (
    <div className="note-move" style={{ top }}>
      <h2>{say('studio-sheet.moving', { title: title(item) })}</h2>
      {others === 0 ? (
        <p>{say('studio-sheet.moving.nothing')}</p>
      ) : (
        <p>
          {say('studio-sheet.moving.shift', {
            others,
            minutes: Math.abs(byMinutes),
            way: byMinutes > 0 ? 'later' : 'other',
          })}{' '}
          {sameFrom && say('studio-sheet.moving.same', { title: title(sameFrom) })}
        </p>
      )}
      <p className="keys">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {say('studio-sheet.keys.shift')}
        </span>
        <span>
          <kbd>Enter</kbd> {say('studio-sheet.keys.drop')}
        </span>
        <span>
          <kbd>Esc</kbd> {say('studio-sheet.keys.back')}
        </span>
      </p>
    </div>
  );
}

import { type RefObject, useState } from 'react';
import { DropIndicator, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { ItemId } from '#domain/kernel/ids.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import { type MoveConsequence, moveConsequence } from '#domain/process/run-sheet.ts';
import { useSay } from '../studio.ts';
import { type DropAt, indexAfterDrop } from './drop.ts';
import { Ghost } from './ghost.tsx';
import { Row } from './row.tsx';

/** A row in the air: what it is, and what putting it there would do. */
export interface Lifted {
  readonly item: ItemId;
  readonly to: number;
  readonly consequence: MoveConsequence;
}

interface List {
  readonly session: PlannedSession;
  /** Items that began already. */
  readonly begun: ReadonlySet<ItemId>;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly open: ItemId | null;
  readonly onOpen: (item: ItemId | null) => void;
  readonly onMove: (item: ItemId, to: number) => void;
  readonly onRemove: (item: ItemId) => void;
  readonly lifted: Lifted | null;
  readonly onLift: (lifted: Lifted | null) => void;
}

/** The rows of the run sheet: picked up by the grip with mouse, finger or keyboard; Alt with an arrow moves at once. */
export function SheetList({ session, begun, box, open, onOpen, onMove, onRemove, lifted, onLift }: List) {
  const say = useSay();
  const { items, startsAt } = session;
  const [dragged, setDragged] = useState<ItemId | null>(null);
  const lift = (item: ItemId | null, target: DropAt | null): void => {
    if (!item) {
      onLift(null);
      return;
    }
    const from = items.findIndex(({ id }) => id === item);
    const to = target ? indexAfterDrop(items, item, target) : from;
    onLift({ item, to, consequence: moveConsequence(items, item, to, startsAt) });
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': titleOf(String(key)) })),
    onDragStart: ({ keys }) => {
      const [first] = keys;
      setDragged(String(first));
      lift(String(first), null);
    },
    onDragEnd: () => {
      setDragged(null);
      onLift(null);
    },
    onDropEnter: ({ target }) => {
      if (target.type === 'item' && target.dropPosition !== 'on') lift(dragged, dropAt(target));
    },
    onReorder: ({ keys, target }) => {
      const [first] = keys;
      if (target.dropPosition === 'on') return;
      onMove(String(first), indexAfterDrop(items, String(first), dropAt(target)));
    },
    renderDropIndicator: (target) => (
      <DropIndicator target={target} className="drop-line">
        {({ isDropTarget }) => isDropTarget && lifted && <Ghost session={session} lifted={lifted} />}
      </DropIndicator>
    ),
  });
  const titleOf = (item: ItemId): string => items.find(({ id }) => id === item)?.title ?? '';
  const nudge = (event: React.KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-item]');
    if (!event.altKey || !by || !row?.dataset.item) return;
    event.preventDefault();
    event.stopPropagation();
    const from = items.findIndex(({ id }) => id === row.dataset.item);
    onMove(row.dataset.item, Math.min(Math.max(from + by, 0), items.length - 1));
  };
  return (
    <div ref={box} className="rows" onKeyDownCapture={nudge}>
      <GridList
        aria-label={say('studio-sheet.list', { title: session.title })}
        items={items}
        dependencies={[lifted, open, session, begun]}
        dragAndDropHooks={dragAndDropHooks}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={open ? [open] : []}
        onSelectionChange={(keys) => onOpen(keys === 'all' ? null : (([...keys][0] as string) ?? null))}
        renderEmptyState={() => <p className="empty">{say('studio-sheet.empty')}</p>}
      >
        {(item) => (
          <GridListItem id={item.id} textValue={item.title} className="row" data-item={item.id}>
            <Row
              item={item}
              session={session}
              begun={begun.has(item.id)}
              lifted={lifted}
              onMove={(to) => onMove(item.id, to)}
              onRemove={() => onRemove(item.id)}
            />
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}

const dropAt = (target: { key: React.Key; dropPosition: 'before' | 'after' | 'on' }): DropAt => ({
  item: String(target.key),
  side: target.dropPosition === 'after' ? 'after' : 'before',
});

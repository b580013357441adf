import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Button, GridList, GridListItem, type Selection, useDragAndDrop } from 'react-aria-components';
import type { ContributionId } from '#domain/kernel/ids.ts';
import { useDesk } from './desk.ts';
import { carried } from './drag.ts';
import { SlipRow } from './slip-row.tsx';
import type { Slip } from './slips.ts';

const pageSize = 60;

interface Props {
  readonly label: string;
  readonly slips: readonly Slip[];
  readonly chosen: ReadonlySet<ContributionId>;
  readonly onChoose: (chosen: ReadonlySet<ContributionId>) => void;
  /** A single letter with the focus in the list; `rows` is what is chosen, or else the row with the focus. */
  readonly onKey: (key: string, rows: readonly ContributionId[], row: HTMLElement) => boolean;
  readonly linked?: { readonly number: number; readonly ids: ReadonlySet<ContributionId> } | null;
  readonly empty: ReactNode;
}

/** Contributions to choose from and to pick up; a long list opens in parts. */
export function SlipList({ label, slips, chosen, onChoose, onKey, linked, empty }: Props) {
  const { say, may, drag } = useDesk();
  const [shown, setShown] = useState(pageSize);
  const list = useRef<HTMLDivElement>(null);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => carried(String(key), textOf(String(key)))),
    getAllowedDropOperations: () => ['copy'],
    onDragStart: () => drag(true),
    onDragEnd: ({ dropOperation }) => {
      drag(false);
      if (dropOperation !== 'cancel') onChoose(new Set());
    },
  });
  const textOf = (id: ContributionId): string => slips.find((slip) => slip.id === id)?.text ?? '';
  const choose = (keys: Selection): void =>
    onChoose(keys === 'all' ? new Set(slips.map(({ id }) => id)) : new Set([...keys].map(String)));
  const press = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[data-slip]');
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!row?.dataset.slip || !isLetter || event.key === ' ' || target.closest('input')?.type === 'text')
      return;
    const rows = chosen.size > 0 ? [...chosen] : [row.dataset.slip];
    if (!onKey(event.key.toLowerCase(), rows, row)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const items = slips.slice(0, shown);
  const rest = Math.min(pageSize, slips.length - items.length);
  return (
    <div ref={list} onKeyDownCapture={press}>
      <GridList
        aria-label={label}
        className="slips"
        items={items}
        dependencies={[linked, may, say]}
        selectionMode={may ? 'multiple' : 'none'}
        selectedKeys={chosen}
        onSelectionChange={choose}
        {...(may ? { dragAndDropHooks } : {})}
        renderEmptyState={() => <p className="hv-empty">{empty}</p>}
      >
        {(slip) => (
          <GridListItem
            id={slip.id}
            className="slip"
            textValue={say('harvest.slip.row', { number: slip.table, text: slip.text })}
            data-slip={slip.id}
          >
            <SlipRow slip={slip} linked={linked?.ids.has(slip.id) ? linked.number : null} />
          </GridListItem>
        )}
      </GridList>
      {rest > 0 && (
        <Button className="btn hv-more" onPress={() => setShown(shown + pageSize)}>
          {say('harvest.slips.more', { count: rest })}
        </Button>
      )}
    </div>
  );
}

import { useParams } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ItemId } from '#domain/kernel/ids.ts';
import type { PlannedSession, RunSheetItem } from '#domain/process/events.ts';
import { withMoved } from '#domain/process/run-sheet.ts';
import { newId } from '../../connection/connection.ts';
import { Icon } from '../parts/icon.tsx';
import { sessionOf, useProject } from '../project/project.ts';
import { EveningNote } from '../sessions/evening-note.tsx';
import { NoSession } from '../sessions/no-session.tsx';
import { SessionHead } from '../sessions/session-head.tsx';
import { begunIn, useEvening } from '../sessions/use-evening.ts';
import { useSay } from '../studio.ts';
import { Axis } from './axis.tsx';
import { Inspector } from './inspector.tsx';
import { Notes } from './notes.tsx';
import { type Lifted, SheetList } from './sheet-list.tsx';
import { Totals } from './totals.tsx';
import { useRowPlaces } from './use-row-places.ts';
import { useSheet } from './use-sheet.ts';
import { type SheetWarning, sheetWarnings } from './warnings.ts';

/** The run sheet of one evening: what is planned here is what the evening will run. */
export function RunSheetPage() {
  const { session: id } = useParams({ from: '/p/$project/sessions/$session/run-sheet' });
  const session = sessionOf(useProject().state, id);
  return session ? <RunSheet key={id} session={session} /> : <NoSession />;
}

function RunSheet({ session }: { readonly session: PlannedSession }) {
  const say = useSay();
  const sheet = useSheet(session);
  const evening = useEvening(session.id);
  const begun = useMemo(() => begunIn(evening), [evening]);
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ItemId | null>(null);
  /** What a note asked to be written in the item that is open. */
  const [asked, setAsked] = useState<'prompt' | 'text' | null>(null);
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const places = useRowPlaces(box);
  const item = session.items.find(({ id }) => id === open) ?? null;
  const warnings = sheetWarnings(session).filter(({ code, item: at }) => !kept.has(`${code} ${at}`));

  const move = (moving: ItemId, to: number): void =>
    void sheet.change({ type: 'move-item', session: session.id, item: moving, to });
  const remove = (gone: ItemId): void => {
    if (gone === open) look(null);
    void sheet.change({ type: 'remove-item', session: session.id, item: gone });
  };
  const change = (at: ItemId, changes: Partial<Omit<RunSheetItem, 'id'>>): void =>
    void sheet.change({ type: 'change-item', session: session.id, item: at, changes });
  const keep = ({ code, item: at }: SheetWarning): void => {
    if (code === 'example-question') change(at, { exampleQuestion: false });
    else setKept(new Set([...kept, `${code} ${at}`]));
  };
  const look = (at: ItemId | null): void => {
    setOpen(at);
    setAsked(null);
  };
  const write = (at: ItemId, field: 'prompt' | 'text'): void => {
    setOpen(at);
    setAsked(field);
  };
  const add = (): void => {
    const made = blankItem(say('studio-sheet.newItem'));
    const after = session.items.findIndex(({ id }) => id === open);
    const index = after < 0 ? session.items.length : after + 1;
    void sheet.change({ type: 'add-item', session: session.id, item: made, index });
    look(made.id);
  };

  return (
    <main className={item ? 'sheet-page with-inspector' : 'sheet-page'}>
      <SessionHead session={session} part="run-sheet">
        <Button
          className="icon-button bordered"
          aria-label={say('common.undo')}
          isDisabled={!sheet.undo}
          onPress={() => sheet.undo?.()}
        >
          <Icon name="undo" />
        </Button>
        <Button
          className="icon-button bordered"
          aria-label={say('studio-sheet.redo')}
          isDisabled={!sheet.redo}
          onPress={() => sheet.redo?.()}
        >
          <Icon name="redo" />
        </Button>
        <Button className="btn" onPress={add}>
          <Icon name="plus" />
          {say('studio-sheet.add')}
        </Button>
      </SessionHead>
      <EveningNote evening={evening} part="run-sheet" />
      <div className="plan">
        <p className="plan-scale">{say('studio-sheet.toScale')}</p>
        <ColumnNames />
        <Axis
          items={lifted ? withMoved(session.items, lifted.item, lifted.to) : session.items}
          startsAt={session.startsAt}
          zone={session.zone}
          lifted={lifted?.item ?? null}
          places={places.rows}
          height={places.height}
        />
        <SheetList
          session={session}
          begun={begun}
          box={box}
          open={open}
          onOpen={look}
          onMove={move}
          onRemove={remove}
          lifted={lifted}
          onLift={setLifted}
        />
        {item && !lifted ? (
          <Inspector
            key={item.id}
            item={item}
            session={session}
            sheet={sheet}
            asked={asked}
            onClose={() => look(null)}
          />
        ) : (
          <Notes
            session={session}
            warnings={warnings}
            places={places}
            lifted={lifted}
            onWrite={write}
            onChange={change}
            onKeep={keep}
          />
        )}
      </div>
      <Totals session={session} />
    </main>
  );
}

const blankItem = (title: string): RunSheetItem => ({
  id: newId(),
  title,
  minutes: 10,
  place: 'plenary',
  prompt: '',
  text: '',
  steps: [],
  visibility: 'dialogue',
});

function ColumnNames() {
  const say = useSay();
  return (
    <div className="column-names" aria-hidden="true">
      <span />
      <span>{say('studio-sheet.column.time')}</span>
      <span>{say('studio-sheet.column.minutes')}</span>
      <span>{say('studio-sheet.column.item')}</span>
      <span>{say('studio-sheet.column.prompt')}</span>
      <span>{say('studio-sheet.column.text')}</span>
      <span />
    </div>
  );
}

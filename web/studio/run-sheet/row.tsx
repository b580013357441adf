import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { PlannedSession, RunSheetItem } from '#domain/process/events.ts';
import { itemTimes } from '#domain/process/run-sheet.ts';
import { times } from '#wording/times.ts';
import { Icon } from '../parts/icon.tsx';
import { useSay } from '../studio.ts';
import type { Lifted } from './sheet-list.tsx';
import { Steps } from './steps.tsx';
import { sheetWarnings } from './warnings.ts';

interface RowProps {
  readonly item: RunSheetItem;
  readonly session: PlannedSession;
  readonly begun: boolean;
  readonly lifted: Lifted | null;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** One timed line, as everybody who works on the evening reads it. */
export function Row({ item, session, begun, lifted, onMove, onRemove }: RowProps) {
  const say = useSay();
  const missing = sheetWarnings({ items: [item] }).map(({ code }) => code);
  return (
    <>
      <Button slot="drag" className="grip" aria-label={say('studio-sheet.grip', { title: item.title })}>
        <Icon name="grip" />
      </Button>
      <Time item={item} session={session} lifted={lifted} />
      <span className="cell-minutes">
        <b>{item.minutes}</b> <small>{say('studio-sheet.min')}</small>
      </span>
      <span className="cell-title">
        <b>{item.title}</b>
        <span>{say(`studio-sheet.place.${item.place}.at`)}</span>
        {begun && <span className="begun">{say('studio-sheet.begun')}</span>}
      </span>
      <span className="cell-prompt">
        {item.prompt && say('studio.quote', { text: item.prompt })}
        {missing.includes('no-prompt') && <Missing words={say('studio-sheet.noPrompt')} />}
        {missing.includes('example-question') && <Missing words={say('studio-sheet.example')} />}
      </span>
      <span className="cell-text">
        {item.text}
        {missing.includes('no-text') && <Missing words={say('studio-sheet.noText')} />}
      </span>
      <RowMenu item={item} session={session} onMove={onMove} onRemove={onRemove} />
      {item.steps.length > 0 && <Steps item={item} />}
    </>
  );
}

function Time({ item, session, lifted }: Pick<RowProps, 'item' | 'session' | 'lifted'>) {
  const clock = times(useSay().language, session.zone).clock;
  const stands =
    itemTimes(session.items, session.startsAt).find((time) => time.item === item.id)?.startsAt ?? 0;
  const shift = lifted?.consequence.shifts.find((one) => one.item === item.id);
  const moves = shift && shift.now !== shift.was && lifted?.item !== item.id;
  return (
    <span className={moves ? 'cell-time moves' : 'cell-time'}>
      <time>{clock(moves ? shift.now : stands)}</time>
      {moves && <s>{clock(stands)}</s>}
    </span>
  );
}

function Missing({ words }: { readonly words: string }) {
  return (
    <span className="missing">
      <Icon name="tip" />
      {words}
    </span>
  );
}

function RowMenu({ item, session, onMove, onRemove }: Omit<RowProps, 'lifted' | 'begun'>) {
  const say = useSay();
  const index = session.items.findIndex(({ id }) => id === item.id);
  const last = session.items.length - 1;
  return (
    <MenuTrigger>
      <Button className="row-more" aria-label={say('studio-sheet.more', { title: item.title })}>
        <Icon name="more" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" disabledKeys={[index === 0 ? 'up' : '', index === last ? 'down' : '']}>
          <MenuItem id="up" onAction={() => onMove(index - 1)}>
            {say('studio-sheet.moveUp')}
          </MenuItem>
          <MenuItem id="down" onAction={() => onMove(index + 1)}>
            {say('studio-sheet.moveDown')}
          </MenuItem>
          <MenuItem id="first" onAction={() => onMove(0)}>
            {say('studio-sheet.moveFirst')}
          </MenuItem>
          <MenuItem id="last" onAction={() => onMove(last)}>
            {say('studio-sheet.moveLast')}
          </MenuItem>
          <MenuItem id="remove" onAction={onRemove}>
            {say('studio-sheet.remove')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

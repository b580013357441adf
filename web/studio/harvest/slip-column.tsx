import { useRef, useState } from 'react';
import { Button, Input, SearchField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { ContributionId } from '#domain/kernel/ids.ts';
import { newId } from '../../connection/connection.ts';
import { Icon } from '../parts/icon.tsx';
import { useDesk } from './desk.ts';
import { Redact } from './redact.tsx';
import { SlipList } from './slip-list.tsx';
import { type Filter, refsOf, type Slip, shownSlips, tallyOf } from './slips.ts';
import { ThemePicker } from './theme-picker.tsx';

const filters: readonly Filter[] = ['loose', 'disputed', 'all'];

/** What was said, waiting to be put somewhere. */
export function SlipColumn() {
  const desk = useDesk();
  const {
    say,
    slips,
    themed,
    harvest,
    csv,
    open,
    may,
    picked: chosen,
    pick: setChosen,
    change,
    undo,
    toAgreement,
  } = desk;
  const [filter, setFilter] = useState<Filter>('loose');
  const [search, setSearch] = useState('');
  const [redacting, setRedacting] = useState<Slip | null>(null);
  const [placing, setPlacing] = useState<readonly ContributionId[] | null>(null);
  const anchor = useRef<HTMLElement | null>(null);
  const only = chosen.size === 1 ? slips.get([...chosen][0] ?? '') : undefined;
  const tally = tallyOf(slips, themed);
  const shown = shownSlips(slips, themed, filter, search);
  const refs = (ids: readonly ContributionId[]) => refsOf(ids, slips);

  const place = (ids: readonly ContributionId[], at: HTMLElement | null): void => {
    anchor.current = at;
    setPlacing(ids);
  };
  const link = (ids: readonly ContributionId[]): void => toAgreement(ids, () => setChosen(new Set()));
  const press = (key: string, rows: readonly ContributionId[], row: HTMLElement): boolean => {
    if (!may) return false;
    if (key === 't') place(rows, row);
    else if (key === 'a') link(rows);
    else if (key === 'z') undo?.();
    else return false;
    return true;
  };
  return (
    <section className="hv-col" aria-label={say('harvest.slips.title')}>
      <header>
        <h2>{say('harvest.slips.title')}</h2>
        <ToggleButtonGroup
          className="hv-tabs"
          aria-label={say('harvest.slips.show')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[filter]}
          onSelectionChange={([key]) => setFilter((key as Filter | undefined) ?? 'all')}
        >
          {filters.map((one) => (
            <ToggleButton key={one} id={one}>
              {say(`harvest.slips.${one}`, { count: tally[one] })}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </header>
      <div className="hv-find">
        <SearchField
          className="hv-search"
          aria-label={say('harvest.slips.search')}
          value={search}
          onChange={setSearch}
        >
          <Input className="hv-input" placeholder={say('harvest.slips.search')} />
        </SearchField>
        {csv && slips.size > 0 && (
          <a className="btn" href={csv} download>
            <Icon name="download" />
            {say('harvest.csv')}
          </a>
        )}
      </div>
      <div className="hv-scroll">
        <SlipList
          key={filter}
          label={say('harvest.slips.list')}
          slips={shown}
          chosen={chosen}
          onChoose={setChosen}
          onKey={press}
          empty={say(search ? 'harvest.slips.none-found' : `harvest.slips.none-${filter}`)}
        />
      </div>
      {may && chosen.size > 0 && !redacting && (
        <div className="hv-acts">
          <span>{say('harvest.slips.chosen', { count: chosen.size })}</span>
          <Button className="btn" onPress={(event) => place([...chosen], event.target as HTMLElement)}>
            {say('harvest.to-theme')}
          </Button>
          <Button className="btn" onPress={() => link([...chosen])}>
            {open ? say('harvest.to-agreement', { number: open.number }) : say('harvest.theme.draft')}
          </Button>
          {only && (
            <Button className="btn" onPress={() => setRedacting(only)}>
              {say('harvest.redact.open')}
            </Button>
          )}
        </div>
      )}
      {redacting && (
        <Redact
          slip={redacting}
          onDone={() => {
            setRedacting(null);
            setChosen(new Set());
          }}
        />
      )}
      {placing && (
        <ThemePicker
          label={say('harvest.to-theme')}
          at={anchor}
          themes={harvest.themes}
          onClose={() => {
            setPlacing(null);
            setChosen(new Set());
          }}
          onPick={(theme) =>
            void change({ type: 'theme-contributions', theme, contributions: refs(placing) })
          }
          onNew={(name) =>
            void change({ type: 'make-theme', theme: newId(), name, contributions: refs(placing) })
          }
        />
      )}
    </section>
  );
}

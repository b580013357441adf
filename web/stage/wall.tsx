import { useState } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import type { Laid, Table } from '#domain/session/state.ts';
import { LiveRegion } from '#web/ui/live-region.tsx';
import { CalmCard } from './calm-card.tsx';
import { useControl } from './control.ts';
import { NeedCard } from './need-card.tsx';
import { type Need, needsOf } from './needs.ts';
import { PeopleSheet } from './people-sheet.tsx';
import { usePlacement } from './use-placement.ts';

function Legend() {
  const { say } = useControl();
  return (
    <p className="legend push">
      <span>
        <i />
        {say('stage.legend.resident')}
      </span>
      <span>
        <i className="staff-mark" />
        {say('stage.legend.team')}
      </span>
      <span>
        <i className="talk" />
        {say('stage.legend.speaks')}
      </span>
      <span>
        <i className="gone" />
        {say('stage.legend.away')}
      </span>
    </p>
  );
}

const areAtTables = (state: Laid): boolean => state.status === 'live' && state.clock.place === 'tables';

/** No table stands large: none needs anybody, or one does that is still to be placed. */
function NoneLarge({ needs }: { needs: readonly Need[] }) {
  const { state, say } = useControl();
  const tables = needs.map((need) => need.table).join(', ');
  const count = state.help.filter((request) => request.state.is !== 'resolved').length;
  const words = (): string => {
    if (needs.length > 0) return say('stage.need.soon', { count: needs.length, tables });
    if (count > 0) return say('stage.need.asked', { count });
    if (state.status !== 'live') return say(`stage.need.${state.status}`);
    return say(areAtTables(state) ? 'stage.need.none' : 'stage.need.together');
  };
  return <p className="xs wall-none">{words()}</p>;
}

/** Every table: those that need somebody large and first, the others small by number. */
export function Wall() {
  const { state, away, now, say } = useControl();
  const [shown, setShown] = useState<number | null>(null);
  const needs = state.status === 'live' ? needsOf(state, away, now) : [];
  const numbers = state.tables.map((table) => table.number);
  const [placement, held] = usePlacement(needs, numbers, now, state.status === 'closed');
  const needOf = (number: number) => needs.find((need) => need.table === number) ?? null;
  const at = (number: number): Table | undefined => state.tables[number - 1];
  const allCalm = placement.small.every((number) => needOf(number) === null);
  const goWell = allCalm ? 'stage.calm.title' : 'stage.calm.others';
  const smallTitle = say(areAtTables(state) ? goWell : 'stage.calm.all');
  const alarm = needs.find((need) => need.level === 'alarm');
  return (
    <>
      <div className="wall" {...held}>
        <header>
          <h2>{say('stage.need.title')}</h2>
          {needs.length > 0 && (
            <span className="xs">{say('stage.need.count', { count: needs.length, of: numbers.length })}</span>
          )}
          <Legend />
        </header>
        {placement.large.length === 0 && <NoneLarge needs={needs} />}
        <div className="cards cards-large">
          {placement.large.map((number) => {
            const table = at(number);
            return (
              table && (
                <NeedCard key={number} table={table} need={needOf(number)} onOpen={() => setShown(number)} />
              )
            );
          })}
        </div>
        <header>
          <h2>{smallTitle}</h2>
          <span className="xs">
            {say('stage.calm.count', { count: placement.small.length, of: numbers.length })}
          </span>
        </header>
        {placement.small.length === 0 && <p className="xs wall-none">{say('stage.calm.none')}</p>}
        <Toolbar className="cards cards-small" aria-label={smallTitle}>
          {placement.small.map((number) => {
            const table = at(number);
            return (
              table && (
                <CalmCard key={number} table={table} need={needOf(number)} onOpen={() => setShown(number)} />
              )
            );
          })}
        </Toolbar>
        <LiveRegion
          sentence={
            alarm
              ? say('stage.need.announce', { number: alarm.table, reason: say(`stage.need.${alarm.reason}`) })
              : ''
          }
        />
      </div>
      {/* beside the wall: what is touched in the sheet must not hold the tables in place for good */}
      <PeopleSheet table={shown === null ? undefined : at(shown)} onClose={() => setShown(null)} />
    </>
  );
}

import type { CSSProperties } from 'react';
import type { Table } from '#domain/session/state.ts';
import { colourOf } from '#web/ui/table-colour.ts';
import { tableName, tableTitle } from '#wording/table-called.ts';
import { useControl } from './control.ts';
import { MiniRound } from './mini-round.tsx';
import type { Need } from './needs.ts';
import { pulseOf } from './pulse.ts';

function Steps({ table }: { table: Table }) {
  const { state } = useControl();
  const steps = state.status === 'live' ? (state.items[state.clock.item]?.steps ?? []) : [];
  if (steps.length === 0) return null;
  return (
    <p>
      <span className="step" aria-hidden="true">
        {steps.map((step, index) => (
          <i key={step.title} className={index <= table.step ? 'f' : undefined} />
        ))}
      </span>
      {Math.min(table.step + 1, steps.length)}/{steps.length}
    </p>
  );
}

function Pulse({ table }: { table: Table }) {
  const { now, say } = useControl();
  const bars = pulseOf(table, now);
  const count = bars.reduce((sum, each) => sum + each, 0);
  return (
    <div className="pulse" role="img" aria-label={say('stage.calm.pulse', { count })}>
      {bars.map((height, minutesAgo) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the row is what a bar is
        <i key={minutesAgo} style={{ '--h': Math.min(height, 4) } as CSSProperties} />
      ))}
    </div>
  );
}

/** A table that goes well: small. When it needs somebody before it can be placed anew, it says so where it stands. */
export function CalmCard({ table, need, onOpen }: { table: Table; need: Need | null; onOpen: () => void }) {
  const { view, say } = useControl();
  const isEmpty = table.seats.length === 0;
  const facilitator = table.facilitator ? view.names[table.facilitator] : undefined;
  return (
    <article
      className={`card ok ${colourOf(table.number)} ${need?.level ?? ''}`}
      aria-label={tableTitle(say, table)}
    >
      <MiniRound table={table} onOpen={onOpen} />
      <div>
        <h3>{tableName(say, table)}</h3>
        {need ? (
          <p className="why-small">{say(`stage.need.${need.reason}`)}</p>
        ) : (
          <p>{isEmpty ? say('stage.need.empty') : (facilitator ?? say('stage.calm.noFacilitator'))}</p>
        )}
        <Steps table={table} />
        <Pulse table={table} />
      </div>
    </article>
  );
}

import { type CSSProperties, useRef } from 'react';
import { timeLeft } from '#domain/session/clock/left.ts';
import type { Laid, SupportCheck } from '#domain/session/state.ts';
import type { View } from '#web/connection/view.ts';
import { Icon } from '#web/ui/icons.tsx';
import { columnsFor, type Lands, landsOf } from './lands.ts';
import { ScreenHead } from './screen-head.tsx';
import { Opening } from './screen-opening.tsx';
import { Plot } from './screen-plot.tsx';
import { useVoice } from './screen-say.ts';
import { SupportPlot } from './screen-support.tsx';
import { TableRow } from './screen-tables.tsx';
import { Thread } from './screen-thread.tsx';
import { useArrival } from './use-arrival.ts';

/** The check that runs, or the outcome of this item until a theme is brought forward again. */
function checkOf(state: Laid): SupportCheck | undefined {
  const check = state.support.at(-1);
  if (!check || check.closedAt === null) return check;
  const since = state.status === 'live' ? state.clock.startedAt : 0;
  return state.focus === null && check.closedAt >= since ? check : undefined;
}

function Plots({ lands, arrivedId }: { lands: Lands; arrivedId: string | null }) {
  const { focus, others, loose } = lands;
  const shown = others.slice(0, 11);
  const columns = columnsFor(shown.length + 1, focus !== null);
  const rows = Math.ceil((shown.length + 1) / columns);
  const classes = [
    'plots',
    focus && 'with-focus',
    !focus && shown.length === 0 && 'loose-alone',
    `rows-${rows}`,
  ];
  const style = { '--columns': columns, '--rows': rows } as CSSProperties;
  return (
    <div className={classes.filter(Boolean).join(' ')} style={style}>
      {focus && <Plot land={focus} is="focus" />}
      {shown.map((land) => (
        <Plot key={land.id} land={land} is="theme" />
      ))}
      <Plot land={loose} is="loose" arrivedId={arrivedId} />
    </div>
  );
}

/** What is said to everybody, under it all; no bar while there is nothing to say. */
function Caption({ state, view, now }: { state: Laid; view: View; now: number }) {
  const { say } = useVoice();
  const message = state.messages.findLast((each) => each.to === 'everyone');
  const calledBack = state.status === 'live' ? state.clock.callBack : null;
  const count = state.status === 'live' ? timeLeft(state, null, now).count : 0;
  const name = message ? (view.names[message.by] ?? say('screen.lead')) : '';
  if (!calledBack && !message) return null;
  return (
    <p className="cc">
      <Icon name="caption" />
      {calledBack ? (
        <span>{say(calledBack.briefly ? 'screen.callBackBriefly' : 'screen.callBack', { count })}</span>
      ) : (
        message && (
          <span>
            <b>{name}:</b> {message.text}
          </span>
        )
      )}
    </p>
  );
}

/** The big screen of the hall, in units of 1/1080 of its height so that it fits any beamer. */
export function ScreenWall({ state, view, now }: { state: Laid; view: View; now: number }) {
  const place = useRef<HTMLElement>(null);
  const lands = landsOf(state, view.harvest.themes);
  const arrival = useArrival(lands.loose.quotes[0]);
  const check = checkOf(state);
  const quiet = lands.total === 0 && lands.others.length === 0 && lands.focus === null;
  return (
    <main className="screen" ref={place}>
      <ScreenHead state={state} lands={lands} now={now} opening={quiet && !check} />
      {check && (
        <div className="plots">
          <SupportPlot check={check} answered={view.counts.support[check.agreement] ?? 0} />
        </div>
      )}
      {!check && quiet && (
        <div className="plots">
          <Opening state={state} now={now} people={view.counts.here} />
        </div>
      )}
      {!check && !quiet && <Plots lands={lands} arrivedId={arrival?.id ?? null} />}
      <TableRow tables={state.tables} counts={lands.perTable} sending={arrival?.table ?? null} />
      <Caption state={state} view={view} now={now} />
      {arrival && !check && <Thread screen={place} table={arrival.table} words={arrival.id} />}
    </main>
  );
}

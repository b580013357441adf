import { useState } from 'react';
import { Switch } from 'react-aria-components/Switch';
import { minute } from '#domain/kernel/moments.ts';
import type { Live } from '#domain/session/state.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icons.tsx';
import { useAct, useControl } from './control.ts';
import { Gauge } from './gauge.tsx';
import { behindBy, lineOf } from './schedule.ts';

function usePace(state: Live): { readonly minutes: number; readonly words: string } {
  const { now, say } = useControl();
  const minutes = Math.round((behindBy(lineOf(state, now)) ?? 0) / minute);
  if (minutes === 0) return { minutes, words: say('stage.time.onTime') };
  const words =
    minutes > 0 ? say('stage.time.behind', { minutes }) : say('stage.time.ahead', { minutes: -minutes });
  return { minutes, words };
}

interface PairProps {
  steps: readonly [number, number];
  disabled: boolean;
  onChange: (minutes: number) => void;
  onPreview: (minutes: number) => void;
}

function Pair({ steps, disabled, onChange, onPreview }: PairProps) {
  const { say } = useControl();
  const label = (minutes: number) =>
    minutes < 0 ? say('stage.time.shorter', { minutes: -minutes }) : say('stage.time.longer', { minutes });
  return (
    <div className="pair">
      {steps.map((minutes) => (
        <Button
          key={minutes}
          isDisabled={disabled}
          aria-label={label(minutes)}
          onPress={() => onChange(minutes)}
          onHoverChange={(hovers) => onPreview(hovers ? minutes : 0)}
          onFocusChange={(focused) => onPreview(focused ? minutes : 0)}
        >
          {minutes < 0 ? `−${-minutes}` : `+${minutes}`}
        </Button>
      ))}
    </div>
  );
}

/** How it stands with the plan, and minutes more or less: for everyone, or for one table. */
export function TimeNudge({ state, onPreview }: { state: Live; onPreview: (minutes: number) => void }) {
  const { say } = useControl();
  const { act, problem } = useAct();
  const [table, setTable] = useState(0);
  const { minutes, words } = usePace(state);
  const disabled = state.clock.item < 0;
  const change = (more: number) =>
    void act(
      table === 0 ? { type: 'change-time', minutes: more } : { type: 'add-table-time', table, minutes: more },
    );
  const preview = (more: number) => onPreview(table === 0 ? more : 0);
  return (
    <div className="nudge">
      <span className={minutes > 0 ? 'pace behind' : 'pace'}>
        <Icon name="clock" />
        {words}
      </span>
      <label className="lab">
        {say('stage.time.for')}{' '}
        <select className="btn" value={table} onChange={(event) => setTable(Number(event.target.value))}>
          <option value={0}>{say('stage.time.all')}</option>
          {state.tables.map(({ number }) => (
            <option key={number} value={number}>
              {say('stage.time.table', { number })}
            </option>
          ))}
        </select>
      </label>
      <div className="nudge-row">
        <Pair steps={[-5, -1]} disabled={disabled} onChange={change} onPreview={preview} />
        <Gauge minutes={minutes} words={words} />
        <Pair steps={[1, 5]} disabled={disabled} onChange={change} onPreview={preview} />
      </div>
      <Switch
        className="switch"
        isSelected={state.clock.automatic}
        onChange={(automatic) => void act({ type: 'set-clock', automatic })}
      >
        <span className="switch-track" aria-hidden="true" />
        {say('stage.time.automatic')}
      </Switch>
      {problem && <p className="problem">{problem}</p>}
    </div>
  );
}

import { itemEnd, stretchOf, timeLeft } from '#domain/session/clock/left.ts';
import type { Live, Lobby } from '#domain/session/state.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icons.tsx';
import { ringLeft } from '#web/ui/ring.ts';
import { balanceOf } from './balance.ts';
import { ClockDial } from './clock-dial.tsx';
import { useAct, useDesk, useLeads, useNameOf } from './desk.ts';
import { useMeasured } from './measured.tsx';
import { laterItems, type StepLine, stepsOf } from './steps.ts';

const listOf = (language: string, names: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names);

/** Who is still to come in this item, in a sentence; only while the table goes round and not too many are left. */
function useStillToCome(): string {
  const { table, now, say } = useDesk();
  const nameOf = useNameOf();
  const { evening, item } = useMeasured();
  const waiting = balanceOf(table, now, evening, item).filter((seat) => seat.room === 'not-yet');
  if (waiting.length === 0 || waiting.length > 3) return '';
  const names = listOf(
    say.language,
    waiting.map((seat) => nameOf(seat.person)),
  );
  return say('table.step.waiting', { names, count: waiting.length });
}

function Clock({ state }: { state: Live }) {
  const { table, now, say, times } = useDesk();
  const { startedAt, endsAt } = stretchOf(state, table);
  return (
    <div className="clock">
      <ClockDial ring={ringLeft(startedAt, endsAt, now)} left={timeLeft(state, table, now)} />
      <div>
        <h2>{state.items[state.clock.item]?.title}</h2>
        <p className="meta">
          {say('table.clock.until', { hour: times.hour(itemEnd(state, table)) })}
          <br />
          {say('table.clock.now', { hour: times.hour(now) })}
        </p>
      </div>
    </div>
  );
}

function MoreTime() {
  const { table, say } = useDesk();
  const { act, problem } = useAct();
  const add = (minutes: number) => () => void act({ type: 'add-table-time', table: table.number, minutes });
  return (
    <div>
      <div className="plus">
        <Button onPress={add(1)}>{say('table.time.one')}</Button>
        <Button onPress={add(5)}>{say('table.time.five')}</Button>
      </div>
      {table.extraMs > 0 && (
        <p className="meta">{say('table.time.extra', { minutes: Math.round(table.extraMs / 60_000) })}</p>
      )}
      {problem && <p className="problem">{problem}</p>}
    </div>
  );
}

function Step({ step, note }: { step: StepLine; note: string }) {
  const { say, times } = useDesk();
  return (
    <li className={`step-${step.state}`} aria-current={step.state === 'now' ? 'step' : undefined}>
      <span className="dot">{step.state === 'done' && <Icon name="check" />}</span>
      <span className="step-title">
        {step.title}
        {step.state === 'done' && <span className="sr">{say('table.step.done')}</span>}
      </span>
      {step.at !== null && <time dateTime={times.machine(step.at)}>{times.clock(step.at)}</time>}
      {note && <p>{note}</p>}
    </li>
  );
}

function Steps({ state }: { state: Live }) {
  const { table, now, say } = useDesk();
  const leads = useLeads();
  const { act, problem } = useAct();
  const toCome = useStillToCome();
  const steps = stepsOf(state, table, now);
  const next = steps.find((step) => step.state === 'later');
  const previous = steps.findLast((step) => step.state === 'done');
  const take = (step: number) => () => void act({ type: 'take-step', table: table.number, step });
  if (steps.length === 0) return null;
  return (
    <>
      <ol className="steps" aria-label={say('table.steps')}>
        {steps.map((step) => (
          <Step
            key={step.index}
            step={step}
            note={step.state === 'now' ? `${toCome} ${step.hint}`.trim() : ''}
          />
        ))}
      </ol>
      {leads && next && (
        <Button kind="filled" onPress={take(next.index)} className="step-on">
          {say('table.step.next', { title: next.title.toLocaleLowerCase(say.language) })}{' '}
          <Icon name="arrow" />
        </Button>
      )}
      {leads && previous && (
        <Button kind="quiet" onPress={take(previous.index)}>
          {say('table.step.back')}
        </Button>
      )}
      {problem && <p className="problem">{problem}</p>}
    </>
  );
}

function Later({ state, most }: { state: Lobby | Live; most: number }) {
  const { now, say, times } = useDesk();
  return (
    <div className="later">
      <h2 className="sr">{say('table.later')}</h2>
      <ol>
        {laterItems(state, now)
          .slice(0, most)
          .map((item) => (
            <li key={`${item.at}${item.title}`}>
              {item.title} <time dateTime={times.machine(item.at)}>{times.clock(item.at)}</time>
            </li>
          ))}
      </ol>
    </div>
  );
}

/** Left: this table's own clock, its steps and what comes later. */
export function RunSheet() {
  const { state, say, times } = useDesk();
  const leads = useLeads();
  return (
    <aside className="sheet-side" aria-label={say('table.sheet')}>
      {(state.status === 'lobby' || (state.status === 'live' && state.clock.item < 0)) && (
        <>
          <h2>{say('table.lobby.title', { hour: times.hour(state.occasion.startsAt) })}</h2>
          <Later state={state} most={state.items.length} />
        </>
      )}
      {state.status === 'live' && state.clock.item >= 0 && (
        <>
          <Clock state={state} />
          {leads && state.clock.place === 'tables' && <MoreTime />}
          {state.clock.place === 'tables' && <Steps state={state} />}
          <Later state={state} most={5} />
        </>
      )}
    </aside>
  );
}

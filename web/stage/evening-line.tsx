import { type CSSProperties, memo } from 'react';
import { type Moment, minute } from '#domain/kernel/moments.ts';
import type { Laid } from '#domain/session/state.ts';
import { useControl } from './control.ts';
import { type Line, type LineItem, lineOf, onLine, type Span, ticksOf } from './schedule.ts';

const place = (line: Line, span: Span): CSSProperties => {
  const { left, width } = onLine(line, span);
  return { '--left': `${left}%`, '--width': `${width}%` } as CSSProperties;
};

const saidIn = (state: Laid, item: number): number => {
  const id = state.items[item]?.id;
  return state.tables.reduce(
    (sum, table) => sum + table.contributions.filter((words) => words.item === id).length,
    0,
  );
};

/** What stands under an item's title: what came of it, or when it will be. */
function useItemWords(): (item: LineItem) => string {
  const { state, say, times } = useControl();
  return ({ index, place: where, plan, real, state: is }) => {
    if (!real) return say('stage.line.skipped');
    if (is !== 'done')
      return say('stage.line.span', { from: times.clock(real.start), to: times.clock(real.end) });
    const count = where === 'tables' ? saidIn(state, index) : 0;
    const more = Math.round((real.end - real.start - (plan.end - plan.start)) / minute);
    if (more === 0) return count > 0 ? say('stage.line.said', { count }) : say('stage.line.done');
    const shift =
      more > 0 ? say('stage.line.longer', { minutes: more }) : say('stage.line.shorter', { minutes: -more });
    return count > 0 ? `${say('stage.line.said', { count })}, ${shift}` : shift;
  };
}

function useEndWords(line: Line): string {
  const { say, times } = useControl();
  const minutes = Math.round((line.expectedEnd - line.plannedEnd) / minute);
  const hour = times.hour(line.expectedEnd);
  if (minutes === 0) return say('stage.line.onTime', { hour });
  return minutes > 0
    ? say('stage.line.late', { hour, minutes })
    : say('stage.line.early', { hour, minutes: -minutes });
}

/** Where its name does not fit, the style shows a dot in its place. */
function Item({ line, item, words, now }: { line: Line; item: LineItem; words: string; now: Moment }) {
  if (!item.real) return null;
  const { start, end } = item.real;
  const over = Math.round(((now - start) / Math.max(end - start, 1)) * 100);
  const style = {
    ...place(line, item.real),
    '--over': `${Math.max(0, Math.min(100, over))}%`,
  } as CSSProperties;
  return (
    <li
      className={`line-${item.state} at-${item.place}`}
      style={style}
      aria-current={item.state === 'now' ? 'step' : undefined}
      title={`${item.title}: ${words}`}
    >
      <span className="item">
        <b>{item.title}</b>
        <span className="item-words">
          <span>{words}</span>
        </span>
      </span>
    </li>
  );
}

const Ticks = memo(function Ticks({ line, label }: { line: Line; label: (at: Moment) => string }) {
  return (
    <ol className="ax" aria-hidden="true">
      {ticksOf(line).map((at) => (
        <li key={at} style={place(line, { start: at, end: at })}>
          {label(at)}
        </li>
      ))}
    </ol>
  );
});

/** The evening to scale: what was and will be above, the plan as a thin line below. */
export function EveningLine() {
  const { state, now, say, times } = useControl();
  const line = lineOf(state, now);
  const words = useItemWords();
  const endWords = useEndWords(line);
  const label = say('stage.line', { from: times.clock(line.from), to: times.clock(line.to) });
  return (
    <section className="line" aria-label={label}>
      <Ticks line={line} label={times.clock} />
      <ol className="real">
        {line.items.map((item) => (
          <Item key={item.index} line={line} item={item} words={words(item)} now={now} />
        ))}
      </ol>
      <ol className="plan" aria-label={say('stage.line.plan')}>
        {line.items.map((item) => (
          <li key={item.index} style={place(line, item.plan)}>
            <span className="sr">
              {item.title}{' '}
              {say('stage.line.span', { from: times.clock(item.plan.start), to: times.clock(item.plan.end) })}
            </span>
          </li>
        ))}
      </ol>
      <p className="line-end">{endWords}</p>
      {now >= line.from && now <= line.to && (
        <div className="cursor" style={place(line, { start: now, end: now })}>
          <span>{say('stage.line.now', { hour: times.clock(now) })}</span>
        </div>
      )}
    </section>
  );
}

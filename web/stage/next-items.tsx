import { useControl } from './control.ts';
import { lineOf } from './schedule.ts';

export function NextItems() {
  const { state, now, say, times } = useControl();
  const coming = lineOf(state, now).items.filter((item) => item.state === 'later');
  return (
    <div>
      <span className="lab">{say('stage.next')}</span>
      {coming.length === 0 && state.status === 'live' && (
        <p className="part-line">{say('stage.next.none')}</p>
      )}
      <ol className="next">
        {coming.slice(0, 3).map((item) => (
          <li key={item.index}>
            <time dateTime={times.machine(item.real?.start ?? 0)}>{times.clock(item.real?.start ?? 0)}</time>
            {item.title}
            <span>{say('stage.next.minutes', { minutes: state.items[item.index]?.minutes ?? 0 })}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

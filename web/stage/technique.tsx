import { recordingPlanned } from '#domain/session/sound/recording.ts';
import type { Seat, Table } from '#domain/session/state.ts';
import { colourOf } from '#web/ui/table-colour.ts';
import { duration } from '#wording/times.ts';
import { useControl, useNameOf } from './control.ts';
import { isAway } from './here.ts';
import { WalkIn } from './walk-in.tsx';

function Signal({ table }: { table: Table }) {
  const { view, say } = useControl();
  const seats = table.seats.toSorted((a, b) => a.chair - b.chair);
  const kind = (seat: Seat) => {
    if (seat.means === 'phone') return 'p';
    if (!isAway(seat, view.online)) return '';
    return seat.joined ? 'x' : 'expected';
  };
  const here = seats.filter((seat) => !isAway(seat, view.online)).length;
  return (
    <li>
      <div aria-hidden="true">
        {seats.map((seat) => (
          <i key={seat.person} className={kind(seat)} />
        ))}
      </div>
      <span aria-hidden="true">{table.number}</span>
      <span className="sr">
        {say('stage.technique.tableWords', { number: table.number, here, seats: seats.length })}
      </span>
    </li>
  );
}

const mostShown = 6;

function Absent() {
  const { state, view, away, now, say } = useControl();
  const nameOf = useNameOf();
  const absent = state.tables
    .flatMap((table) => table.seats.map((seat) => ({ seat, table: table.number })))
    .filter(({ seat }) => isAway(seat, view.online))
    .sort((a, b) => Number(b.seat.joined) - Number(a.seat.joined));
  const words = (seat: Seat): string => {
    if (!seat.joined) return say('stage.technique.expected');
    const gone = away[seat.person];
    if (!gone?.seen) return say('stage.technique.away');
    return say('stage.technique.since', { duration: duration(now - gone.since) });
  };
  if (absent.length === 0) return <p className="xs">{say('stage.technique.none')}</p>;
  return (
    <ul className="absent">
      {absent.slice(0, mostShown).map(({ seat, table }) => (
        <li key={seat.person}>
          <b>{nameOf(seat.person)}</b>
          <span className={`chip ${colourOf(table)}`}>{table}</span>
          {words(seat)}
        </li>
      ))}
      {absent.length > mostShown && (
        <li className="xs">{say('stage.technique.more', { count: absent.length - mostShown })}</li>
      )}
    </ul>
  );
}

/** Which tables are recorded; said only where recording was planned. */
function Recording() {
  const { state, say } = useControl();
  if (!recordingPlanned(state)) return null;
  const on = state.tables.filter(({ sound }) => sound?.recording?.since).map(({ number }) => `${number}`);
  const tables = new Intl.ListFormat(say.language).format(on);
  return <>, {say('stage.technique.recording', { tables, count: on.length })}</>;
}

/** What the tech host looks at: every line, who lost it, and whether all is kept. */
export function Technique() {
  const { state, view, now, say, times } = useControl();
  return (
    <section id="technique" aria-label={say('stage.technique.title')}>
      <header>
        <h2>{say('stage.technique.title')}</h2>
        <span className="xs push">
          {view.waiting === 0
            ? say('stage.technique.saved', { hour: times.clock(now) })
            : say('stage.technique.waiting', { count: view.waiting })}
          <Recording />
        </span>
      </header>
      <ol className="sig" aria-label={say('stage.technique.per')}>
        {state.tables.map((table) => (
          <Signal key={table.number} table={table} />
        ))}
      </ol>
      <Absent />
      <WalkIn />
      <p className="xs">{say('stage.technique.legend')}</p>
    </section>
  );
}

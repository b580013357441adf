import type { Table } from '#domain/session/state.ts';
import { colourOf } from '#web/ui/table-colour.ts';
import { tableName } from '#wording/table-called.ts';
import { useVoice } from './screen-say.ts';

const seats = Array.from({ length: 8 }, (_, seat) => {
  const point = (degrees: number) => {
    const angle = (degrees * Math.PI) / 180;
    return `${(48 * Math.cos(angle)).toFixed(1)} ${(48 * Math.sin(angle)).toFixed(1)}`;
  };
  return `M${point(seat * 45 - 13)}A48 48 0 0 1 ${point(seat * 45 + 13)}`;
}).join('');

interface Props {
  tables: readonly Table[];
  counts: readonly number[];
  sending: number | null;
}

/** Where it all comes from: the tables at the foot, each with how much it said. */
export function TableRow({ tables, counts, sending }: Props) {
  const { say } = useVoice();
  const anything = counts.some((count) => count > 0);
  const said = (count: number) =>
    count > 0 ? say('screen.sentences', { count }) : anything ? say('screen.silent') : '';
  return (
    <ol
      className={`tables ${tables.length > 20 ? 'crowd' : tables.length > 8 ? 'many' : ''}`}
      aria-label={say('screen.tables', { count: tables.length })}
    >
      {tables.map((table, index) => (
        <li
          key={table.number}
          className={`${colourOf(table.number)} ${table.number === sending ? 'sends' : ''}`}
        >
          <span className="top-place" data-table={table.number}>
            <svg viewBox="-56 -56 112 112" aria-hidden="true">
              <path className="seats" d={seats} />
              <circle className="top" r="35" />
            </svg>
            <b className="n">
              <span className="sr">{say('screen.tableWord')} </span>
              {table.number}
            </b>
          </span>
          <p>
            <b>{tableName(say, table)}</b>
            <span>{table.number === sending ? say('screen.new') : said(counts[index] ?? 0)}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}

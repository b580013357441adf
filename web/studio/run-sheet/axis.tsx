import type { RunSheetItem } from '#domain/process/events.ts';
import { endsAt, itemTimes } from '#domain/process/run-sheet.ts';
import { times } from '#wording/times.ts';
import { useSay } from '../studio.ts';
import { stretches, thread, ticks } from './axis.ts';
import type { RowPlace } from './use-row-places.ts';

interface Scale {
  /** In the order in which they will be held: with a move under way, as it would become. */
  readonly items: readonly RunSheetItem[];
  readonly startsAt: number;
  readonly zone: string;
  readonly lifted: string | null;
  readonly places: ReadonlyMap<string, RowPlace>;
  readonly height: number;
}

const column = { left: 48, width: 30 };

/** The evening to scale beside its rows; the table says the same in words, so screen readers skip it. */
export function Axis({ items, startsAt, zone, lifted, places, height }: Scale) {
  const say = times(useSay().language, zone);
  const blocks = stretches(itemTimes(items, startsAt), height);
  const end = endsAt(items, startsAt);
  return (
    <svg className="axis" width="140" height={height} viewBox={`0 0 140 ${height}`} aria-hidden="true">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v5" />
        </pattern>
      </defs>
      {ticks(startsAt, end, height).map(({ at, top }) => (
        <g key={at}>
          <text x="36" y={Math.min(Math.max(top + 4.5, 11), height - 2)} textAnchor="end">
            {say.clock(at)}
          </text>
          <path className="tick" d={`M41 ${top}h5`} />
        </g>
      ))}
      {blocks.map(({ top, height: tall }, index) => {
        const item = items[index];
        if (!item) return null;
        const inTheAir = item.id === lifted;
        const next = items[index + 1];
        const rowTop = inTheAir ? (next ? places.get(next.id)?.top : height) : places.get(item.id)?.top;
        return (
          <g key={item.id} className={inTheAir ? 'lift' : item.place}>
            <rect x={column.left} y={top + 1} width={column.width} height={Math.max(tall - 2, 1)} rx="3" />
            {rowTop !== undefined && (
              <path
                className="thread"
                transform={`translate(${column.left + 32} 0)`}
                d={thread(top, rowTop)}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}

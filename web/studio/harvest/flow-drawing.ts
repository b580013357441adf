import type { ContributionId } from '#domain/kernel/ids.ts';
import type { Slip } from './slips.ts';

/** The measures of the strip, in px. */
export const strip = { left: 694, boxes: 806, box: 36, boxStep: 42, height: 62 } as const;

export type Mark = 'themed' | 'loose' | 'disputed' | 'used';

export interface Tick {
  readonly x: number;
  readonly mark: Mark;
}

export interface FlowDrawing {
  readonly width: number;
  readonly ticks: Readonly<Record<Mark, string>>;
  /** A thread from each contribution that the open agreement comes from. */
  readonly threads: readonly string[];
}

const from: Readonly<Record<Mark, number>> = { themed: 6, loose: 16, disputed: 0, used: 2 };

/** Every contribution a tick, loose ones last; those the open agreement comes from lead a thread to its box. */
export function drawFlow(
  slips: readonly Slip[],
  themed: ReadonlySet<ContributionId>,
  used: ReadonlySet<ContributionId>,
  boxes: { readonly open: number; readonly count: number },
): FlowDrawing {
  const inOrder = [...slips.filter(({ id }) => themed.has(id)), ...slips.filter(({ id }) => !themed.has(id))];
  const step = Math.min(6, strip.left / Math.max(1, inOrder.length));
  const marks = inOrder.map((slip, index) => ({
    x: round(1 + index * step),
    mark: markOf(slip, themed, used),
  }));
  const of = (mark: Mark): string =>
    marks
      .filter((tick) => tick.mark === mark)
      .map(({ x }) => `M${x} ${from[mark]}V30`)
      .join('');
  const goal = strip.boxes + boxes.open * strip.boxStep + strip.box / 2;
  return {
    width: strip.boxes + Math.max(1, boxes.count) * strip.boxStep,
    ticks: { themed: of('themed'), loose: of('loose'), disputed: of('disputed'), used: of('used') },
    threads:
      boxes.open < 0 ? [] : marks.filter(({ mark }) => mark === 'used').map(({ x }) => thread(x, goal)),
  };
}

function markOf(slip: Slip, themed: ReadonlySet<ContributionId>, used: ReadonlySet<ContributionId>): Mark {
  if (used.has(slip.id)) return 'used';
  if (slip.status === 'disputed') return 'disputed';
  return themed.has(slip.id) ? 'themed' : 'loose';
}

/** Down from the tick, along the bottom, and up into the box. */
function thread(x: number, goal: number): string {
  const level = Math.min(x + 220, strip.boxes - 60);
  return `M${x} 30C${x} 62 ${round(x + 90)} 56 ${round(level)} 56H${goal - 60}C${goal - 14} 56 ${goal} 52 ${goal} 32`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

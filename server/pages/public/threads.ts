/** The measures of the drawing, in CSS px: what the style sheet lays out, the threads must meet. */
export const measures = {
  width: 920,
  /** Cards for quotes stand four to a row, or three where there are no more; those for actions three. */
  quote: { most: 4, least: 3, between: 16 },
  action: { width: 296, step: 312, most: 3 },
  /** Middle of the column that the bundle runs through. */
  middle: 280,
  gap: 8,
  stroke: 4,
} as const;

export interface ThreadPath {
  readonly table: number;
  readonly d: string;
}

export interface Gathering {
  readonly height: number;
  /** Tables without a card of their own: a dot with the number, where their thread begins. */
  readonly dots: readonly { readonly table: number; readonly x: number; readonly y: number }[];
  readonly paths: readonly ThreadPath[];
  /** Tables from left to right, as they run through the bundle. */
  readonly lanes: readonly number[];
}

const dotAt = 16;
const dotRadius = 12;

/** Threads from the cards of quotes, and from dots between them, down into one bundle. */
export function gather(withCard: readonly number[], others: readonly number[]): Gathering {
  const ports = withCard.map((table, index) => ({ table, x: quoteMiddle(index, withCard.length), y: 0 }));
  const dots = placeBetween(
    ports.map(({ x }) => x),
    others,
  ).map((dot) => ({ ...dot, y: dotAt }));
  const starts = [...ports, ...dots.map((dot) => ({ ...dot, y: dotAt + dotRadius }))].sort(
    (a, b) => a.x - b.x,
  );
  const height = others.length > 0 ? 148 : 120;
  const paths = starts.map(({ table, x, y }, lane) => ({
    table,
    d: curve(x, y, laneAt(lane, starts.length), height),
  }));
  return { height, dots, paths, lanes: starts.map(({ table }) => table) };
}

/** From the bundle to the actions; an action is never without a thread, and a thread never without an action. */
export function spread(
  lanes: readonly number[],
  actions: number,
): { height: number; paths: readonly ThreadPath[] } {
  const cards = Math.min(actions, measures.action.most);
  const ends = Math.max(lanes.length, cards);
  const height = 96;
  const paths = Array.from({ length: lanes.length === 0 || cards === 0 ? 0 : ends }, (_, index) => {
    const lane = Math.floor((index * lanes.length) / ends);
    const card = Math.floor((index * cards) / ends);
    const first = Math.ceil((card * ends) / cards);
    const beside = Math.ceil(((card + 1) * ends) / cards) - first;
    const x = actionMiddle(card) + (index - first - (beside - 1) / 2) * 12;
    return { table: lanes[lane] ?? 0, d: curve(laneAt(lane, lanes.length), 0, x, height) };
  });
  return { height, paths };
}

/** Where a lane of the bundle runs, measured from the left of the drawing. */
export const laneAt = (lane: number, lanes: number): number =>
  round(measures.middle + (lane - (lanes - 1) / 2) * gapOf(lanes));

/** Many threads stand closer together; from ten on they touch. */
export const gapOf = (lanes: number): number => round(Math.min(measures.gap, 72 / Math.max(1, lanes - 1)));

/** How many columns so many quotes stand in. */
export const quoteColumns = (quotes: number): number => Math.max(quotes, measures.quote.least);

/** Middle of a card among so many. */
export function quoteMiddle(index: number, quotes: number): number {
  const { between } = measures.quote;
  const step = (measures.width + between) / quoteColumns(quotes);
  return round(index * step + (step - between) / 2);
}

const actionMiddle = (index: number): number => index * measures.action.step + measures.action.width / 2;

function placeBetween(ports: readonly number[], tables: readonly number[]): { table: number; x: number }[] {
  const edge = measures.width - dotRadius - 2;
  const anchors =
    ports.length === 0
      ? [0, measures.middle * 2]
      : ports.length < measures.quote.most
        ? [...ports, edge]
        : ports;
  const stretches = anchors.length - 1;
  const share = (stretch: number): number => Math.ceil((tables.length - stretch) / stretches);
  return tables.map((table, index) => {
    const stretch = index % stretches;
    const from = anchors[stretch] ?? 0;
    const to = anchors[stretch + 1] ?? edge;
    const nth = Math.floor(index / stretches) + 1;
    return { table, x: round(from + ((to - from) * nth) / (share(stretch) + 1)) };
  });
}

/** Falls straight, bends over, and falls straight again; the further to go, the sooner it bends. */
function curve(x0: number, y0: number, x1: number, y1: number): string {
  const fall = y1 - y0;
  const far = Math.min(1, Math.abs(x1 - x0) / 560);
  const leave = round(y0 + fall * (0.45 + 0.3 * far));
  const arrive = round(y0 + fall * (0.52 - 0.09 * far));
  return `M${round(x0)} ${y0}C${round(x0)} ${leave} ${x1} ${arrive} ${x1} ${y1}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

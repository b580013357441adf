import type { SeatPosition } from '#web/ui/round-table.ts';

/** Between these distances from the middle a petal grows; a fair share reaches half way. */
const inner = 36;
const outer = 102;
export const fairRadius = (inner + outer) / 2;

const point = (position: SeatPosition, distance: number): string =>
  `${(position.x * distance).toFixed(1)} ${(position.y * distance).toFixed(1)}`;

/** A line from the middle towards a seat; `reach` 0 to 1. Somebody who said nothing keeps a dot. */
export const petalPath = (position: SeatPosition, reach: number): string =>
  `M${point(position, inner)}L${point(position, inner + Math.max(reach, 0.02) * (outer - inner))}`;

/** Where a seat stands around a round table, measured from its middle in radii: x to the right, y towards you. */
export interface SeatPosition {
  readonly x: number;
  readonly y: number;
  /** How far the back of the chair is turned, in degrees: 0 at the far side, 180 at the near side. */
  readonly turned: number;
  /** Where the name goes: above the seat at the far side, below it elsewhere. */
  readonly nameAbove: boolean;
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000 + 0;

/**
 * The seats of a table of `count`, seen from seat `near`, which comes at the near side. The order around
 * the table is the same for everybody: only the table turns.
 */
export function seatPositions(count: number, near: number): readonly SeatPosition[] {
  return Array.from({ length: count }, (_, seat) => {
    const angle = 90 + (360 / count) * (seat - near);
    const radians = (angle * Math.PI) / 180;
    const y = round(Math.sin(radians));
    return {
      x: round(Math.cos(radians)),
      y,
      turned: (((angle + 90) % 360) + 360) % 360,
      nameAbove: y < -0.3,
    };
  });
}

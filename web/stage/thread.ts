export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The way of a thread from a table to the words that came from it: out at the top of the table, along the
 * water below the plots, up beside the plot, into the words. Screen units, y downwards.
 */
export function threadPath(table: Point, words: Point, water: number): string {
  const beside = words.x - 39;
  const turn = Math.min(20, Math.abs(beside - table.x) / 2);
  const side = Math.sign(beside - table.x) || 1;
  return [
    `M${table.x} ${table.y}`,
    `Q${table.x} ${water} ${table.x + side * turn} ${water}`,
    `H${beside - side * turn}`,
    `Q${beside} ${water} ${beside} ${water - turn}`,
    `V${words.y + 20}`,
    `Q${beside} ${words.y} ${beside + 20} ${words.y}`,
    `H${words.x}`,
  ].join('');
}

/** An instant in milliseconds since 1970 UTC. It always comes in as data: the domain never reads a clock. */
export type Moment = number;

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

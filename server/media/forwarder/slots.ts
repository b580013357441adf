import type { Line } from './line.ts';

/** Somebody who may be in a slot. */
export interface Candidate {
  readonly client: string;
  readonly speak: boolean;
  readonly camera: boolean;
  /** When they last spoke; the largest is the most recent. */
  readonly spokeAt: number;
}

/** Who has a place in the slots of this room, the first one first. In plenary only who may speak there. */
export function ranked<C extends Candidate>(
  people: readonly C[],
  plenary: boolean,
  spotlight: string | null,
): C[] {
  const rank = ({ client, speak }: C) => (client === spotlight ? 2 : speak ? 1 : 0);
  return people
    .filter(({ client, speak }) => !plenary || speak || client === spotlight)
    .toSorted((one, other) => rank(other) - rank(one) || later(other.spokeAt, one.spokeAt));
}

/** The difference of two moments of which both may be "never". */
const later = (one: number, other: number): number => (one === other ? 0 : one > other ? 1 : -1);

/** Fills slots with the first of those wanted. Who has a slot already keeps that one. */
export function fill<C extends object>(
  before: readonly (C | null)[],
  wanted: readonly C[],
  self: C,
  size: number,
): (C | null)[] {
  const first: C[] = [];
  for (const one of wanted) {
    if (first.length === size) break;
    if (one !== self) first.push(one);
  }
  const next = Array.from({ length: size }, (_, slot) => {
    const one = before[slot] ?? null;
    return one !== null && first.includes(one) ? one : null;
  });
  for (const one of first) {
    if (!next.includes(one)) next[next.indexOf(null)] = one;
  }
  return next;
}

/** Up to so many large pictures at once; with more, only who is in front is large. */
export const mostLarge = 5;

/** In which size somebody's picture goes to one receiver. `pictures`: how many go to them in all. */
export function pictureOf(
  one: Candidate,
  line: Line,
  pictures: number,
  inFront: string | null,
): 'high' | 'low' | 'none' {
  if (!one.camera || line === 'sound-only') return 'none';
  if (line === 'low') return 'low';
  return pictures <= mostLarge || one.client === inFront ? 'high' : 'low';
}

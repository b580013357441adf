import type { Look } from '#protocol/media.ts';
import type { Line } from './line.ts';

/** Somebody who may be in a slot. */
export interface Candidate {
  readonly client: string;
  readonly speak: boolean;
  readonly camera: boolean;
  /** Their microphone or camera is on, and passed on: they can be heard or seen at any moment. */
  readonly on: boolean;
  /** When they last turned one on. */
  readonly onAt: number;
  /** When they last spoke; the largest is the most recent. */
  readonly spokeAt: number;
}

/**
 * Who has a place in the slots of this room, the first one first. In plenary only who may speak there. Who has both off
 * needs no place yet; who turns one on has it before they say a word.
 */
export function ranked<C extends Candidate>(
  people: readonly C[],
  plenary: boolean,
  spotlight: string | null,
): C[] {
  const rank = ({ client, on, speak }: C) => (client === spotlight ? 4 : 0) + (on ? 2 : 0) + (speak ? 1 : 0);
  const lately = ({ onAt, spokeAt }: C) => Math.max(onAt, spokeAt);
  return people
    .filter(({ client, speak }) => !plenary || speak || client === spotlight)
    .toSorted((one, other) => rank(other) - rank(one) || later(lately(other), lately(one)));
}

/** Who is in front when nobody was there yet: who is in the spotlight, else who spoke last. */
export function foremost<C extends Candidate>(order: readonly C[], spotlight: string | null): C | null {
  const lit = order.find(({ client }) => client === spotlight);
  return lit ?? order.toSorted((one, other) => later(other.spokeAt, one.spokeAt))[0] ?? null;
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

export interface Receiver {
  readonly line: Line;
  readonly look: Look;
  /** How many go to them in all. */
  readonly pictures: number;
}

/** In which size somebody's picture goes to one receiver. */
export function pictureOf(
  one: Candidate,
  { line, look, pictures }: Receiver,
  inFront: string | null,
): 'high' | 'low' | 'none' {
  if (!one.camera || line === 'sound-only' || look === 'none') return 'none';
  if (line === 'low' || look === 'small') return 'low';
  return pictures <= mostLarge || one.client === inFront ? 'high' : 'low';
}

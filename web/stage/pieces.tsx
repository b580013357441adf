import type { Piece } from '#wording/say.ts';

/** A sentence in which some words stand out. */
export function Pieces({ of }: { of: readonly Piece[] }) {
  let at = 0;
  return of.map((piece) => {
    at += 1;
    return typeof piece === 'string' ? piece : <b key={at}>{piece.strong}</b>;
  });
}

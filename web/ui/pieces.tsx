import type { Piece } from '#wording/say.ts';

/** A sentence with the strong parts that its message marks. */
export function Pieces({ of }: { of: readonly Piece[] }) {
  return of.map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never change places
    typeof piece === 'string' ? piece : <b key={index}>{piece.strong}</b>,
  );
}

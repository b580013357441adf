/** From which byte to which, both sent along. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The one part of a file that a player asks for, so that it can tell how long it lasts and jump ahead. Null: all of it,
 * also for several parts at once; `beyond`: nothing of the file is there.
 */
export function byteRangeOf(asked: string | undefined, size: number): ByteRange | 'beyond' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(asked ?? '') ?? [];
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (from >= size) return 'beyond';
  return from > to ? null : { from, to };
}

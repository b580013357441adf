import type { ItemId } from '#domain/kernel/ids.ts';

/** Between which rows something is held: before or after a row. */
export interface DropAt {
  readonly item: ItemId;
  readonly side: 'before' | 'after';
}

/** The index that the moving item gets among the others when it is dropped there. */
export function indexAfterDrop(
  items: readonly { readonly id: ItemId }[],
  moving: ItemId,
  { item, side }: DropAt,
): number {
  const from = items.findIndex(({ id }) => id === moving);
  if (item === moving) return from;
  const rest = items.filter(({ id }) => id !== moving);
  const index = rest.findIndex(({ id }) => id === item);
  return index < 0 ? from : index + (side === 'after' ? 1 : 0);
}

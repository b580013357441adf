import type { Collection, RegisterChange, RegisterRow } from '../ports/storage.ts';

export type Taken = { readonly kind: 'taken'; readonly collection: Collection; readonly unique: string };

const place = (collection: Collection, value: string): string => `${collection}\n${value}`;

/** Register rows in memory, with the rule that a unique value has one owner per collection. */
export class RegisterTable {
  readonly #rows = new Map<string, RegisterRow>();
  readonly #owners = new Map<string, string>();

  get(collection: Collection, key: string): RegisterRow | null {
    return this.#rows.get(place(collection, key)) ?? null;
  }

  owner(collection: Collection, unique: string): RegisterRow | null {
    const key = this.#owners.get(place(collection, unique));
    return key === undefined ? null : this.get(collection, key);
  }

  rows(): Iterable<RegisterRow> {
    return this.#rows.values();
  }

  put(row: RegisterRow): void {
    this.remove(row.collection, row.key);
    this.#rows.set(place(row.collection, row.key), row);
    if (row.unique !== undefined) this.#owners.set(place(row.collection, row.unique), row.key);
  }

  remove(collection: Collection, key: string): void {
    const row = this.get(collection, key);
    if (row?.unique !== undefined) this.#owners.delete(place(collection, row.unique));
    this.#rows.delete(place(collection, key));
  }

  /** Makes all changes in order, or none: then tells which unique value was taken. */
  apply(changes: readonly RegisterChange[]): Taken | null {
    const before: [RegisterChange, RegisterRow | null][] = [];
    for (const change of changes) {
      const taken = change.change === 'put' ? this.#takenBy(change) : null;
      if (taken !== null) {
        this.#undo(before);
        return taken;
      }
      before.push([change, this.get(change.collection, change.key)]);
      if (change.change === 'put') this.put(rowOf(change));
      else this.remove(change.collection, change.key);
    }
    return null;
  }

  #takenBy({ collection, key, unique }: RegisterRow): Taken | null {
    if (unique === undefined) return null;
    const owner = this.#owners.get(place(collection, unique));
    return owner === undefined || owner === key ? null : { kind: 'taken', collection, unique };
  }

  #undo(before: readonly [RegisterChange, RegisterRow | null][]): void {
    for (const [change, row] of before.toReversed()) {
      if (row === null) this.remove(change.collection, change.key);
      else this.put(row);
    }
  }
}

export function rowOf(change: RegisterChange & { readonly change: 'put' }): RegisterRow {
  const { change: _, ...row } = change;
  return row;
}

/** Contributions that this device laid down and that are not on the server's disk yet. Survives a reload. */
export interface LaidStore {
  load(): ReadonlySet<string>;
  keep(ids: ReadonlySet<string>): void;
}

export function laidStore(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  session: string,
  person: string,
): LaidStore {
  const key = `polder:laid:${session}:${person}`;
  return {
    load() {
      try {
        return new Set(JSON.parse(storage.getItem(key) ?? '[]') as string[]);
      } catch {
        return new Set();
      }
    },
    keep(ids) {
      try {
        storage.setItem(key, JSON.stringify([...ids]));
      } catch {
        // Without storage the waiting is told as long as the page is open.
      }
    },
  };
}

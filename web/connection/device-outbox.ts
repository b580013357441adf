import { memoryOutbox, type Outbox, type Queued } from './outbox.ts';

export const databaseName = 'polder';
const store = 'outbox';

const asPromise = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'key' });
  return asPromise(request);
}

/**
 * The outbox in IndexedDB, apart per `owner` (a person), so that two people on one tablet never send each
 * other's words. Where the browser keeps nothing (private windows), it falls back to memory.
 */
export async function deviceOutbox(owner: string): Promise<Outbox> {
  let database: IDBDatabase;
  try {
    database = await open();
  } catch {
    return memoryOutbox();
  }
  const rows = (mode: IDBTransactionMode) => database.transaction(store, mode).objectStore(store);
  return {
    async load(streams) {
      const all = (await asPromise(rows('readonly').getAll())) as (Queued & { owner: string })[];
      return all
        .filter((row) => row.owner === owner && streams.includes(row.stream))
        .sort((one, other) => one.at - other.at);
    },
    async put(queued) {
      await asPromise(rows('readwrite').put({ ...queued, owner, key: `${owner} ${queued.id}` }));
    },
    async remove(id) {
      await asPromise(rows('readwrite').delete(`${owner} ${id}`));
    },
  };
}

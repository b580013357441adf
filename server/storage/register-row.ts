import type { Collection, RegisterRow } from '../ports/storage.ts';

/** A register row as a database keeps it: absent is null, the body is JSON text. */
export function registerRow([collection, key, unique, group, body]: [
  collection: Collection,
  key: string,
  unique: string | null,
  group: string | null,
  body: string,
]): RegisterRow {
  return {
    collection,
    key,
    ...(unique === null ? {} : { unique }),
    ...(group === null ? {} : { group }),
    body: JSON.parse(body) as Record<string, unknown>,
  };
}

import { afterEach, describe } from 'vitest';
import type { Storage } from './storage.ts';
import { appending } from './storage-contract/appending.ts';
import { erasing } from './storage-contract/erasing.ts';
import { grouping } from './storage-contract/grouping.ts';
import { keeping } from './storage-contract/keeping.ts';
import { reading } from './storage-contract/reading.ts';
import { registering } from './storage-contract/registering.ts';
import { repeating } from './storage-contract/repeating.ts';

/** A fresh, empty storage; `reopen` closes it and opens what it left behind, as a restarted server would. */
export interface OpenedForContract {
  readonly storage: Storage;
  readonly reopen: () => Promise<Storage>;
}

/** Opens a fresh storage for one test; what was opened last is closed after the test. */
export interface Opener {
  readonly fresh: () => Promise<Storage>;
  readonly again: () => Promise<Storage>;
}

/** What every adapter of the storage port must do: registers the tests for one adapter. */
export function storageContract(name: string, open: () => Promise<OpenedForContract>): void {
  describe(`storage contract: ${name}`, () => {
    let opened: OpenedForContract | null = null;
    let current: Storage | null = null;

    const opener: Opener = {
      fresh: async () => {
        opened = await open();
        current = opened.storage;
        return current;
      },
      again: async () => {
        if (opened === null) throw new Error('open a fresh storage first');
        current = await opened.reopen();
        return current;
      },
    };

    afterEach(async () => {
      await current?.close();
      current = null;
      opened = null;
    });

    appending(opener);
    repeating(opener);
    grouping(opener);
    registering(opener);
    reading(opener);
    erasing(opener);
    keeping(opener);
  });
}

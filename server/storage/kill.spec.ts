import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { Storage, StoredEvent } from '../ports/storage.ts';
import { words } from '../ports/storage-contract/examples.ts';
import { openStorage } from './open.ts';
import { startAppender } from './test-process.ts';

const kills = Number(process.env.STORAGE_KILLS ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'polder-kill-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('acknowledged means on disk', () => {
  it(
    `after ${kills} kills at random moments nothing acknowledged is missing and nothing is doubled`,
    async () => {
      const acknowledged = new Set<number>();
      for (let kill = 0; kill < kills; kill += 1) {
        const appender = await startAppender(folder, firstMissing(acknowledged));
        await appender.reached(5);
        await sleep(Math.random() * 250);
        await appender.kill();
        for (const number of appender.acknowledged) acknowledged.add(number);

        const storage = await openStorage({ dataDir: folder });
        await holds(storage, acknowledged);
        await storage.close();
      }
      expect(acknowledged.size).toBeGreaterThan(kills * 5);
    },
    20_000 + kills * 8_000,
  );
});

/** Numbers before it are all acknowledged; the next process tries everything after it again. */
function firstMissing(acknowledged: ReadonlySet<number>): number {
  let number = 0;
  while (acknowledged.has(number)) number += 1;
  return number;
}

async function holds(storage: Storage, acknowledged: ReadonlySet<number>): Promise<void> {
  const stored = await storage.readAll(0, 1_000_000);
  const said = words(stored);
  const once = new Set(said);
  expect(said).toHaveLength(once.size);
  const isKept = (number: number): boolean => once.has(`${number} a`) && once.has(`${number} b`);
  expect([...acknowledged].filter((number) => !isKept(number))).toEqual([]);
  expect((await storage.list('drafts')).length * 2).toBe(stored.length);
  for (const stream of await storage.streams('')) expect(isWhole(await storage.read(stream))).toBe(true);
}

const isWhole = (events: readonly StoredEvent[]): boolean =>
  events.every((event, index) => event.version === index + 1);

import { describe, expect, it } from 'vitest';
import type { Opener } from '../storage-contract.ts';
import { append, bram, noted, otherStream, personRow, stream, words } from './examples.ts';

export function grouping({ fresh }: Opener): void {
  describe('appends that arrive together', () => {
    it('one conflict never undoes its neighbours', async () => {
      const storage = await fresh();
      const results = await Promise.all([
        storage.append(append({ events: [noted('eerst')] })),
        storage.append(append({ events: [noted('botst')] })),
        storage.append(append({ expected: 1, events: [noted('daarna')] })),
        storage.append(append({ stream: otherStream, events: [noted('elders')] })),
      ]);

      expect(results.map((result) => result.kind)).toEqual(['appended', 'conflict', 'appended', 'appended']);
      expect(results[1]).toEqual({ kind: 'conflict', version: 1 });
      expect(words(await storage.read(stream))).toEqual(['eerst', 'daarna']);
      expect(words(await storage.read(otherStream))).toEqual(['elders']);
    });

    it('the same command twice is written once', async () => {
      const storage = await fresh();
      const request = append();
      const results = await Promise.all([storage.append(request), storage.append(request)]);
      expect(results.map((result) => result.kind)).toEqual(['appended', 'repeated']);
      expect(await storage.version(stream)).toBe(1);
    });

    it('two rows that want one unique value: the first gets it, the second writes nothing at all', async () => {
      const storage = await fresh();
      const puts = (key: string) => [{ change: 'put' as const, ...personRow({ key }) }];
      const other = {
        change: 'put' as const,
        ...personRow({ collection: 'outbox', key: 'mail', unique: 'm' }),
      };
      const late = append({ stream: otherStream, register: [other, ...puts(bram)] });
      const [first, second, third] = await Promise.all([
        storage.append(append({ register: puts('annaannaannaanna') })),
        storage.append(late),
        storage.append(append({ expected: 1 })),
      ]);

      expect(first).toMatchObject({ kind: 'appended', version: 1 });
      expect(second).toEqual({
        kind: 'taken',
        collection: 'people',
        unique: 'staff:anna@rietvoorde.example',
      });
      expect(third).toMatchObject({ kind: 'appended', version: 2 });
      expect(await storage.version(otherStream)).toBe(0);
      expect(await storage.outcome(otherStream, late.actor, late.commandId)).toBeNull();
      expect(await storage.find('outbox', 'mail')).toBeNull();
      expect(await storage.find('people', bram)).toBeNull();
    });

    it('what cannot be written fails by itself', async () => {
      const storage = await fresh();
      const circular: { itself?: unknown } = {};
      circular.itself = circular;
      const broken = append({
        stream: otherStream,
        register: [{ change: 'put', collection: 'drafts', key: 'draft', body: { circular } }],
      });
      const results = await Promise.allSettled([
        storage.append(append()),
        storage.append(broken),
        storage.append(append({ expected: 1 })),
      ]);

      expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await storage.version(stream)).toBe(2);
      expect(await storage.version(otherStream)).toBe(0);
    });

    it('of forty that want the same place exactly one gets it', async () => {
      const storage = await fresh();
      const results = await Promise.all(Array.from({ length: 40 }, () => storage.append(append())));
      expect(results.filter((result) => result.kind === 'appended')).toHaveLength(1);
      expect(results.filter((result) => result.kind === 'conflict')).toHaveLength(39);
    });
  });
}

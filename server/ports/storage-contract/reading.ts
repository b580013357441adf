import { describe, expect, it } from 'vitest';
import type { Storage, StoredEvent } from '../storage.ts';
import type { Opener } from '../storage-contract.ts';
import { append, noted, otherStream, stream, words } from './examples.ts';

export function reading({ fresh, again }: Opener): void {
  describe('reading', () => {
    it('reads the events after a version', async () => {
      const storage = await fresh();
      await storage.append(append({ events: [noted('een'), noted('twee'), noted('drie')] }));
      expect(words(await storage.read(stream, 1))).toEqual(['twee', 'drie']);
      expect(await storage.read(stream, 3)).toEqual([]);
      expect(await storage.read('session:nothinghereatall')).toEqual([]);
    });

    it('reads all streams in the order in which they were written, a page at a time', async () => {
      const storage = await fresh();
      await storage.append(append({ events: [noted('een'), noted('twee')] }));
      await storage.append(append({ stream: otherStream, events: [noted('drie')] }));
      await storage.append(append({ expected: 2, events: [noted('vier')] }));

      const first = await storage.readAll(0, 3);
      const second = await storage.readAll(first.at(-1)?.position ?? 0, 3);
      expect(words([...first, ...second])).toEqual(['een', 'twee', 'drie', 'vier']);
      expect(first.map((event) => event.stream)).toEqual([stream, stream, otherStream]);
      expect(await storage.readAll(second.at(-1)?.position ?? 0, 3)).toEqual([]);
    });

    it('a reader who follows along while many write misses nothing', async () => {
      const storage = await fresh();
      const [followed] = await Promise.all([followUntil(storage, 200), manyWriters(storage)]);
      expect(followed).toEqual(await storage.readAll(0, 1_000));
      expect(followed).toHaveLength(200);
    });

    it('tells the streams that start so, in name order', async () => {
      const storage = await fresh();
      for (const name of ['session:bbbb', 'people:aaaa', 'session:aaaa', 'sessions', 'session:_%']) {
        await storage.append(append({ stream: name }));
      }
      await storage.append(append({ stream: 'session:refused', events: [], refusal: { code: 'no' } }));
      expect(await storage.streams('session:')).toEqual(['session:_%', 'session:aaaa', 'session:bbbb']);
      expect(await storage.streams('')).toHaveLength(5);
      expect(await storage.streams('session:_%')).toEqual(['session:_%']);
      expect(await storage.streams('harvest:')).toEqual([]);
    });

    it.each([
      ['other scripts and marks', 'שלום · مرحبا · 你好 · e\u0301 · 👩🏽‍🌾 · \u202Eomgekeerd\u202C'],
      ['HTML, formulas and quotes', `<script>alert("x")</script> =SUM(A1) '; drop table events; -- \\ \` $1`],
      ['control characters and half a pair', 'nul \u0000 tab \t regel \r\n \u2028 half \uD83D.'],
      ['a large text', 'Wij willen dat het water helder blijft. '.repeat(50_000)],
    ])('keeps %s as they were said', async (_what, text) => {
      const before = await fresh();
      const row = { collection: 'drafts', key: 'draft', body: { text } } as const;
      await before.append(append({ events: [noted(text)], register: [{ change: 'put', ...row }] }));
      const storage = await again();
      expect(words(await storage.read(stream))).toEqual([text]);
      expect(await storage.find('drafts', 'draft')).toEqual(row);
    });

    it('takes 2,000 events in one append', async () => {
      const before = await fresh();
      const events = Array.from({ length: 2_000 }, (_, index) => noted(`gedachte ${index}`));
      expect(await before.append(append({ events }))).toMatchObject({ kind: 'appended', version: 2_000 });
      const storage = await again();
      const read = await storage.read(stream);
      expect(read.map((event) => event.event)).toEqual(events);
      expect(read.map((event) => event.version)).toEqual(events.map((_, index) => index + 1));
    });
  });
}

async function manyWriters(storage: Storage): Promise<void> {
  const writer = async (number: number): Promise<void> => {
    for (let version = 0; version < 20; version += 1) {
      await storage.append(append({ stream: `session:writer${number}`, expected: version }));
    }
  };
  await Promise.all(Array.from({ length: 10 }, (_, number) => writer(number)));
}

async function followUntil(storage: Storage, count: number): Promise<readonly StoredEvent[]> {
  const seen: StoredEvent[] = [];
  while (seen.length < count) {
    const last = seen.at(-1)?.position ?? 0;
    seen.push(...(await storage.readAll(last, 7)));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return seen;
}
